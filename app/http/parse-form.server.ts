import { createHash } from 'node:crypto'
import { parseFormData } from '@remix-run/form-data-parser'
import { z } from 'zod'
import type { Problem, SubmittedForm } from '#app/components/form-state'
import type { Refused } from '#app/domain/shared/outcome'
import { badRequest } from './responses.server'

/** A form that was sent back: what was typed and what is wrong with it. */
export interface RejectedForm {
  ok: false
  submitted: SubmittedForm
}

/** A form whose fields have the right shape. */
export interface AcceptedForm<Value> {
  ok: true
  value: Value
  /** The key that makes sending the form twice do its work once. Other words in the same form, after going back, are another form. */
  once: string | undefined
  /** The same form with what a verb had against it. */
  reject(refused: Pick<Refused, 'problems' | 'theirs' | 'currentVersion'>): RejectedForm
}

/** A file as it arrived; its name and type are the sender's claims. */
export interface UploadedFile {
  name: string
  bytes: Uint8Array
}

interface ParseOptions {
  /** Fields that carry a file, each with the most bytes it may have. */
  files?: Record<string, number>
}

/** Fields of every form that are ours, not the schema's. */
const ONCE = 'once'
const MEGABYTE = 1024 * 1024
/** Above every limit of a single field, so that a file that is too large is refused beside its field and the rest is kept. */
const LARGEST_BODY = 128 * MEGABYTE
/** A form that takes no files: its text, at most four bytes a character. */
const LARGEST_TEXT = 24 * MEGABYTE
/** Files aside, no form of ours comes near either. What is sent back to its page is shown there, so it has to be bounded. */
const MOST_FIELDS = 5_000
const MOST_CHARACTERS = 6_000_000
/** Every way of ending a line or a page. */
const LINE_ENDS = /\r\n|[\r\v\f\u0085]/g
/** What else no page, download or letter can show; tab and new line stay. */
const CONTROLS = /(?![\t\n])[\p{Cc}\ufffe\uffff]/gu

/**
 * Reads a posted form and checks its shape. Every field reaches the schema as a list of strings (or files); the helpers of
 * `domain/shared/form-fields` take it from there. Throws only the page that answers a body which is no form of ours.
 */
export async function parseForm<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  { files = {} }: ParseOptions = {},
): Promise<AcceptedForm<z.output<Schema>> | RejectedForm> {
  const { fields, uploads, problems } = await readFields(request, files)
  const submitted = (more: Problem[], theirs?: Record<string, string>): RejectedForm => ({
    ok: false,
    submitted: { values: fields, problems: more, ...(theirs && { theirs }) },
  })
  const parsed = schema.safeParse({ ...withDates(fields), ...uploads })
  const shape = parsed.success ? [] : inOrderOf(schema, parsed.error.issues.map(asProblem))
  if (!parsed.success || problems.length > 0) return submitted([...problems, ...shape])
  return {
    ok: true,
    value: parsed.data,
    once: fields[ONCE]?.[0] ? fingerprintOf(request, fields, uploads) : undefined,
    reject({ problems, theirs, currentVersion }) {
      if (currentVersion !== undefined) fields.version = [String(currentVersion)]
      return submitted(problems, theirs)
    },
  }
}

function fingerprintOf(request: Request, fields: Record<string, string[]>, uploads: Record<string, UploadedFile[]>): string {
  const hash = createHash('sha256').update(JSON.stringify([new URL(request.url).pathname, fields]))
  for (const [name, files] of Object.entries(uploads)) {
    for (const file of files) hash.update(JSON.stringify([name, file.name, file.bytes.length])).update(file.bytes)
  }
  return hash.digest('hex')
}

/** Problems as their fields stand in the schema, which is as they stand on the page: a check of several fields comes last otherwise. */
function inOrderOf(schema: z.ZodType, problems: Problem[]): Problem[] {
  const fields = schema instanceof z.ZodObject ? Object.keys(schema.shape) : []
  return problems.sort((a, b) => fields.indexOf(a.field) - fields.indexOf(b.field))
}

function asProblem(issue: z.core.$ZodIssue): Problem {
  return { field: String(issue.path[0] ?? ''), words: issue.message }
}

async function readFields(request: Request, files: Record<string, number>) {
  // Maps: a field may be named like what every object has.
  const fields = new Map<string, string[]>()
  const uploads = new Map<string, UploadedFile[]>()
  const problems: Problem[] = []
  let characters = 0
  for (const [name, value] of await readBody(request, Object.keys(files).length > 0 ? LARGEST_BODY : LARGEST_TEXT)) {
    if (typeof value === 'string') {
      characters += value.length
      append(fields, name, plainText(value))
    } else if (value.size > 0 || value.name) {
      const limit = Object.hasOwn(files, name) ? (files[name] ?? 0) : 0
      if (value.size > limit) problems.push({ field: name, words: tooLarge(limit) })
      else append(uploads, name, { name: plainText(value.name), bytes: new Uint8Array(await value.arrayBuffer()) })
    }
  }
  if (characters > MOST_CHARACTERS) badRequest('It holds more text than any form of Throughline. Nothing was saved.')
  return { fields: asRecord(fields), uploads: asRecord(uploads), problems }
}

function append<Value>(to: Map<string, Value[]>, name: string, value: Value): void {
  const earlier = to.get(name)
  if (earlier) earlier.push(value)
  else to.set(name, [value])
}

const asRecord = <Value>(named: Map<string, Value[]>): Record<string, Value[]> =>
  Object.fromEntries([...named].filter(([name]) => !(name in Object.prototype)))

const plainText = (text: string) => text.replace(LINE_ENDS, '\n').replace(CONTROLS, '')

async function readBody(request: Request, largest: number): Promise<Iterable<[name: string, value: string | File]>> {
  try {
    return await readEntries(request, largest)
  } catch (error) {
    // What the readers throw of a body that is cut short, or not what it says it is, has no class of its own.
    if (error instanceof Error) badRequest('It is not a form of Throughline, or it did not arrive whole. Nothing was saved. Go back and send it again.')
    throw error
  }
}

async function readEntries(request: Request, largest: number): Promise<Iterable<[name: string, value: string | File]>> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type === 'multipart/form-data') {
    return parseFormData(request, { maxFileSize: largest, maxTotalSize: largest, maxFiles: 20, maxParts: MOST_FIELDS })
  }
  if (type !== 'application/x-www-form-urlencoded') badRequest('No page of Throughline sends such a request. Nothing was saved.')
  const text = await request.text()
  if (text.split('&', MOST_FIELDS + 1).length > MOST_FIELDS) badRequest('It has more fields than any form of Throughline. Nothing was saved.')
  return new URLSearchParams(text)
}

const tooLarge = (limit: number) =>
  limit === 0 ? 'No file can be added here' : `The selected file must be smaller than ${Math.floor(limit / MEGABYTE)} MB`

/** A date's three boxes as one text, `2026-03-01`; empty when all three are. The schema says whether it is a date. */
function withDates(fields: Record<string, string[]>): Record<string, string[]> {
  const dates: Record<string, string[]> = {}
  for (const key of Object.keys(fields)) {
    const name = /^(.+)\.(?:day|month|year)$/.exec(key)?.[1]
    if (!name || name in dates || name === '__proto__') continue
    const [day = '', month = '', year = ''] = ['day', 'month', 'year'].map((part) => fields[`${name}.${part}`]?.[0]?.trim())
    dates[name] = [day || month || year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : '']
  }
  return { ...fields, ...dates }
}

/** A key for a form that creates or adds something: sending the form twice then does it once. */
export const newFormKey = () => crypto.randomUUID()
