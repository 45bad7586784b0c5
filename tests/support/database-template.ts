import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { migrate } from '#app/db/migrate.server'

declare module 'vitest' {
  interface ProvidedContext {
    databaseTemplate: string
  }
}

/** Migrates one empty database, which every test file then copies before anything opens it. */
export default function makeTemplate(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-template-'))
  const databaseFile = join(folder, 'template.db')
  migrate({ databaseFile, backupsDir: join(folder, 'backups') })
  project.provide('databaseTemplate', databaseFile)
  return () => rmSync(folder, { recursive: true, force: true })
}
