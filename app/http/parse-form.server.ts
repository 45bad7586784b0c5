import { parseFormData } from '@remix-run/form-data-parser'
import { z } from 'zod'
import type { Problem, SubmittedForm } from '#app/components/form-state'
import type { Refused } from '#app/domain/shared/outcome'

/** A form that was sent back: what was typed and what is wrong with it. */
export interface RejectedForm {
  ok: false
  submitted: SubmittedForm
}

/** A form whose fields have the right shape. */
export interface AcceptedForm<Value> {
  ok: true
  value: Value
  /** The key that makes sending the form twice do its work once. */
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

/**
 * Reads a posted form and checks its shape. Every field reaches the schema as a list of strings (or files); the helpers of
 * `domain/shared/form-fields` take it from there. Never throws on bad input.
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
    once: fields[ONCE]?.[0] || undefined,
    reject({ problems, theirs, currentVersion }) {
      if (currentVersion !== undefined) fields.version = [String(currentVersion)]
      return submitted(problems, theirs)
    },
  }
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
  const fields: Record<string, string[]> = {}
  const uploads: Record<string, UploadedFile[]> = {}
  const problems: Problem[] = []
  const form = await readBody(request)
  for (const [name, value] of form) {
    if (typeof value === 'string') (fields[name] ??= []).push(value.replaceAll('\r\n', '\n'))
    else if (value.size > 0 || value.name) {
      const limit = files[name] ?? 0
      if (value.size > limit) problems.push({ field: name, words: tooLarge(limit) })
      else (uploads[name] ??= []).push({ name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) })
    }
  }
  return { fields, uploads, problems }
}

function readBody(request: Request): Promise<FormData> {
  const isMultipart = request.headers.get('content-type')?.startsWith('multipart/form-data')
  return isMultipart
    ? parseFormData(request, { maxFileSize: LARGEST_BODY, maxTotalSize: LARGEST_BODY, maxFiles: 20 })
    : request.formData()
}

const tooLarge = (limit: number) => `The selected file must be smaller than ${Math.floor(limit / MEGABYTE)} MB`

/** A date's three boxes as one text, `2026-03-01`; empty when all three are. The schema says whether it is a date. */
function withDates(fields: Record<string, string[]>): Record<string, string[]> {
  const dates: Record<string, string[]> = {}
  for (const key of Object.keys(fields)) {
    const name = /^(.+)\.(?:day|month|year)$/.exec(key)?.[1]
    if (!name || name in dates) continue
    const [day = '', month = '', year = ''] = ['day', 'month', 'year'].map((part) => fields[`${name}.${part}`]?.[0]?.trim())
    dates[name] = [day || month || year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : '']
  }
  return { ...fields, ...dates }
}

/** A key for a form that creates or adds something: sending the form twice then does it once. */
export const newFormKey = () => crypto.randomUUID()
