import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { generatedDocuments } from '#app/cli/generated-documents'
import { root, sourceFiles } from '#tests/support/source-files'

const documents = generatedDocuments()

describe('documents made from tables', () => {
  it.each(Object.keys(documents))('%s is as `npm run docs` would write it now', (path) => {
    expect(readFileSync(join(root, path), 'utf8')).toBe(documents[path])
  })

  it('has no status page that nothing makes', () => {
    const pages = readdirSync(join(root, 'docs', 'status')).map((name) => `docs/status/${name}`)
    expect(pages.filter((path) => !(path in documents))).toEqual([])
  })

  it('has a status page for every life that is a table', () => {
    const isMachine = (path: string) => /^export const \w+Machine\b/m.test(readFileSync(join(root, path), 'utf8'))
    const missing = sourceFiles('app/domain').filter(isMachine).filter((path) => !Object.values(documents).some((text) => text.includes(`\`${path}\``)))
    expect(missing).toEqual([])
  })
})
