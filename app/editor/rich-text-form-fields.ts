import { z } from 'zod'

const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value)

/** The field `name` of a formatted text, as it was sent: JSON from the editor, Markdown from the plain box; '' when absent. */
export const richTextValue = () => z.preprocess((value) => first(value) ?? '', z.string())

/** The field `name.format` beside it: which of the two was sent. Anything else counts as Markdown, which takes every text. */
export const richTextFormat = () => z.preprocess((value) => (first(value) === 'json' ? 'json' : 'markdown'), z.enum(['json', 'markdown']))
