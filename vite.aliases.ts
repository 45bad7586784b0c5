import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('.', import.meta.url))

/**
 * Where `#app/...`, `#tests/...` and `#prisma/...` lead, for Vite and Vitest. TypeScript reads the
 * same from `imports` in package.json; Vite and Node try only the first target of such a list, and
 * so would not find a .tsx file.
 */
export const aliases = [
  { find: /^#(app|tests|prisma)\//, replacement: `${root}$1/` },
]
