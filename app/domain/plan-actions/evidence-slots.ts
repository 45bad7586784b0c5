import { z } from 'zod'
import { longDate } from '#app/domain/shared/calendar'
import { today } from '#app/domain/shared/clock'
import { optionalDate, optionalText, optionalWebAddress } from '#app/domain/shared/form-fields'

/** How many pieces of evidence one progress update can carry. */
export const evidenceSlots = [1, 2, 3] as const
export type EvidenceSlot = (typeof evidenceSlots)[number]

/** The largest evidence file, in bytes. */
export const LARGEST_EVIDENCE = 20 * 1024 * 1024

/** The endings of the files that count as evidence. */
export const evidenceEndings = ['pdf', 'docx', 'xlsx', 'pptx', 'txt', 'csv', 'png', 'jpg', 'eml'] as const

/** A file as it was sent; its name is the sender's claim. */
export interface SentFile {
  name: string
  bytes: Uint8Array
}

/** One piece of evidence as a form gives it: a file or a web address, and the date that it speaks of. */
export interface GivenEvidence {
  slot: EvidenceSlot
  title: string
  speaksOf: string
  file: SentFile | null
  url: string | null
}

/** The names of a slot's fields. */
export const slotFields = (slot: EvidenceSlot) =>
  ({ title: `evidence${slot}Title`, speaksOf: `evidence${slot}SpeaksOf`, file: `evidence${slot}File`, url: `evidence${slot}Url` }) as const

/** The file fields of an update's form with the most bytes that each may have. */
export const evidenceFileLimits: Record<string, number> = Object.fromEntries(
  evidenceSlots.map((slot) => [slotFields(slot).file, LARGEST_EVIDENCE]),
)

const isSentFile = (value: unknown): value is SentFile =>
  typeof value === 'object' && value !== null && 'bytes' in value && value.bytes instanceof Uint8Array

const sentFile = z
  .unknown()
  .transform((value) => (Array.isArray(value) ? (value as unknown[]) : []).find(isSentFile) ?? null)

const slotSchema = z.object({
  title: optionalText(200),
  speaksOf: optionalDate('Date that the evidence speaks of'),
  url: optionalWebAddress(),
  file: sentFile,
})
type Slot = z.output<typeof slotSchema>

/**
 * The evidence of an update's form: a list of those slots that were filled in. A slot needs a title, the date that it speaks
 * of (not in the future), and either a file or a web address; its errors stand beside its own fields.
 */
export const givenEvidence = z.record(z.string(), z.unknown()).transform((fields, context) =>
  evidenceSlots.flatMap((slot): GivenEvidence[] => {
    const names = slotFields(slot)
    const complain = (field: keyof Slot, message: string) => context.addIssue({ code: 'custom', path: [names[field]], message })
    const parsed = slotSchema.safeParse(Object.fromEntries(Object.entries(names).map(([key, name]) => [key, fields[name]])))
    if (!parsed.success) {
      for (const issue of parsed.error.issues) complain(issue.path[0] as keyof Slot, issue.message)
      return []
    }
    const { title, speaksOf, url, file } = parsed.data
    if (!title && !speaksOf && !url && !file) return []
    const problems = problemsOf(parsed.data)
    for (const [field, message] of problems) complain(field, message)
    if (problems.length > 0 || !title || !speaksOf) return []
    return [{ slot, title, speaksOf, file, url }]
  }),
)

function problemsOf({ title, speaksOf, url, file }: Slot): [field: keyof Slot, words: string][] {
  const problems: [keyof Slot, string][] = []
  if (!title) problems.push(['title', 'Enter what the evidence is'])
  if (!speaksOf) problems.push(['speaksOf', 'Enter the date that the evidence speaks of'])
  else if (speaksOf > today()) problems.push(['speaksOf', `Date that the evidence speaks of must be ${longDate(today())} or earlier`])
  if (!file && !url) problems.push(['file', 'Select a file or enter a web address'])
  if (file && url) problems.push(['url', 'Give a file or a web address, not both. Use the next piece of evidence for the other'])
  return problems
}
