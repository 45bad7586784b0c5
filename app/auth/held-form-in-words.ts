/** One thing that somebody had typed, as a page shows it. */
export interface TypedText {
  name: string
  value: string
}

/** Fields that carry our own bookkeeping, or the form in which a formatted text was sent. */
const OURS = /^(once|version|.*\.format)$/
/** A choice from a list of records is sent as its id, which tells a reader nothing. */
const RECORD_ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/
const FIELD_ID = /-[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/
/** The code of a choice: `not_applicable`. */
const CODE = /^[a-z]+(_[a-z]+)+$/

/** What was typed, for its author to read: the names of fields as words, dates in one piece, nothing that is only ours. */
export function typedInWords(fields: readonly (readonly [name: string, value: string])[]): TypedText[] {
  const words = new Map<string, string[]>()
  for (const [name, value] of fields) {
    if (OURS.test(name) || RECORD_ID.test(value) || value.trim() === '') continue
    const base = name.replace(/\.(day|month|year)$/, '')
    words.set(base, [...(words.get(base) ?? []), plainText(value)])
  }
  // Fields of many questions are named by the id of each; their author counted the questions on the page.
  const ids = [...new Set(fields.map(([name]) => FIELD_ID.exec(name)?.[0]))].filter((id) => id !== undefined)
  const counted = (name: string) => name.replace(FIELD_ID, (id) => ` ${ids.indexOf(id) + 1}`)
  return [...words].map(([name, values]) => ({ name: asWords(counted(name)), value: values.join(' ') }))
}

const asWords = (name: string) => {
  const text = name.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[.\-_]+/g, ' ').toLowerCase()
  return text.charAt(0).toUpperCase() + text.slice(1)
}

// A formatted text travels as a tree; its author looks for the words.
function plainText(value: string): string {
  if (CODE.test(value)) return value.replaceAll('_', ' ')
  if (!value.startsWith('{"type":"doc"')) return value
  return [...value.matchAll(/"text":"((?:[^"\\]|\\.)*)"/g)].map(([, text]) => JSON.parse(`"${text}"`) as string).join(' ')
}
