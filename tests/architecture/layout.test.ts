import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { trailEventCodes } from '#app/domain/trail/trail-events'
import { root, sourceFiles } from '#tests/support/source-files'

const files = ['app', 'prisma', 'tests'].flatMap(sourceFiles)
const textOf = (file: string) => readFileSync(join(root, file), 'utf8')

describe('the layout', () => {
  it('has no barrels and no rooms without a name', () => {
    expect(files.filter((file) => /\/index\.tsx?$/.test(file) || /\/(utils?|helpers?|misc|common)\//.test(file))).toEqual([])
  })

  it('names files in kebab-case and components in PascalCase', () => {
    const badNames = files.filter((file) => {
      const name = file.split('/').at(-1)?.replace(/(\.server)?(\.test)?(\.d)?\.tsx?$/, '') ?? ''
      return !/^[a-z0-9]+([.-][a-z0-9]+)*$/.test(name) && !(file.endsWith('.tsx') && /^[A-Z][A-Za-z]+$/.test(name))
    })
    expect(badNames).toEqual([])
  })

  it('keeps folders that look server-only and are not out of the tree', () => {
    expect(files.filter((file) => /\/[^/]+\.server\//.test(file))).toEqual([])
  })

  it('sends each event of the trail from somewhere', () => {
    const everything = files.filter((file) => !file.startsWith('tests/') && !file.endsWith('trail-events.ts')).map(textOf).join('\n')
    expect(trailEventCodes.filter((event) => !everything.includes(`'${event}'`))).toEqual([])
  })

  it('has its documents', () => {
    const wanted = ['README.md', 'docs/architecture.md', 'docs/glossary.md', 'docs/operating.md', 'docs/permissions.md', '.env.example', '.ci/run']
    expect(wanted.filter((file) => !existsSync(join(root, file)))).toEqual([])
  })
})
