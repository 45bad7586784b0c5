// npm run benchmark -- NAME: measures one part of the product on made-up data of full size, in a database of its own.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepare, root } from './prepare.mjs'

const folder = join(root, 'tests', 'benchmarks')
const names = readdirSync(folder).map((file) => file.replace(/\.ts$/, ''))
const name = process.argv[2] ?? ''
if (!names.includes(name)) {
  console.error(`Say what to measure: ${names.map((one) => `npm run benchmark -- ${one}`).join(', ')}`)
  process.exit(1)
}

prepare({ build: false })
const dataDir = mkdtempSync(join(tmpdir(), 'throughline-benchmark-'))
process.env.DATA_DIR = dataDir
process.env.DATABASE_URL = `file:${join(dataDir, 'throughline.db')}`
process.env.LOG_LEVEL = 'silent'
// Only now is it sure to be installed.
const { createServer, runnerImport } = await import('vite')
const { module: paths } = await runnerImport(join(root, 'vite.aliases.ts'))
const server = await createServer({
  root,
  configFile: false,
  appType: 'custom',
  logLevel: 'warn',
  resolve: { alias: paths.aliases },
  server: { middlewareMode: true, hmr: false, watch: null },
  optimizeDeps: { noDiscovery: true },
})
try {
  const { benchmark } = await server.ssrLoadModule(join(folder, `${name}.ts`))
  await benchmark()
} finally {
  await server.close()
  rmSync(dataDir, { recursive: true, force: true })
}
