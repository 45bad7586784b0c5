// npm test: everything, in this order. npm test -- unit types: only the steps named.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChromium } from './find-chromium.mjs'
import { prepare, root } from './prepare.mjs'

/** @typedef {{ passed: number, failed: number, skipped: number, note?: string }} Count */

const bin = (/** @type {string[]} */ ...parts) => join(root, 'node_modules', ...parts)
const reports = mkdtempSync(join(tmpdir(), 'throughline-reports-'))

/** @type {Record<string, () => Count>} */
const steps = {
  types: () => asOne(run(bin('typescript', 'bin', 'tsc'), ['--noEmit', '-p', '.'])),
  lint: () => asOne(run(bin('eslint', 'bin', 'eslint.js'), ['.', '--max-warnings', '0'])),
  unit: () => vitest('unit'),
  database: () => vitest('database'),
  routes: () => vitest('routes'),
  architecture: () => vitest('architecture'),
  journeys,
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !Object.hasOwn(steps, name))
if (unknown.length > 0) {
  console.error(`There is no step ${unknown.join(', ')}. The steps are: ${Object.keys(steps).join(', ')}.`)
  process.exit(2)
}
const chosen = Object.entries(steps).filter(([name]) => asked.length === 0 || asked.includes(name))

prepare({ build: chosen.some(([name]) => name === 'journeys') })
const results = chosen.map(([name, step]) => {
  console.log(`\n=== ${name}`)
  const startedAt = Date.now()
  return { name, ...step(), took: (Date.now() - startedAt) / 1000 }
})
rmSync(reports, { recursive: true, force: true })

console.log('\n=== Result')
for (const { name, passed, failed, skipped, note, took } of results) {
  const words = [`${passed} passed`, `${failed} failed`, ...(skipped ? [`${skipped} skipped`] : []), ...(note ? [note] : [])]
  console.log(`${name.padEnd(13)} ${words.join(', ')} (${took.toFixed(1)} s)`)
}
const sum = (/** @type {'passed' | 'failed'} */ key) => results.reduce((total, result) => total + result[key], 0)
process.exitCode = sum('failed') > 0 || sum('passed') === 0 ? 1 : 0
console.log(`${sum('passed')} passed, ${sum('failed')} failed`)

/** @returns {Count} */
function journeys() {
  try {
    return vitest('journeys', { CHROMIUM_PATH: findChromium() })
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return { passed: 0, failed: 1, skipped: 0, note: 'no browser' }
  }
}

/**
 * @param {string} project
 * @param {Record<string, string>} [environment]
 * @returns {Count}
 */
function vitest(project, environment = {}) {
  const report = join(reports, `${project}.json`)
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const hasRun = run(bin('vitest', 'vitest.mjs'), args, environment)
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0, note: 'could not run' }
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(readFileSync(report, 'utf8'))
  // A file that cannot be loaded, or whose hooks fail, has no failed test of its own.
  const brokenFiles = testResults.filter(
    (/** @type {{ status: string, assertionResults: { status: string }[] }} */ file) =>
      file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length
  const failed = numFailedTests + brokenFiles
  const isUnexplained = !hasRun && failed === 0
  return {
    passed: numPassedTests,
    failed: isUnexplained ? 1 : failed,
    skipped: numPendingTests + numTodoTests,
    ...(isUnexplained && { note: testResults.length === 0 ? 'no tests found' : 'stopped with an error' }),
  }
}

/** @param {boolean} isGood @returns {Count} */
function asOne(isGood) {
  return { passed: isGood ? 1 : 0, failed: isGood ? 0 : 1, skipped: 0 }
}

/**
 * Runs one of the installed tools; whether it succeeded.
 * @param {string} script
 * @param {string[]} args
 * @param {Record<string, string>} [environment]
 */
function run(script, args, environment = {}) {
  const { status } = spawnSync(process.execPath, [script, ...args], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  return status === 0
}
