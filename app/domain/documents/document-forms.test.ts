import { expect, it } from 'vitest'
import { roleCodes } from '../people/role'
import { theSystem } from '../people/actor'
import { CheckedDocumentForm, StartIntakeForm } from './document-forms'
import { canAddDocument, canChangeDocument, canCodeDocument, canCorrectText } from './document-policy'

const file = [{ name: 'report.pdf', bytes: new Uint8Array([1]) }]
const said = { title: ['Minutes'], kind: ['minutes'] }
const problemsOf = (schema: typeof StartIntakeForm | typeof CheckedDocumentForm, fields: Record<string, unknown>) =>
  (schema.safeParse(fields).error?.issues ?? []).map(({ path, message }) => [path[0], message])

it('takes a file or a text, whichever is chosen', () => {
  expect(StartIntakeForm.parse({ source: ['file'], file, text: ['left over'] })).toMatchObject({ source: 'file', file: { name: 'report.pdf' } })
  expect(StartIntakeForm.parse({ source: ['paste'], text: ['  The text\n'] })).toMatchObject({ source: 'paste', text: '  The text\n' })
})

it.each([
  [{ source: ['file'] }, 'file', 'Select a file'],
  [{ source: ['paste'], text: [' \n'] }, 'text', 'Paste the text of the document'],
  [{ source: ['paste'], text: ['x'.repeat(5_000_001)] }, 'text', 'The text must have no more than 5 million characters. Split it and add the parts'],
  [{}, 'source', 'Select whether to upload a file or to paste text'],
])('what is brought is refused beside its field (%#)', (fields, field, words) => {
  expect(problemsOf(StartIntakeForm, fields)).toEqual([[field, words]])
})

it.each([
  [{ title: [''] }, 'title', 'Enter a title for the document'],
  [{ kind: ['song'] }, 'kind', 'Select the kind of document'],
  [{ datedOn: ['2026-13-01'] }, 'datedOn', 'Date of the document must be a real date, like 27 3 2026'],
  [{ attendee2Name: ['x'.repeat(201)] }, 'attendee2Name', 'Enter 200 characters or fewer'],
])('what is said of a document is refused beside its field (%#)', (fields, field, words) => {
  expect(problemsOf(CheckedDocumentForm, { ...said, ...fields })).toEqual([[field, words]])
})

it('takes who attended in their order, and leaves out a row without a name', () => {
  const rows = {
    attendee10Name: ['Cy Marsh'], attendee10Attendance: ['apologies'],
    attendee1Name: [' Ann Lee '], attendee1Agency: ['agency-id'], attendee1Body: ['the police'], attendee1Attendance: ['present'],
    attendee2Name: [''], attendee2Body: ['Nobody of anywhere'],
  }
  expect(CheckedDocumentForm.parse({ ...said, ...rows }).attendees).toEqual([
    { name: 'Ann Lee', agencyId: 'agency-id', agencyAsPrinted: 'the police', sentApologies: false },
    { name: 'Cy Marsh', agencyId: null, agencyAsPrinted: null, sentApologies: true },
  ])
})

it.each(roleCodes)('a %s may add, change and code documents only as the secretariat', (role) => {
  const actor = { ...theSystem, accountId: 'someone', roles: [role] }
  for (const may of [canAddDocument, canChangeDocument, canCodeDocument, canCorrectText]) expect(may(actor).allowed).toBe(role === 'secretariat')
})
