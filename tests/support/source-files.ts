import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

/** The project's root. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

const isGenerated = (path: string) => path.includes('/.server/generated/')
const isTest = (path: string) => /\.test\.tsx?$/.test(path)

/** The TypeScript files under a folder of the project, as paths from its root; tests and generated code left out. */
export function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name}`)
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts') && !isGenerated(`/${path}`) && !isTest(path))
    .filter((path) => statSync(join(root, path)).isFile())
    .sort()
}

/** A file's syntax. */
export function syntaxOf(path: string): ts.SourceFile {
  return ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.Latest, true, path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS)
}

/** One import of a file: where it leads within the project (null for a package), and whether it is of types only. */
export interface Import {
  specifier: string
  path: string | null
  isTypeOnly: boolean
}

/** What a file imports, dynamic imports included. */
export function importsOf(path: string): Import[] {
  const found: Import[] = []
  const add = (specifier: string, isTypeOnly: boolean) => found.push({ specifier, path: resolveImport(path, specifier), isTypeOnly })
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) add(node.moduleSpecifier.text, isOfTypes(node))
    if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) add(node.moduleSpecifier.text, node.isTypeOnly)
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments
      if (argument && ts.isStringLiteral(argument)) add(argument.text, false)
    }
    ts.forEachChild(node, visit)
  }
  visit(syntaxOf(path))
  return found
}

function isOfTypes({ importClause }: ts.ImportDeclaration): boolean {
  if (!importClause) return false
  if (importClause.isTypeOnly) return true
  const { name, namedBindings } = importClause
  return !name && !!namedBindings && ts.isNamedImports(namedBindings) && namedBindings.elements.every(({ isTypeOnly }) => isTypeOnly)
}

function resolveImport(from: string, specifier: string): string | null {
  const target = specifier.startsWith('#')
    ? join(root, specifier.slice(1))
    : specifier.startsWith('.')
      ? resolve(root, dirname(from), specifier)
      : null
  if (!target) return null
  const file = [target, `${target}.ts`, `${target}.tsx`].find((path) => existsSync(path) && statSync(path).isFile())
  return relative(root, file ?? target)
}
