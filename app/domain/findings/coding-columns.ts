import { protectiveMarkingOf, type MarkedReview } from '#app/domain/reviews/protective-marking'
import { longDay } from '#app/domain/shared/calendar'
import { findingKinds, type FindingKind } from './finding'

/** One coding as its files tell it. */
export interface CodingRow {
  ref: string
  quote: string
  prefix: string
  suffix: string
  start: number
  end: number
  kind: FindingKind
  note: string | null
  codedAt: Date
  withdrawnAt: Date | null
  codedBy: { person: { name: string } } | null
  themes: readonly { theme: { code: string; name: string }; codedAt: Date; codedBy: { person: { name: string } } | null }[]
  document: { ref: string; title: string; datedOn: string | null }
  review: MarkedReview & { ref: string; title: string; kind: { label: string } }
}

interface CodingColumn {
  header: string
  value: (coding: CodingRow) => string | number | null | undefined
  /** In characters. */
  width: number
}

/** The columns of codings that are taken away: CSV and Excel alike. */
export const codingColumns: readonly CodingColumn[] = [
  { header: 'Reference', width: 20, value: ({ ref }) => ref },
  { header: 'Passage', width: 80, value: ({ quote }) => quote },
  { header: 'Words before', width: 30, value: ({ prefix }) => prefix },
  { header: 'Words after', width: 30, value: ({ suffix }) => suffix },
  { header: 'What it is', width: 16, value: ({ kind }) => findingKinds[kind].label },
  { header: 'Themes', width: 40, value: ({ themes }) => themes.map(({ theme }) => theme.name).join('; ') },
  { header: 'Codes of the themes', width: 30, value: ({ themes }) => themes.map(({ theme }) => theme.code).join('; ') },
  { header: 'Themes given', width: 40, value: ({ themes }) => themes.map(givenInWords).join('; ') },
  { header: 'Note', width: 40, value: ({ note }) => note },
  { header: 'Coded by', width: 22, value: ({ codedBy }) => codedBy?.person.name },
  { header: 'Coded at', width: 22, value: ({ codedAt }) => codedAt.toISOString() },
  { header: 'Document', width: 18, value: ({ document }) => document.ref },
  { header: 'Title of the document', width: 40, value: ({ document }) => document.title },
  { header: 'Date of the document', width: 14, value: ({ document }) => document.datedOn },
  { header: 'From character', width: 11, value: ({ start }) => start + 1 },
  { header: 'To character', width: 11, value: ({ end }) => end },
  { header: 'Review', width: 16, value: ({ review }) => review.ref },
  { header: 'Title of the review', width: 40, value: ({ review }) => review.title },
  { header: 'Kind of review', width: 30, value: ({ review }) => review.kind.label },
  { header: 'Withdrawn', width: 22, value: ({ withdrawnAt }) => withdrawnAt?.toISOString() },
  { header: 'Marking', width: 20, value: ({ review }) => protectiveMarkingOf([review]).marking },
  { header: 'Handling', width: 40, value: ({ review }) => protectiveMarkingOf([review]).handling },
]

const givenInWords = ({ theme, codedBy, codedAt }: CodingRow['themes'][number]) =>
  `${theme.name}: ${codedBy?.person.name ?? 'Throughline'}, ${longDay(codedAt)}`

interface Taken {
  /** What was taken, as its page is called. */
  title: string
  count: number
  protectiveMarking: { marking: string; handling?: string }
  by: { name: string; agency: { name: string } | null }
  /** When, in words. */
  at: string
  /** How the list was narrowed, as name and words; without those that are undefined. */
  filter: Readonly<Record<string, string | undefined>>
}

/** What a file of codings says of itself. */
export function aboutCodings({ title, count, protectiveMarking, by, at, filter }: Taken): [name: string, words: string][] {
  const narrowed = Object.entries(filter).flatMap(([name, words]) => (words ? [`${name}: ${words}`] : []))
  return [
    ['Coded passages', title],
    ['Marking', protectiveMarking.marking],
    ...(protectiveMarking.handling ? [['Handling', protectiveMarking.handling] as [string, string]] : []),
    ['Taken by', by.agency ? `${by.name}, ${by.agency.name}` : by.name],
    ['Taken at', at],
    ['Narrowed to', narrowed.length > 0 ? narrowed.join('; ') : 'Nothing: all that this person may see'],
    ['Passages', count.toLocaleString('en-GB')],
    ['What is in it', 'Each row is one passage of a source document, word for word, with the themes that it carries. Times are in UTC.'],
  ]
}
