// npm run migration -- <name>: writes the next migration from the schema. It needs no network.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { LOCK_FILE, pendingSql, root } from './schema-engine.mjs'

const name = process.argv[2] ?? ''
if (!/^[a-z][a-z0-9_]*$/.test(name) || process.argv.length > 3) {
  console.error('Say what the migration does, in lower case: npm run migration -- add_meeting_minutes')
  process.exit(2)
}

const sql = await pendingSql().catch((error) => {
  console.error(`The schema or a migration cannot be read:\n${error instanceof Error ? error.message : error}`)
  process.exit(1)
})
if (sql === '') {
  console.log('The migrations already lead to the schema. Nothing was written.')
  process.exit(0)
}

const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
const migrations = join(root, 'prisma', 'migrations')
const folder = join(migrations, `${stamp}_${name}`)
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'migration.sql'), sql)
writeFileSync(join(migrations, 'migration_lock.toml'), LOCK_FILE)
console.log(`Wrote ${relative(root, join(folder, 'migration.sql'))}. Read it before you keep it:`)
console.log('- DROP COLUMN and DROP TABLE lose data.')
console.log('- A table that is redefined loses its triggers: write them again at the end of the migration.')
