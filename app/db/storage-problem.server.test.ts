import Database from 'better-sqlite3'
import { afterEach, expect, it } from 'vitest'
import { theSystem } from '#app/domain/people/actor'
import { env } from '#app/env.server'
import { change, done } from './change.server'
import { db, writingClient } from './client.server'

const write = (code: string, definition = 'x') =>
  change(theSystem, async (tx) => {
    await tx.theme.create({ data: { code, name: code, definition, position: 1 } })
    return done(code, [{ event: 'theme.added', subject: { type: 'theme', id: code, ref: code } }])
  })
const entries = () => db.trailEntry.count()

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
