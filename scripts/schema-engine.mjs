import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'

// Prisma's own commands download an engine first. The same engine is published as WebAssembly, which
// needs no download; it compares the migrations, played into a database in memory, with the schema.

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
const migrationsDir = join(root, 'prisma', 'migrations')
/** Says which database the migrations are for, in Prisma's words. */
export const LOCK_FILE = 'provider = "sqlite"\n'
const noFilters = { externalTables: [], externalEnums: [] }

// The engine plays a migration as if it were one statement, which the adapter refuses.
class WholeScripts extends PrismaBetterSqlite3 {
  async connectToShadowDb() {
    const adapter = await super.connectToShadowDb()
    adapter.executeRaw = async ({ sql }) => {
      await adapter.executeScript(sql)
      return 0
    }
    return adapter
  }
}

// The bindings hold views of one WebAssembly memory, so there can be one instance.
/** @type {Promise<typeof import('@prisma/schema-engine-wasm/schema_engine_bg')> | undefined} */
let loaded

/**
 * The schema engine at work on a database: one in memory unless an address is given.
 * @param {string} [databaseUrl] `:memory:`, or `file:` followed by a path
 */
export async function openSchemaEngine(databaseUrl = ':memory:') {
  loaded ??= loadBindings()
  const { SchemaEngine } = await loaded
  const factory = bindMigrationAwareSqlAdapterFactory(new WholeScripts({ url: databaseUrl }))
  return SchemaEngine.new({ datamodels: undefined }, () => {}, factory)
}

async function loadBindings() {
  const glue = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const bindings = await import(pathToFileURL(glue).href)
  // Where the engine reports a fault of its own; without it the message is lost.
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      /** @param {string} message */
      set_message(message) {
        throw new Error(`Prisma's schema engine failed: ${message}`)
      },
    },
  })
  const wasm = await WebAssembly.instantiate(readFileSync(join(dirname(glue), 'schema_engine_bg.wasm')), {
    './schema_engine_bg.js': bindings,
  })
  bindings.__wbg_set_wasm(wasm.instance.exports)
  const start = wasm.instance.exports['__wbindgen_start']
  if (typeof start === 'function') start()
  return bindings
}

/** The SQL that makes every table and index of the schema from nothing. */
export async function schemaSql() {
  return sqlBetween({ tag: 'empty' })
}

/** The SQL that leads from where the migrations end to the schema; empty when they agree. */
export async function pendingSql() {
  return sqlBetween({ tag: 'migrations', ...migrationList() })
}

/** The folder of migrations as the schema engine takes it. */
export function migrationList() {
  const lockfile = join(migrationsDir, 'migration_lock.toml')
  return {
    baseDir: migrationsDir,
    lockfile: {
      path: 'migration_lock.toml',
      content: existsSync(lockfile) ? readFileSync(lockfile, 'utf8') : LOCK_FILE,
    },
    shadowDbInitScript: '',
    migrationDirectories: migrationNames().map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: /** @type {const} */ ('ok'), value: readFileSync(join(migrationsDir, name, 'migration.sql'), 'utf8') },
      },
    })),
  }
}

/** @param {import('@prisma/schema-engine-wasm/schema_engine_bg').DiffTarget} from */
async function sqlBetween(from) {
  const engine = await openSchemaEngine()
  const { stdout } = await engine.diff({
    from,
    to: { tag: 'schemaDatamodel', files: schemaFiles() },
    script: true,
    exitCode: null,
    filters: noFilters,
  })
  const sql = stdout ?? ''
  return sql.trim() === '-- This is an empty migration.' ? '' : sql
}

function schemaFiles() {
  const single = join(root, 'prisma', 'schema.prisma')
  const folder = join(root, 'prisma', 'schema')
  const paths = existsSync(single)
    ? [single]
    : readdirSync(folder)
        .filter((name) => name.endsWith('.prisma'))
        .map((name) => join(folder, name))
  return paths.map((path) => ({ path, content: readFileSync(path, 'utf8') }))
}

function migrationNames() {
  if (!existsSync(migrationsDir)) return []
  return readdirSync(migrationsDir)
    .filter((name) => statSync(join(migrationsDir, name)).isDirectory())
    .sort()
}
