#!/usr/bin/env node
import { existsSync } from 'node:fs'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`Throughline needs Node 20.19 or newer; this is ${process.versions.node}.\n`)
  process.exit(1)
}

const program = new URL('../build/server/throughline.js', import.meta.url)
if (!existsSync(program)) {
  process.stderr.write('Throughline has not been built yet. Run npm start once, or npm run build.\n')
  process.exit(1)
}

process.env.NODE_ENV ??= 'production'
if (existsSync('.env')) process.loadEnvFile('.env')
const { main } = await import(program.href)
process.exitCode = await main(process.argv.slice(2))
