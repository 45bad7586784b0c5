import Database from 'better-sqlite3'
import { afterEach, expect, it } from 'vitest'
import { recordDocumentDownload } from '#app/domain/documents/record-document-download.server'
import { theSystem } from '#app/domain/people/actor'
import { signOutEverywhere } from '#app/domain/people/end-account-sessions.server'
import { recordSignIn } from '#app/domain/people/record-sign-in.server'
import { signOut } from '#app/domain/people/sign-out.server'
import { recordDownload } from '#app/domain/shared/record-download.server'
import { env } from '#app/env.server'
import { anActor } from '#tests/factories/people'
import { change, done } from './change.server'
import { db, writingClient } from './client.server'

const write = (code: string, definition = 'x') =>
  change(theSystem, async (tx) => {
    await tx.theme.create({ data: { code, name: code, definition, position: 1 } })
    return done(code, [{ event: 'theme.added', subject: { type: 'theme', id: code, ref: code } }])
  })
const entries = () => db.trailEntry.count()
const refuseWrites = () => writingClient().$queryRawUnsafe('PRAGMA query_only = ON')

afterEach(async () => {
  expect(await write(`afterwards-${Math.random()}`)).toMatchObject({ ok: true })
})

it('says that the disk is full, keeps the form, and works again when there is room', async () => {
  const before = await entries()
  const [{ page_count: pages = 0n } = {}] = await writingClient().$queryRawUnsafe<{ page_count: bigint }[]>('PRAGMA page_count')
  await writingClient().$queryRawUnsafe(`PRAGMA max_page_count = ${pages + 4n}`)
  const outcome = await write('too-much', 'words '.repeat(100_000))
  expect(outcome).toMatchObject({ ok: false, problems: [{ field: '', words: expect.stringContaining('disk of the server is full') }] })
  expect(await db.theme.count({ where: { code: 'too-much' } })).toBe(0)
  expect(await entries()).toBe(before)
})

it('says that the database is locked by somebody else, and works again when it is not', async () => {
  await writingClient().$queryRawUnsafe('PRAGMA busy_timeout = 50')
  const other = new Database(env().databaseFile)
  other.exec('BEGIN IMMEDIATE')
  const outcome = await write('locked-out')
  other.exec('ROLLBACK')
  other.close()
  expect(outcome).toMatchObject({ ok: false, problems: [{ field: '', words: expect.stringContaining('the database is busy') }] })
  expect(await db.theme.count({ where: { code: 'locked-out' } })).toBe(0)
})

// What nobody filled in a form for has nowhere to say so: it has to fail, so that nothing goes on without its entry.
it.each([
  ['a sign-in', recordSignIn],
  ['signing out', (actor: Awaited<ReturnType<typeof anActor>>) => signOut(actor, 'session')],
  ['signing out everywhere', signOutEverywhere],
  ['the download of a list', (actor: Awaited<ReturnType<typeof anActor>>) => recordDownload(actor, { list: 'Reviews', count: 1, query: {}, reviewIds: [] })],
  ['the download of a document', (actor: Awaited<ReturnType<typeof anActor>>) => recordDocumentDownload(actor, { id: 'x', ref: 'DOC-1', reviewId: 'y', title: 'Report' })],
])('%s fails where it cannot be written down', async (_, act) => {
  const actor = await anActor('secretariat')
  await refuseWrites()
  await expect(act(actor)).rejects.toThrow('the database cannot be written to')
})
