// npm run dev: serves the sources, and shows changes as they are saved.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { prepare, root } from './prepare.mjs'

prepare({ build: false })
const args = ['vite:dev', '--port', process.env.PORT ?? '3000', '--host', process.env.HOST ?? '127.0.0.1', '--strictPort']
const vite = spawn(process.execPath, [join(root, 'node_modules', '@remix-run', 'dev', 'dist', 'cli.js'), ...args], {
  cwd: root,
  stdio: 'inherit',
})
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => vite.kill(signal))
vite.on('exit', (code) => process.exit(code ?? 0))
