import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, inject } from 'vitest'

// Before the test file imports anything: the database client reads these when it is first used.
const dataDir = mkdtempSync(join(tmpdir(), 'throughline-test-'))
process.env.DATA_DIR = dataDir
process.env.DATABASE_URL = `file:${join(dataDir, 'throughline.db')}`
process.env.SESSION_SECRET = 'a secret that only the tests ever know'
process.env.LOG_LEVEL = 'silent'
copyFileSync(inject('databaseTemplate'), join(dataDir, 'throughline.db'))

afterAll(async () => {
  const { closeDatabase } = await import('#app/db/client.server')
  await closeDatabase()
  rmSync(dataDir, { recursive: true, force: true })
})
