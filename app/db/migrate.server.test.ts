import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrate, MigrationRefusal } from '#app/db/migrate.server'

const FIRST = '20260101000000_first'
const SECOND = '20260201000000_second'

let folder: string
let places: { databaseFile: string; backupsDir: string; migrationsDir: string }

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-migrate-'))
  places = {
    databaseFile: join(folder, 'data', 'throughline.db'),
    backupsDir: join(folder, 'data', 'backups'),
    migrationsDir: join(folder, 'migrations'),
  }
  write(FIRST, 'CREATE TABLE "Parent" ("id" INTEGER PRIMARY KEY); CREATE TABLE "Child" ("id" INTEGER PRIMARY KEY, "parentId" INTEGER NOT NULL REFERENCES "Parent" ("id") ON DELETE CASCADE);')
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

function write(name: string, sql: string) {
  mkdirSync(join(places.migrationsDir, name), { recursive: true })
  writeFileSync(join(places.migrationsDir, name, 'migration.sql'), sql)
}

function ask<T>(sql: string, file = places.databaseFile): T[] {
  const database = new Database(file)
  try {
    database.pragma('foreign_keys = ON')
    const statement = database.prepare<[], T>(sql)
    if (statement.reader) return statement.all()
    statement.run()
    return []
  } finally {
    database.close()
  }
}

const tables = () =>
  ask<{ name: string }>(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_%' ESCAPE '\\' ORDER BY name`).map(
    (row) => row.name,
  )

test('a new database gets every migration in order, and no copy is made of nothing', () => {
  write(SECOND, 'CREATE TABLE "Later" ("id" INTEGER PRIMARY KEY);')
  expect(migrate(places)).toEqual({ applied: [FIRST, SECOND], backup: null })
  expect(tables()).toEqual(['Child', 'Later', 'Parent'])
  expect(existsSync(places.backupsDir)).toBe(false)
})

test('a second start changes nothing', () => {
  migrate(places)
  expect(migrate(places)).toEqual({ applied: [], backup: null })
})

test('an existing database is copied, private to its owner, before it is changed', () => {
  migrate(places)
  ask('INSERT INTO "Parent" VALUES (7)')
  write(SECOND, 'DELETE FROM "Parent";')
  const { backup } = migrate(places)
  expect(ask('SELECT "id" FROM "Parent"')).toEqual([])
  expect(backup).toBe(join(places.backupsDir, `before-${SECOND}.db`))
  expect(ask('SELECT "id" FROM "Parent"', backup ?? '')).toEqual([{ id: 7 }])
  expect(statSync(backup ?? '').mode & 0o077).toBe(0)
})

test('the last five copies are kept', () => {
  migrate(places)
  for (let month = 2; month <= 8; month += 1) {
    write(`20260${month}01000000_step`, 'SELECT 1;')
    migrate(places)
  }
  expect(readdirSync(places.backupsDir)).toHaveLength(5)
})

test('a redefined table keeps the rows that point at it', () => {
  migrate(places)
  ask('INSERT INTO "Parent" VALUES (1)')
  ask('INSERT INTO "Child" VALUES (1, 1)')
  write(
    SECOND,
    `PRAGMA defer_foreign_keys=ON;
     PRAGMA foreign_keys=OFF;
     CREATE TABLE "new_Parent" ("id" INTEGER PRIMARY KEY, "name" TEXT NOT NULL DEFAULT '');
     INSERT INTO "new_Parent" ("id") SELECT "id" FROM "Parent";
     DROP TABLE "Parent";
     ALTER TABLE "new_Parent" RENAME TO "Parent";
     PRAGMA foreign_keys=ON;
     PRAGMA defer_foreign_keys=OFF;`,
  )
  migrate(places)
  expect(ask('SELECT * FROM "Child"')).toEqual([{ id: 1, parentId: 1 }])
  expect(ask('SELECT * FROM "Parent"')).toEqual([{ id: 1, name: '' }])
})

test('a migration that would leave rows pointing at nothing is taken back', () => {
  migrate(places)
  ask('INSERT INTO "Parent" VALUES (1)')
  ask('INSERT INTO "Child" VALUES (1, 1)')
  write(SECOND, 'DELETE FROM "Parent";')
  expect(() => migrate(places)).toThrow(/point at nothing \(the first in Child, pointing at Parent\)/)
  expect(ask('SELECT * FROM "Parent"')).toEqual([{ id: 1 }])
})

test('a migration that fails half-way is taken back whole, and the ones before it stay', () => {
  write(SECOND, 'CREATE TABLE "Half" ("id" INTEGER); CREATE TABLE "Half" ("id" INTEGER);')
  expect(() => migrate(places)).toThrow(/20260201000000_second failed and was taken back.*table "Half" already exists/)
  expect(tables()).toEqual(['Child', 'Parent'])
  write(SECOND, 'CREATE TABLE "Half" ("id" INTEGER);')
  expect(migrate(places).applied).toEqual([SECOND])
})

test('an edited migration is refused', () => {
  migrate(places)
  appendFileSync(join(places.migrationsDir, FIRST, 'migration.sql'), '\n-- edited')
  expect(() => migrate(places)).toThrow(/was edited after it was applied/)
})

test('a database that is newer than the program is refused and left alone', () => {
  write(SECOND, 'SELECT 1;')
  migrate(places)
  rmSync(join(places.migrationsDir, SECOND), { recursive: true })
  write('20260301000000_third', 'CREATE TABLE "Third" ("id" INTEGER);')
  expect(() => migrate(places)).toThrow(/newer than this program: it has the migration 20260201000000_second/)
  expect(tables()).not.toContain('Third')
})

test('a migration that another tool left unfinished is refused', () => {
  migrate(places)
  ask('UPDATE "_prisma_migrations" SET "finished_at" = NULL')
  expect(() => migrate(places)).toThrow(/begun by another tool and never finished/)
})

test('one that was rolled back by hand is applied again', () => {
  migrate(places)
  ask('UPDATE "_prisma_migrations" SET "finished_at" = NULL, "rolled_back_at" = 1')
  ask('DROP TABLE "Child"')
  ask('DROP TABLE "Parent"')
  expect(migrate(places).applied).toEqual([FIRST])
})

test('a file that is not a database is refused and left alone', () => {
  mkdirSync(join(folder, 'data'))
  writeFileSync(places.databaseFile, 'Minutes of the steering group, which nobody meant to lose.\n'.repeat(40))
  const size = statSync(places.databaseFile).size
  expect(() => migrate(places)).toThrow(/not an SQLite database/)
  expect(statSync(places.databaseFile).size).toBe(size)
})

test('a database of some other program is refused', () => {
  mkdirSync(join(folder, 'data'))
  ask('CREATE TABLE "Songs" ("id" INTEGER)')
  expect(() => migrate(places)).toThrow(/not made by Throughline/)
})

test('a locked database is refused in words after the wait', () => {
  migrate(places)
  const other = new Database(places.databaseFile)
  other.exec('BEGIN IMMEDIATE')
  expect(() => migrate({ ...places, patienceMs: 20 })).toThrow(/holds the database locked/)
  other.close()
})

test('of two processes that start together, the second sees what the first has done', async () => {
  migrate(places)
  write(SECOND, 'CREATE TABLE "Later" ("id" INTEGER PRIMARY KEY);')
  const checksum = createHash('sha256').update('CREATE TABLE "Later" ("id" INTEGER PRIMARY KEY);').digest('hex')
  // Another process in the middle of the same migration: it holds the database, applies it, and lets go.
  const other = new Worker(
    `const { parentPort, workerData } = require('node:worker_threads')
     const database = new (require('better-sqlite3'))(workerData.file)
     database.exec('BEGIN IMMEDIATE; CREATE TABLE "Later" ("id" INTEGER PRIMARY KEY);')
     database.prepare('INSERT INTO "_prisma_migrations" ("id", "checksum", "finished_at", "migration_name") VALUES (?, ?, 1, ?)')
       .run('other', workerData.checksum, workerData.name)
     parentPort.postMessage('holding')
     Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200)
     database.exec('COMMIT')
     database.close()`,
    { eval: true, workerData: { file: places.databaseFile, checksum, name: SECOND } },
  )
  await once(other, 'message')
  expect(migrate(places)).toEqual({ applied: [], backup: null })
  await other.terminate()
  expect(ask('SELECT "id" FROM "_prisma_migrations" WHERE "migration_name" LIKE \'%second\'')).toEqual([{ id: 'other' }])
})

test('a folder that cannot be made is refused in words', () => {
  writeFileSync(join(folder, 'data'), 'a file where the folder should be')
  expect(() => migrate(places)).toThrow(MigrationRefusal)
})

test('a missing folder of migrations is refused', () => {
  expect(() => migrate({ ...places, migrationsDir: join(folder, 'nowhere') })).toThrow(/folder of migrations is missing/)
})
