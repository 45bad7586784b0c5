import { getSchema } from '@tiptap/core'
import type { Schema } from '@tiptap/pm/model'
import { richTextExtensions } from './extensions'
import { readMarkdown } from './read-markdown'
import { emptyRichText, MAX_RICH_TEXT_CHARACTERS, richTextOfJson, type RichText, type RichTextNode } from './rich-text'
import { tidyRichText } from './tidy-rich-text'
import { writeBlock, writeMarkdown } from './write-markdown'

/** A text that may be stored, or why not, in words for the user. */
export type ParsedRichText = { ok: true; doc: RichText } | { ok: false; words: string }

const notReadable = 'The formatted text could not be read. Copy it, load the page again and paste it'
const tooLong = `The text is too long. Shorten it, or attach it as a document (the limit is about ${(MAX_RICH_TEXT_CHARACTERS / 5).toLocaleString('en-GB')} words)`

let schema: Schema | undefined

/** The document behind what an editor sent, checked against the editor's own schema and tidied. Never throws. */
export function parseRichText(json: string): ParsedRichText {
  if (json.length > MAX_RICH_TEXT_CHARACTERS) return { ok: false, words: tooLong }
  try {
    schema ??= getSchema(richTextExtensions)
    const value: unknown = JSON.parse(json)
    const node = schema.nodeFromJSON(value)
    if (node.type !== schema.topNodeType) return { ok: false, words: notReadable }
    node.check()
    const doc = richTextOfJson(JSON.stringify(node.toJSON()))
    return doc ? tidyRichText(doc) : { ok: false, words: notReadable }
  } catch {
    // What nodeFromJSON and check throw names the schema's parts: nothing that a user could act on.
    return { ok: false, words: notReadable }
  }
}

/** The document that stored JSON holds; empty when nothing is stored. Throws when the store holds something else. */
export function storedRichText(json: string | null | undefined): RichText {
  if (json === null || json === undefined || json === '') return emptyRichText()
  const doc = richTextOfJson(json)
  if (!doc) throw new Error('A stored text is not a formatted document')
  return doc
}

/** Plain words as a document: a blank line starts a new paragraph, a single new line is a line break. */
export function richTextFromPlain(text: string): RichText {
  const paragraphs = text.replace(/\r\n?/g, '\n').split('\n\n').filter((paragraph) => paragraph.trim() !== '')
  const content = paragraphs.map((paragraph): RichTextNode => {
    const lines = paragraph.split('\n').filter((line) => line.trim() !== '')
    return { type: 'paragraph', content: lines.flatMap((line, at) => [...(at > 0 ? [{ type: 'hardBreak' }] : []), { type: 'text', text: line.trim() }]) }
  })
  const tidied = tidyRichText({ type: 'doc', content })
  return tidied.ok && content.length > 0 ? tidied.doc : emptyRichText()
}

/** The document as Markdown, for the box that people without JavaScript type into. */
export function richTextToMarkdown(doc: RichText): string {
  return writeMarkdown(doc)
}

/** The document that typed Markdown means. Never throws; HTML in it stays text. */
export function richTextFromMarkdown(markdown: string): ParsedRichText {
  if (markdown.length > MAX_RICH_TEXT_CHARACTERS) return { ok: false, words: tooLong }
  const tidied = tidyRichText(readMarkdown(markdown))
  if (tidied.ok && JSON.stringify(tidied.doc).length > MAX_RICH_TEXT_CHARACTERS) return { ok: false, words: tooLong }
  return tidied
}

/**
 * What was typed over a stored document: exactly the stored one when its Markdown was not changed; otherwise each block
 * whose Markdown is still there stays as it was stored.
 */
export function mergeMarkdown(stored: RichText, submitted: string): ParsedRichText {
  if (sameLines(writeMarkdown(stored), submitted)) return { ok: true, doc: stored }
  const read = richTextFromMarkdown(submitted)
  if (!read.ok) return read
  const untouched = new Map<string, RichTextNode[]>()
  for (const node of stored.content) {
    const markdown = writeBlock(node)
    untouched.set(markdown, [...(untouched.get(markdown) ?? []), node])
  }
  const content = read.doc.content.map((node) => untouched.get(writeBlock(node))?.shift() ?? node)
  return { ok: true, doc: { type: 'doc', content } }
}

function sameLines(one: string, other: string): boolean {
  return one.trim() === other.replace(/\r\n?/g, '\n').trim()
}

/** What a formatted-text field of a form holds: `value` and `format` are the fields `name` and `name.format` as posted. */
export interface SubmittedRichText {
  value: string | undefined
  format: string | undefined
  stored?: RichText | undefined
}

/** The document that a form's formatted-text field holds, whether the editor or the plain box sent it. Never throws. */
export function richTextFrom({ value = '', format, stored }: SubmittedRichText): ParsedRichText {
  if (format === 'json') return parseRichText(value)
  return stored ? mergeMarkdown(stored, value) : richTextFromMarkdown(value)
}
