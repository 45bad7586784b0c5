// @vitest-environment happy-dom
import type { Editor } from '@tiptap/core'
import { flushSync } from 'react-dom'
import { createRoot, hydrateRoot, type Root } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { FieldState } from '#app/components/form-state'
import { plainTextOf, richTextOfJson, type RichText } from './rich-text'
import { RichTextField } from './RichTextField'

const stored: RichText = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Stored' }] }] }
const form = (more: Partial<FieldState> = {}) => <RichTextField field={{ name: 'narrative', value: JSON.stringify(stored), ...more }} label="Narrative" />

let page: HTMLElement
let root: Root | undefined

beforeEach(() => {
  page = document.createElement('form')
  document.body.append(page)
})

afterEach(() => {
  flushSync(() => root?.unmount())
  page.remove()
})

const find = <Kind extends Element>(selector: string) => page.querySelector<Kind>(selector)
const sentFields = () => Array.from(page.querySelectorAll<HTMLInputElement>('[name]'), (input) => input.name)

function sentWords(): string | undefined {
  const document = richTextOfJson(find<HTMLInputElement>('input[name="narrative"]')?.value)
  return document && plainTextOf(document)
}

function editorOf(): Promise<Editor> {
  return vi.waitFor(() => {
    const editor = find<HTMLElement & { editor?: Editor }>('[role="textbox"]')?.editor
    if (!editor || !find('[role="toolbar"]')) throw new Error('The editor has not come')
    return editor
  }, 4_000)
}

function open(): Promise<Editor> {
  root = createRoot(page)
  root.render(form())
  return editorOf()
}

async function shown(selector: string): Promise<HTMLElement> {
  return vi.waitFor(() => {
    const element = find<HTMLElement>(selector)
    if (!element) throw new Error(`Nothing matches ${selector}`)
    return element
  })
}

async function click(selector: string): Promise<void> {
  const element = await shown(selector)
  flushSync(() => element.click())
}

describe('the editor in a form', () => {
  it('takes over the stored text, as JSON and once', async () => {
    await open()
    expect(find<HTMLInputElement>('input[name="narrative"]')?.value).toBe(JSON.stringify(stored))
    expect(find<HTMLInputElement>('input[name="narrative.format"]')?.value).toBe('json')
    expect(sentFields()).toEqual(['narrative', 'narrative.format'])
  })

  it('keeps what is typed when the page renders again', async () => {
    const editor = await open()
    editor.commands.insertContentAt(1, 'New, ')
    expect(sentWords()).toBe('New, Stored')
    await click('[data-tool="link"]')
    flushSync(() => root?.render(form({ error: 'Enter more' })))
    await vi.waitFor(() => expect(find('[role="textbox"]')?.getAttribute('aria-describedby')).toContain('narrative-error'))
    expect(sentWords()).toBe('New, Stored')
  })

  it('tells whoever listens to the form', async () => {
    const editor = await open()
    const heard = vi.fn()
    page.addEventListener('input', heard)
    editor.commands.insertContentAt(1, 'x')
    expect(heard).toHaveBeenCalled()
  })

  it('is a text box with a name and one stop of the Tab key for all its buttons', async () => {
    await open()
    const box = find('[role="textbox"]')
    expect(box?.getAttribute('aria-multiline')).toBe('true')
    expect(document.getElementById(box?.getAttribute('aria-labelledby') ?? '')?.textContent).toBe('Narrative')
    const stops = Array.from(page.querySelectorAll('[role="toolbar"] button'), (button) => button.getAttribute('tabindex'))
    expect(stops.filter((stop) => stop === '0')).toHaveLength(1)
  })

  it.each([
    ['heading-2', 'heading'],
    ['bullets', 'bulletList'],
    ['numbers', 'orderedList'],
    ['quote', 'blockquote'],
  ])('has a button %s that says when it is on', async (tool, type) => {
    const editor = await open()
    await click(`[data-tool="${tool}"]`)
    expect(editor.getJSON().content[0]?.type).toBe(type)
    await vi.waitFor(() => expect(find(`[data-tool="${tool}"]`)?.getAttribute('aria-pressed')).toBe('true'))
  })

  it('refuses an address that is none and makes a link of one that is', async () => {
    const editor = await open()
    editor.commands.selectAll()
    await click('[data-tool="link"]')
    const address = await shown('.tl-editor__link input')
    if (!(address instanceof HTMLInputElement)) throw new Error('No box for the address')
    address.value = 'javascript:alert(1)'
    await click('.tl-editor__link .govuk-button')
    expect(find('.tl-editor__link .govuk-error-message')?.textContent).toContain('Enter a web address')
    address.value = 'www.example.org'
    await click('.tl-editor__link .govuk-button')
    expect(find('.tl-editor__link')).toBeNull()
    expect(find<HTMLInputElement>('input[name="narrative"]')?.value).toContain('"href":"https://www.example.org"')
  })
})

describe('the plain box before the editor', () => {
  function hydrate(prepare: (textarea: HTMLTextAreaElement) => void): HTMLTextAreaElement {
    page.innerHTML = renderToString(form())
    const textarea = find<HTMLTextAreaElement>('textarea')
    if (!textarea) throw new Error('No plain box')
    prepare(textarea)
    root = hydrateRoot(page, form())
    return textarea
  }

  it('hands on what was typed before the scripts ran', async () => {
    hydrate((textarea) => (textarea.value = '## Typed\n\nearly'))
    const editor = await editorOf()
    expect(editor.getJSON().content.map((node) => node.type)).toEqual(['heading', 'paragraph'])
    expect(sentWords()).toBe('Typed\nearly')
  })

  it('is not taken away from somebody who types in it', async () => {
    const textarea = hydrate((box) => {
      box.value = 'Half a sen'
      box.focus()
    })
    const loaded = vi.spyOn(textarea, 'addEventListener')
    await vi.waitFor(() => expect(loaded).toHaveBeenCalledWith('blur', expect.anything(), expect.anything()))
    expect(find('textarea')).toBe(textarea)
    textarea.value = 'Half a sentence'
    textarea.blur()
    await editorOf()
    expect(sentWords()).toBe('Half a sentence')
  })
})
