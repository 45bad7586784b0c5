import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { importsOf, root, sourceFiles, type Import } from '#tests/support/source-files'

const files = sourceFiles('app')
const imports = new Map(files.map((file) => [file, importsOf(file)]))
const isServerFile = (path: string) => /\.server\.tsx?$/.test(path) || path.includes('/.server/')
const nounOf = (path: string) => /^app\/domain\/([^/]+)\//.exec(path)?.[1]

/** Every import that breaks a rule, as "file -> what it imports". */
function breaches(of: (file: string) => boolean, isWrong: (found: Import & { path: string }, file: string) => boolean): string[] {
  return files.filter(of).flatMap((file) =>
    (imports.get(file) ?? [])
      .filter((found): found is Import & { path: string } => found.path !== null && isWrong(found as Import & { path: string }, file))
      .map(({ path }) => `${file} -> ${path}`),
  )
}

describe('imports', () => {
  it('lead somewhere', () => {
    const isNowhere = ({ path }: { path: string }) => path.startsWith('app/') && !files.includes(path) && !/generated|\.(scss|json|d)$|\.scss\?/.test(path)
    expect(breaches(() => true, isNowhere)).toEqual([])
  })

  it('of building blocks stay among themselves', () => {
    expect(breaches((file) => file.startsWith('app/components/'), ({ path }) => !path.startsWith('app/components/'))).toEqual([])
  })

  it('of the domain never reach the web', () => {
    const web = /^app\/(routes|http|auth|server|cli|root|entry|navigation)/
    expect(breaches((file) => file.startsWith('app/domain/'), ({ path }) => web.test(path))).toEqual([])
  })

  it('of files that run in the browser never reach a server file, but for its types', () => {
    const runsInBrowser = (file: string) => !isServerFile(file) && /^app\/(domain|components|editor|paths)/.test(file)
    expect(breaches(runsInBrowser, ({ path, isTypeOnly }) => isServerFile(path) && !isTypeOnly)).toEqual([])
  })

  it("of one noun never take another's components", () => {
    const isForeignUi = ({ path }: { path: string }, file: string) => {
      const noun = nounOf(path)
      return noun !== undefined && path.includes(`/domain/${noun}/ui/`) && nounOf(file) !== undefined && nounOf(file) !== noun
    }
    expect(breaches((file) => file.startsWith('app/domain/'), isForeignUi)).toEqual([])
  })

  it('never go round in a circle', () => {
    expect(circles()).toEqual([])
  })

  it('of the writing client are only those of the two doors', () => {
    const doors = ['app/db/bookkeeping.server.ts', 'app/db/change.server.ts']
    const users = files.filter((file) => imports.get(file)?.some(({ path }) => path === 'app/db/client.server.ts') && /\b(writingClient|discardWritingClient)\b/.test(importedNames(file)))
    expect(users).toEqual(doors)
  })
})

function importedNames(file: string): string {
  return importsTextOf(file).join(' ')
}

function importsTextOf(file: string): string[] {
  return [...readFileSync(join(root, file), 'utf8').matchAll(/import\s+\{([^}]*)\}\s+from\s+'[^']*client\.server'/g)].map(([, names = '']) => names)
}

function circles(): string[] {
  const state = new Map<string, 'open' | 'done'>()
  const found: string[] = []
  const walk = (file: string, trail: string[]): void => {
    if (state.get(file) === 'done') return
    if (state.get(file) === 'open') {
      found.push([...trail.slice(trail.indexOf(file)), file].join(' -> '))
      return
    }
    state.set(file, 'open')
    for (const { path, isTypeOnly } of imports.get(file) ?? []) {
      if (path && !isTypeOnly && imports.has(path)) walk(path, [...trail, file])
    }
    state.set(file, 'done')
  }
  for (const file of files) walk(file, [])
  return found
}
