// npm run docs: writes the documents that are made from the program's own tables.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { prepare, root } from './prepare.mjs'

prepare({ build: false })
// Only now is it sure to be installed.
const { runnerImport } = await import('vite')
const { module: paths } = await runnerImport(join(root, 'vite.aliases.ts'))
const { module: made } = await runnerImport(join(root, 'app', 'cli', 'generated-documents.ts'), {
  root,
  resolve: { alias: paths.aliases },
})
for (const [path, text] of Object.entries(made.generatedDocuments())) {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
  console.log(`Wrote ${path}`)
}
