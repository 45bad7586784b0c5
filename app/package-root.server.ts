import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * The folder that holds package.json, prisma/ and build/, wherever this code runs from: the sources,
 * or a file of the build whose depth the bundler chose. Throws when there is none.
 */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder)
    if (parent === folder) throw new Error('No package.json was found above the program.')
    folder = parent
  }
  return folder
}
