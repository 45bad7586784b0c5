import { expect, it } from 'vitest'
import { roleCodes } from '../people/role'
import { theSystem } from '../people/actor'
import { NewDocumentForm } from './document-forms'
import { canAddDocument, canChangeDocument, canCodeDocument } from './document-policy'

const typed = { title: ['Report'], kind: ['review_report'] }
const file = [{ name: 'report.pdf', bytes: new Uint8Array([1]) }]
const problemsOf = (fields: Record<string, unknown>) =>
  (NewDocumentForm.safeParse({ ...typed, ...fields }).error?.issues ?? []).map(({ path, message }) => [path[0], message])

it('takes a file or a text, whichever is chosen', () => {
  expect(NewDocumentForm.parse({ ...typed, source: ['file'], file, text: ['left over'] })).toMatchObject({ source: 'file', file: { name: 'report.pdf' } })
  expect(NewDocumentForm.parse({ ...typed, source: ['paste'], text: ['  The text\n'] })).toMatchObject({ source: 'paste', text: '  The text\n' })
})

it.each([
  [{ source: ['file'] }, 'file', 'Select a file'],
  [{ source: ['paste'], text: [' \n'] }, 'text', 'Paste the text of the document'],
  [{}, 'source', 'Select whether to upload a file or to paste text'],
  [{ source: ['file'], file, title: [''] }, 'title', 'Enter a title for the document'],
  [{ source: ['file'], file, kind: ['song'] }, 'kind', 'Select the kind of document'],
  [{ source: ['file'], file, datedOn: ['2026-13-01'] }, 'datedOn', 'Date of the document must be a real date, like 27 3 2026'],
])('%j is refused beside %s', (fields, field, words) => {
  expect(problemsOf(fields)).toEqual([[field, words]])
})

it.each(roleCodes)('a %s may add, change and code documents only as the secretariat', (role) => {
  const actor = { ...theSystem, accountId: 'someone', roles: [role] }
  for (const may of [canAddDocument, canChangeDocument, canCodeDocument]) expect(may(actor).allowed).toBe(role === 'secretariat')
})
