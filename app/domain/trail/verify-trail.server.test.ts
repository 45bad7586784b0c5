import Database from 'better-sqlite3'
import { beforeAll, describe, expect, it } from 'vitest'
import { change, done } from '#app/db/change.server'
import { closeDatabase, db } from '#app/db/client.server'
import { theSystem } from '#app/domain/people/actor'
import { env } from '#app/env.server'
import { verifyTrail } from './verify-trail.server'

// Somebody with the file in their hands: the triggers do not stop them, the hashes tell.
const guards = ['TrailEntry_cannot_be_changed', 'TrailEntry_cannot_be_deleted', 'TrailHead_cannot_be_deleted']

async function tamper(sql: string) {
  await closeDatabase()
  const file = new Database(env().databaseFile)
  const triggers = file.prepare(`SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name IN (${guards.map(() => '?').join()})`).all(...guards) as { sql: string }[]
  file.pragma('foreign_keys = OFF')
  file.exec(guards.map((name) => `DROP TRIGGER "${name}";`).join(''))
  file.exec('CREATE TABLE keep AS SELECT * FROM "TrailEntry"; CREATE TABLE keep_head AS SELECT * FROM "TrailHead"')
  file.exec(sql)
  file.close()
  const verdict = await verifyTrail()
  await closeDatabase()
  const again = new Database(env().databaseFile)
  again.pragma('foreign_keys = OFF')
  again.exec(`DELETE FROM "TrailEntry"; INSERT INTO "TrailEntry" SELECT * FROM keep; DELETE FROM "TrailHead"; INSERT INTO "TrailHead" SELECT * FROM keep_head; DROP TABLE keep; DROP TABLE keep_head;`)
  again.exec(triggers.map((trigger) => `${trigger.sql};`).join('\n'))
  again.close()
  return verdict
}

beforeAll(async () => {
  for (const ref of ['one', 'two', 'three', 'four', 'five']) {
    await change(theSystem, async (tx) => {
      const agency = await tx.agency.create({ data: { code: ref, name: ref, shortName: ref, kind: 'other' } })
      return done(agency.id, [{ event: 'agency.added', subject: { type: 'agency', id: agency.id, ref }, to: ref }])
    })
  }
})

describe('the trail', () => {
  it('is whole when nobody has touched it', async () => {
    expect(await verifyTrail()).toMatchObject({ whole: true, length: 5 })
  })

  it.each([
    ['words were changed', `UPDATE "TrailEntry" SET "to" = 'else' WHERE id = 3`, 3, 'its words were changed'],
    ['a name was changed', `UPDATE "TrailEntry" SET "actorName" = 'Nobody' WHERE id = 2`, 2, 'its words were changed'],
    ['a fact was changed', `UPDATE "TrailEntry" SET "event" = 'agency.changed' WHERE id = 4`, 4, 'its facts were changed'],
    ['an entry was taken out', `DELETE FROM "TrailEntry" WHERE id = 3`, 3, 'the entry is missing'],
    ['the end was cut off', `DELETE FROM "TrailEntry" WHERE id >= 4`, 4, 'the trail ends here, but 5 entries were written'],
    ['the end and its count were cut off', `DELETE FROM "TrailEntry" WHERE id >= 4; UPDATE "TrailHead" SET length = 3`, 3, 'the head of the trail does not name it'],
    ['a hash was made up', `UPDATE "TrailEntry" SET "hash" = 'made up' WHERE id = 1`, 1, 'its facts were changed'],
  ])('names the first broken entry when %s', async (_, sql, id, why) => {
    expect(await tamper(sql)).toMatchObject({ whole: false, broken: { id, why } })
    expect(await verifyTrail()).toMatchObject({ whole: true, length: 5 })
  })

  it.each([
    `UPDATE "TrailEntry" SET "to" = 'else'`,
    `DELETE FROM "TrailEntry"`,
    `DELETE FROM "TrailHead"`,
  ])('cannot be altered through the database: %s', async (sql) => {
    await closeDatabase()
    const file = new Database(env().databaseFile)
    expect(() => file.exec(sql)).toThrow(/cannot be/)
    file.close()
    expect(await db.trailEntry.count()).toBe(5)
  })
})
