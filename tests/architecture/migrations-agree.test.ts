import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrate } from '#app/db/migrate.server'
import { migrationList, openSchemaEngine, pendingSql, schemaSql } from '../../scripts/schema-engine.mjs'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-agree-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const noFilters = { externalTables: [], externalEnums: [] }

/** Every table with its columns and references, and every index with its columns, as SQLite understands them. */
function shapeOf(database: Database.Database) {
  const tables = database
    .prepare<[], string>(
      `SELECT "name" FROM "sqlite_master" WHERE "type" = 'table' AND "name" NOT LIKE 'sqlite\\_%' ESCAPE '\\'
       AND "name" <> '_prisma_migrations' ORDER BY "name"`,
    )
    .pluck()
    .all()
  return tables.map((table) => ({
    table,
    columns: database.prepare(`SELECT "name", "type", "notnull", "dflt_value", "pk" FROM pragma_table_info(?) ORDER BY "name"`).all(table),
    references: database
      .prepare(`SELECT "table", "from", "to", "on_update", "on_delete" FROM pragma_foreign_key_list(?) ORDER BY "from", "table"`)
      .all(table),
    indexes: database
      .prepare<[string], { name: string; unique: number; partial: number }>(
        `SELECT "name", "unique", "partial" FROM pragma_index_list(?) ORDER BY "name"`,
      )
      .all(table)
      .map((index) => ({ ...index, columns: database.prepare(`SELECT "name", "desc" FROM pragma_index_xinfo(?) WHERE "key"`).all(index.name) })),
  }))
}

test('the migrations make the tables, columns and indexes that the schema makes from nothing', async () => {
  const databaseFile = join(folder, 'migrated.db')
  migrate({ databaseFile, backupsDir: join(folder, 'backups') })
  const migrated = new Database(databaseFile, { readonly: true })
  const fromNothing = new Database(':memory:')
  try {
    fromNothing.exec(await schemaSql())
    expect(shapeOf(migrated)).toEqual(shapeOf(fromNothing))
  } finally {
    migrated.close()
    fromNothing.close()
  }
})

test('no migration is missing: nothing leads further from the last one to the schema', async () => {
  expect(await pendingSql()).toBe('')
})

test('Prisma’s own engine finds our account of the migrations in order, with nothing left to apply', async () => {
  const databaseFile = join(folder, 'migrated.db')
  const { applied } = migrate({ databaseFile, backupsDir: join(folder, 'backups') })
  expect(applied).toHaveLength(migrationList().migrationDirectories.length)
  const engine = await openSchemaEngine(`file:${databaseFile}`)
  const outcome = await engine.applyMigrations({ migrationsList: migrationList(), filters: noFilters })
  expect(outcome.appliedMigrationNames).toEqual([])
  const diagnosis = await engine.diagnoseMigrationHistory({
    migrationsList: migrationList(),
    optInToShadowDatabase: false,
    filters: noFilters,
  })
  expect(diagnosis).toMatchObject({ failedMigrationNames: [], editedMigrationNames: [], hasMigrationsTable: true })
  expect(diagnosis.history ?? null).toBeNull()
})
