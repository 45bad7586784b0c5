import { createHash, randomUUID } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { packageRoot } from '#app/package-root.server'

const BACKUPS_KEPT = 5
const PATIENCE_MS = 5_000

/** Why the database was left as it was, in words for the operator. */
export class MigrationRefusal extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'MigrationRefusal'
  }
}

export interface MigrationPlaces {
  /** Absolute path of the SQLite file; made, with its folder, when it is missing. */
  databaseFile: string
  /** Where the copy of an existing database goes before it is changed. */
  backupsDir: string
  /** A folder in Prisma's form; the program's own unless a test says otherwise. */
  migrationsDir?: string
  /** How long to wait for another program that holds the database, in milliseconds; 5,000 unless given. */
  patienceMs?: number
}

export interface MigrationOutcome {
  /** Names of the migrations that this call applied, in order. */
  applied: string[]
  /** Absolute path of the copy made first, or null when there was nothing to lose. */
  backup: string | null
}

interface Migration {
  name: string
  sql: string
  checksum: string
}

interface AppliedRow {
  migration_name: string
  checksum: string
  finished_at: unknown
}

/**
 * Brings the database up to the program: applies every migration it does not have yet, each whole or not at all,
 * and keeps the account of them in Prisma's own table, so that Prisma's commands agree. Throws MigrationRefusal,
 * with the database as it was, when it is not safe to go on.
 * Sources: Prisma, "migrate deploy"; SQLite, "Making Other Kinds Of Table Schema Changes".
 */
export function migrate(places: MigrationPlaces): MigrationOutcome {
  const migrations = readMigrations(places.migrationsDir ?? join(packageRoot(), 'prisma', 'migrations'))
  const outcome: MigrationOutcome = { applied: [], backup: null }
  const database = openDatabase(places)
  try {
    refuseUnlessWritable(database)
    // Inside a transaction this pragma does nothing, and SQLite's way of redefining a table needs it off.
    database.pragma('foreign_keys = OFF')
    while (applyNext(database, migrations, places, outcome));
    return outcome
  } catch (error) {
    throw inWords(error, places.databaseFile)
  } finally {
    database.close()
  }
}

// With a file that it may only read SQLite begins a transaction all the same, and complains at the first write.
function refuseUnlessWritable(database: Database.Database): void {
  database.pragma(`user_version = ${Number(database.pragma('user_version', { simple: true }))}`)
}

/** Applies the first migration that is missing; false when there is none. */
function applyNext(
  database: Database.Database,
  migrations: Migration[],
  places: MigrationPlaces,
  outcome: MigrationOutcome,
): boolean {
  // Taken before looking, so that of two processes the second sees what the first has done.
  database.exec('BEGIN IMMEDIATE')
  try {
    const applied = readApplied(database)
    refuseUnlessAgreed(applied, migrations)
    const next = migrations.find((migration) => !applied.some((row) => row.migration_name === migration.name))
    if (next === undefined) {
      database.exec('ROLLBACK')
      return false
    }
    if (outcome.applied.length === 0 && applied.length > 0) outcome.backup = copyAside(next.name, places)
    apply(database, next)
    database.exec('COMMIT')
    outcome.applied.push(next.name)
    return true
  } catch (error) {
    if (database.inTransaction) database.exec('ROLLBACK')
    throw error
  }
}

function apply(database: Database.Database, migration: Migration): void {
  const startedAt = Date.now()
  try {
    database.exec(migration.sql)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new MigrationRefusal(
      `The migration ${migration.name} failed and was taken back; the database is as it was. SQLite says: ${reason}`,
      { cause: error },
    )
  }
  const broken = database.pragma('foreign_key_check') as { table: string; parent: string }[]
  const [first] = broken
  if (first) {
    throw new MigrationRefusal(
      `The migration ${migration.name} was taken back: it would leave ${broken.length} rows that point at nothing ` +
        `(the first in ${first.table}, pointing at ${first.parent}). The database is as it was.`,
    )
  }
  database
    .prepare(
      `INSERT INTO "_prisma_migrations" ("id", "checksum", "finished_at", "migration_name", "started_at", "applied_steps_count")
       VALUES (?, ?, ?, ?, ?, 1)`,
    )
    .run(randomUUID(), migration.checksum, Date.now(), migration.name, startedAt)
}

function readApplied(database: Database.Database): AppliedRow[] {
  const tables = database
    .prepare<[], string>(`SELECT "name" FROM "sqlite_master" WHERE "type" = 'table' AND "name" NOT LIKE 'sqlite_%'`)
    .pluck()
    .all()
  if (tables.includes('_prisma_migrations')) {
    return database
      .prepare<[], AppliedRow>(
        `SELECT "migration_name", "checksum", "finished_at" FROM "_prisma_migrations" WHERE "rolled_back_at" IS NULL`,
      )
      .all()
  }
  if (tables.length > 0) {
    throw new MigrationRefusal(
      'This SQLite file holds tables, but they were not made by Throughline. DATABASE_URL may name the wrong file.',
    )
  }
  // The table as Prisma's schema engine makes it on SQLite.
  database.exec(`CREATE TABLE "_prisma_migrations" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
)`)
  return []
}

function refuseUnlessAgreed(applied: AppliedRow[], migrations: Migration[]): void {
  for (const row of applied) {
    const ours = migrations.find((migration) => migration.name === row.migration_name)
    if (ours === undefined) {
      throw new MigrationRefusal(
        `The database is newer than this program: it has the migration ${row.migration_name}, which this version does ` +
          'not know. Start the newer version, or restore the copy that was made before that migration.',
      )
    }
    if (row.finished_at === null) {
      throw new MigrationRefusal(
        `The migration ${row.migration_name} was begun by another tool and never finished. Restore a copy of the ` +
          'database from before it, or repair it and mark it with Prisma’s “migrate resolve”.',
      )
    }
    if (row.checksum !== ours.checksum) {
      throw new MigrationRefusal(
        `The migration ${row.migration_name} was edited after it was applied to this database. Put the file back as it ` +
          'was, and make a new migration for the change.',
      )
    }
  }
}

function readMigrations(folder: string): Migration[] {
  if (!existsSync(folder)) throw new MigrationRefusal(`The folder of migrations is missing: ${folder}`)
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'migration.sql')))
    .map((entry) => {
      const sql = readFileSync(join(folder, entry.name, 'migration.sql'), 'utf8')
      return { name: entry.name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

function openDatabase({ databaseFile, patienceMs = PATIENCE_MS }: MigrationPlaces): Database.Database {
  try {
    mkdirSync(dirname(databaseFile), { recursive: true, mode: 0o700 })
    return new Database(databaseFile, { timeout: patienceMs })
  } catch (error) {
    throw inWords(error, databaseFile)
  }
}

/** Copies the database by a second connection, while the first holds off every other writer. */
function copyAside(migrationName: string, { databaseFile, backupsDir }: MigrationPlaces): string {
  mkdirSync(backupsDir, { recursive: true, mode: 0o700 })
  const copy = join(backupsDir, `before-${migrationName}.db`)
  const draft = `${copy}.${process.pid}`
  const reader = new Database(databaseFile, { readonly: true, timeout: PATIENCE_MS })
  try {
    reader.prepare('VACUUM INTO ?').run(draft)
    chmodSync(draft, 0o600)
    renameSync(draft, copy)
  } finally {
    reader.close()
    rmSync(draft, { force: true })
  }
  dropOldCopies(backupsDir)
  return copy
}

function dropOldCopies(backupsDir: string): void {
  readdirSync(backupsDir)
    .filter((name) => /^before-.*\.db$/.test(name))
    .map((name) => join(backupsDir, name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)
    .slice(BACKUPS_KEPT)
    .forEach((file) => rmSync(file))
}

function inWords(error: unknown, file: string): unknown {
  if (error instanceof MigrationRefusal || !(error instanceof Error)) return error
  const code = 'code' in error ? String(error.code) : ''
  const words = Object.entries(REASONS).find(([prefix]) => code.startsWith(prefix))?.[1]
  return words ? new MigrationRefusal(`${words} (${file})`, { cause: error }) : error
}

const REASONS: Record<string, string> = {
  SQLITE_NOTADB: 'DATABASE_URL names a file that is not an SQLite database.',
  SQLITE_CORRUPT: 'The database file is damaged. Restore a copy.',
  SQLITE_BUSY: 'Another program holds the database locked. Stop it, then start again.',
  SQLITE_FULL: 'The disk is full, so the database was left as it was.',
  SQLITE_READONLY: 'The database, or its folder, cannot be written. Check who owns them and that the disk is not read-only.',
  SQLITE_CANTOPEN: 'The database cannot be opened. Check that its folder exists and can be written.',
  EACCES: 'The folder of the database cannot be written.',
  EROFS: 'The folder of the database cannot be written.',
  ENOTDIR: 'The folder of the database cannot be made, because something on the way to it is a file.',
  EEXIST: 'The folder of the database cannot be made, because a file has its name.',
  ENOSPC: 'The disk is full, so the database was left as it was.',
}
