import { readFileSync } from 'node:fs'
import { type ChildNode, type Element, isTag, isText } from 'domhandler'
import { parseDocument } from 'htmlparser2'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

interface Fixture {
  name: string
  html: string
}

// Hooks of the published scripts, which this service does not load: its components do without or in React.
const SCRIPT_ATTRIBUTES = ['data-module', 'data-aria-controls']
const SCRIPT_CLASS = /^govuk-js-/

/** The documented HTML of a GOV.UK component for one of its published examples, one node a line. */
export function documentedHtml(component: string, example: string): string[] {
  const file = `node_modules/govuk-frontend/dist/govuk/components/${component}/fixtures.json`
  const { fixtures } = JSON.parse(readFileSync(file, 'utf8')) as { fixtures: Fixture[] }
  const fixture = fixtures.find(({ name }) => name === example)
  if (!fixture) throw new Error(`${component} has no published example called ${example}`)
  return normalisedHtml(fixture.html)
}

/** The HTML that a React element renders on the server, one node a line. */
export function renderedHtml(element: ReactElement): string[] {
  return normalisedHtml(renderToStaticMarkup(element))
}

/** HTML as one line a node: attributes and classes in order, white space folded, script hooks left out. */
export function normalisedHtml(html: string): string[] {
  return linesOf(parseDocument(html).children, '')
}

function linesOf(nodes: ChildNode[], indent: string): string[] {
  return nodes.flatMap((node) => {
    if (isText(node)) {
      const words = node.data.replace(/\s+/g, ' ').trim()
      return words === '' ? [] : [indent + words]
    }
    if (!isTag(node)) return []
    const tag = `${indent}<${node.name}${attributesOf(node)}>`
    return [tag, ...linesOf(node.children, `${indent}  `)]
  })
}

function attributesOf(element: Element): string {
  return Object.entries(element.attribs)
    .filter(([name]) => !SCRIPT_ATTRIBUTES.includes(name))
    .map(([name, value]) => [name.toLowerCase(), name === 'class' ? sortedClasses(value) : value])
    .sort(([one = ''], [other = '']) => one.localeCompare(other))
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('')
}

function sortedClasses(value: string): string {
  return value
    .split(/\s+/)
    .filter((name) => name !== '' && !SCRIPT_CLASS.test(name))
    .sort()
    .join(' ')
}
