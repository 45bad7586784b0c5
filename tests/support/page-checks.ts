import { appendFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const WCAG_2_2_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa']

/** What one look at one page showed; every look is kept for the summary at the end of the run. */
export interface Look {
  path: string
  title: string
  rulesPassed: number
  violations: string[]
}

interface Structure {
  title: string
  headings: string[]
  repeatedIds: string[]
  labelsOfNothing: string[]
  hasMain: boolean
  language: string
}

/**
 * What is wrong with the page as it stands: its title, its one h1, its ids and its labels; and, with axe, every
 * violation that axe finds of WCAG 2.2 AA. An empty list is a good page.
 */
export async function problemsOf(page: Page, { withAxe }: { withAxe: boolean }): Promise<string[]> {
  const structure = await page.evaluate(readStructure)
  const violations = withAxe ? await axeViolations(page, structure.title) : []
  return [...structureProblems(structure), ...violations]
}

async function axeViolations(page: Page, title: string): Promise<string[]> {
  const { passes, violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(WCAG_2_2_AA).analyze()
  const words = violations.map(({ id, help, nodes }) => `axe ${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 160)).slice(0, 3).join(' | ')}`)
  const look: Look = { path: pathOf(page), title, rulesPassed: passes.length, violations: violations.map(({ id }) => id) }
  const file = process.env.PAGES_LOOKED_AT
  if (file) appendFileSync(file, `${JSON.stringify(look)}\n`)
  return words
}

function structureProblems({ title, headings, repeatedIds, labelsOfNothing, hasMain, language }: Structure): string[] {
  return [
    ...(/^.+ – Throughline$/.test(title) ? [] : [`its title is “${title}”`]),
    ...(headings.length === 1 ? [] : [`it has ${headings.length} h1: ${headings.join(', ')}`]),
    ...repeatedIds.map((id) => `the id ${id} is there more than once`),
    ...labelsOfNothing.map((words) => `the label “${words}” is for nothing on the page`),
    ...(hasMain ? [] : ['it has no main part']),
    ...(language === 'en-GB' ? [] : [`its language is “${language}”`]),
  ]
}

// Runs in the browser.
function readStructure(): Structure {
  const all = (selector: string) => [...document.querySelectorAll(selector)]
  const ids = all('[id]').map(({ id }) => id)
  return {
    title: document.title,
    headings: all('h1').map(({ textContent }) => textContent.trim()),
    repeatedIds: [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))],
    labelsOfNothing: all('label[for]').flatMap((label) => (ids.includes(label.getAttribute('for') ?? '') ? [] : [label.textContent.trim()])),
    hasMain: document.querySelector('main') !== null,
    language: document.documentElement.lang,
  }
}

/**
 * Whether the page is built of something that no page before it had: an element, a class, a role or a state. Remembers what
 * it saw in `seen`.
 */
export async function hasNewBlocks(page: Page, seen: Set<string>): Promise<boolean> {
  const fresh = (await page.evaluate(readBlocks)).filter((block) => !seen.has(block))
  for (const block of fresh) seen.add(block)
  return fresh.length > 0
}

// Runs in the browser: the parts of which the page is built, each in the part that holds it.
function readBlocks(): string[] {
  const nameOf = (element: Element | null) => (element ? `${element.localName}.${element.getAttribute('class') ?? ''}` : '')
  const blocks = [...document.querySelectorAll('body *')].map((element) => {
    const marks = ['role', 'aria-current', 'aria-sort', 'type', 'disabled'].map((name) => element.getAttribute(name) ?? '')
    return [nameOf(element.parentElement), nameOf(element), ...marks].join(' ')
  })
  return [...new Set(blocks)]
}

/** The address of a page within the service. */
export function pathOf(page: Page): string {
  const { pathname, search } = new URL(page.url())
  return `${pathname}${search}`
}
