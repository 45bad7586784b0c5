import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { sourceFiles, syntaxOf } from '#tests/support/source-files'

/** Routes that anybody may reach, each with the reason. Everything else begins with the guard. */
const publicRoutes: Record<string, string> = {
  accessibility: 'The accessibility statement is for everybody.',
  'forgotten-password': 'Whoever asks cannot sign in.',
  glossary: 'The words are for everybody.',
  healthz: 'A monitor has no account.',
  'set-password.$token': 'The link itself is the proof.',
  'set-up': 'Before the first account there is nobody to sign in as; it refuses afterwards.',
  'sign-in': 'The way in.',
}

/** What Remix reads from a route module. */
const remixNames = ['default', 'loader', 'action', 'meta', 'links', 'headers', 'handle', 'shouldRevalidate', 'ErrorBoundary']

const routes = sourceFiles('app/routes').filter((file) => /\/route\.tsx?$/.test(file))
const nameOf = (file: string) => file.replace(/^app\/routes\//, '').replace(/\/route\.tsx?$/, '')

describe('routes', () => {
  it('exist', () => {
    expect(routes.length).toBeGreaterThan(10)
  })

  it.each(routes.filter((file) => !(nameOf(file) in publicRoutes)))('%s: loader and action begin with the guard', (file) => {
    const handlers = handlersOf(syntaxOf(file))
    expect(handlers.length).toBeGreaterThan(0)
    for (const { name, first } of handlers) expect(`${name}: ${first}`).toMatch(/: (const \w+ = )?await requireActor\(request\)$/)
  })

  it.each(routes)("%s exports only Remix's names", (file) => {
    expect(exportsOf(syntaxOf(file)).filter((name) => !remixNames.includes(name))).toEqual([])
  })

  it('that are public all exist', () => {
    expect(Object.keys(publicRoutes).filter((name) => !routes.some((file) => nameOf(file) === name))).toEqual([])
  })

  it('live in folders, one route each', () => {
    const strays = sourceFiles('app/routes').filter((file) => file.split('/').length < 4)
    expect(strays).toEqual([])
  })
})

function handlersOf(source: ts.SourceFile): { name: string; first: string }[] {
  return source.statements.filter(ts.isFunctionDeclaration).flatMap((declared) => {
    const name = declared.name?.text ?? ''
    if (name !== 'loader' && name !== 'action') return []
    return [{ name, first: declared.body?.statements[0]?.getText(source).replace(/;$/, '') ?? 'nothing' }]
  })
}

function exportsOf(source: ts.SourceFile): string[] {
  return source.statements.flatMap((statement) => {
    const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : []
    if (!modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return []
    if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) return []
    if (modifiers.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)) return ['default']
    if (ts.isFunctionDeclaration(statement)) return [statement.name?.text ?? '?']
    if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.map(({ name }) => name.getText(source))
    return ['?']
  })
}
