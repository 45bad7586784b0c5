import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

// Runs before anything is installed: only Node's own modules may be imported here.

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
const at = (/** @type {string[]} */ ...parts) => join(root, ...parts)
const stampsDir = at('node_modules', '.cache', 'throughline')
const generatedClient = at('app', 'db', '.server', 'generated')

/**
 * Brings a working copy to where it can run: dependencies as locked, the database client, and the build. Whatever is
 * current is left as it is. Ends the process, with a reason, when a step fails.
 * @param {{ build: boolean }} options `build`: whether the build is needed (developing and some tests do without)
 */
export function prepare({ build }) {
  refuseOldNode()
  if (!areDependenciesCurrent()) {
    step('Installing the locked dependencies', 'npm', ['ci', '--include=dev', '--no-audit', '--no-fund'])
  }
  const client = hashOf([at('prisma', 'schema.prisma'), at('prisma', 'schema'), at('node_modules', 'prisma', 'package.json')])
  if (!isStamped('client', client) || !existsSync(join(generatedClient, 'client.ts'))) {
    clearStamp('client')
    step('Generating the database client', process.execPath, [at('node_modules', 'prisma', 'build', 'index.js'), 'generate'], {
      // Prisma would download an engine that generating does not use; any file that exists keeps it from trying.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    })
    stamp('client', client)
  }
  if (build) buildIfNeeded()
}

function buildIfNeeded() {
  const inputs = ['app', 'public', 'prisma', 'package-lock.json', 'remix.config.js', 'vite.config.ts', 'vite.aliases.ts']
  const hash = hashOf(inputs.map((name) => at(name)))
  if (isStamped('build', hash) && existsSync(at('build', 'server', 'throughline.js'))) return
  clearStamp('build')
  step('Building', process.execPath, [at('node_modules', '@remix-run', 'dev', 'dist', 'cli.js'), 'vite:build', '--logLevel', 'warn'], {
    NODE_ENV: 'production',
  })
  stamp('build', hash)
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  console.error(`Throughline needs Node 20.19 or newer; this is ${process.versions.node}.`)
  process.exit(1)
}

/** Whether node_modules holds what package-lock.json names: npm keeps an account of what it installed there. */
function areDependenciesCurrent() {
  const account = at('node_modules', '.package-lock.json')
  if (!existsSync(account)) return false
  const installed = JSON.parse(readFileSync(account, 'utf8')).packages
  const locked = JSON.parse(readFileSync(at('package-lock.json'), 'utf8')).packages
  const isAsLocked = Object.entries(locked).every(
    ([path, entry]) => path === '' || (installed[path] ? installed[path].version === entry.version : entry.optional === true),
  )
  return isAsLocked && Object.keys(installed).every((path) => path in locked)
}

/**
 * @param {string} title
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} [environment]
 */
function step(title, command, args, environment = {}) {
  const startedAt = Date.now()
  console.log(`${title} ...`)
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (status !== 0) {
    console.error(`${title} failed${error ? `: ${error.message}` : ''}. What went wrong stands above.`)
    process.exit(1)
  }
  console.log(`${title}: done in ${((Date.now() - startedAt) / 1000).toFixed(1)} s`)
}

/** @param {string[]} paths files, or folders with all that is in them; missing ones count as empty */
function hashOf(paths) {
  const hash = createHash('sha256')
  for (const file of paths.flatMap(filesUnder).filter((path) => !/\.test\.tsx?$/.test(path))) {
    hash.update(`${relative(root, file)}\0`).update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

/** @param {string} path @returns {string[]} */
function filesUnder(path) {
  if (!existsSync(path) || path === generatedClient) return []
  try {
    return readdirSync(path)
      .sort()
      .flatMap((name) => filesUnder(join(path, name)))
  } catch {
    return [path]
  }
}

/** @param {string} name @param {string} hash */
const isStamped = (name, hash) => existsSync(join(stampsDir, name)) && readFileSync(join(stampsDir, name), 'utf8') === hash
/** @param {string} name */
const clearStamp = (name) => rmSync(join(stampsDir, name), { force: true })
/** @param {string} name @param {string} hash */
function stamp(name, hash) {
  mkdirSync(stampsDir, { recursive: true })
  writeFileSync(join(stampsDir, name), hash)
}
