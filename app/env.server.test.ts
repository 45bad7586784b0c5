import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { EnvError, readEnv } from '#app/env.server'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-env-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function problemsOf(source: Record<string, string>): string[] {
  try {
    readEnv(source)
  } catch (error) {
    if (error instanceof EnvError) return error.problems
    throw error
  }
  return []
}

test('with nothing set it serves this machine only, with demonstration data', () => {
  const env = readEnv({})
  expect(env).toMatchObject({ PORT: 3000, HOST: '127.0.0.1', isLoopback: true, DEMO: true, LOG_LEVEL: 'info' })
  expect(env.DATABASE_URL).toBe(`file:${resolve('data/throughline.db')}`)
})

test('the database is in DATA_DIR unless DATABASE_URL says otherwise', () => {
  expect(readEnv({ DATA_DIR: folder }).databaseFile).toBe(join(folder, 'throughline.db'))
  expect(readEnv({ DATA_DIR: folder, DATABASE_URL: 'file:/srv/other.db' }).databaseFile).toBe('/srv/other.db')
  expect(readEnv({ DATA_DIR: folder, DATABASE_URL: 'file:///srv/other.db' }).databaseFile).toBe('/srv/other.db')
})

test.each([
  ['127.0.0.1', true],
  ['127.9.8.7', true],
  ['localhost', true],
  ['::1', true],
  ['0.0.0.0', false],
  ['::', false],
  ['127.example.org', false],
  ['192.168.1.4', false],
])('on %s the demonstration is on by default: %s', (HOST, expected) => {
  expect(readEnv({ HOST }).DEMO).toBe(expected)
  expect(readEnv({ HOST }).isLoopback).toBe(expected)
})

test('the demonstration can be asked for, or refused, anywhere', () => {
  expect(readEnv({ HOST: '0.0.0.0', DEMO: 'true' }).DEMO).toBe(true)
  expect(readEnv({ DEMO: 'false' }).DEMO).toBe(false)
})

test('an empty setting counts as absent', () => {
  expect(readEnv({ PORT: '', SMTP_URL: ' ', SESSION_SECRET: '' })).toMatchObject({ PORT: 3000, SMTP_URL: undefined })
})

test.each([
  [{ PORT: 'http' }, /^PORT must be a port number/],
  [{ PORT: '70000' }, /^PORT must be a port number/],
  [{ PORT: '-1' }, /^PORT must be a port number/],
  [{ HOST: 'two words' }, /^HOST must be/],
  [{ DATABASE_URL: 'postgres://db/throughline' }, /^DATABASE_URL must be file:/],
  [{ DATABASE_URL: 'file::memory:' }, /^DATABASE_URL must be file:/],
  [{ DATABASE_URL: 'file:' }, /^DATABASE_URL must be file:/],
  [{ DATABASE_URL: 'file:/a.db?mode=ro' }, /^DATABASE_URL must be file:/],
  [{ SESSION_SECRET: 'short' }, /^SESSION_SECRET must be at least 32/],
  [{ DEMO: 'yes' }, /^DEMO must be true or false/],
  [{ PUBLIC_URL: 'throughline.example' }, /^PUBLIC_URL must be an http/],
  [{ PUBLIC_URL: 'https://throughline.example/app' }, /^PUBLIC_URL must be an http/],
  [{ PUBLIC_URL: 'ftp://throughline.example' }, /^PUBLIC_URL must be an http/],
  [{ SMTP_URL: 'mail.example' }, /^SMTP_URL must be an smtp/],
  [{ MAIL_FROM: 'nobody' }, /^MAIL_FROM must be an e-mail address/],
  [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL must be one of/],
])('%o is refused by name', (source, words) => {
  const problems = problemsOf(source)
  expect(problems).toHaveLength(1)
  expect(problems[0]).toMatch(words)
})

test('every wrong setting is named at once', () => {
  expect(problemsOf({ PORT: 'x', DEMO: 'x', LOG_LEVEL: 'x' })).toHaveLength(3)
})

test('PUBLIC_URL loses its closing slash', () => {
  expect(readEnv({ PUBLIC_URL: 'https://throughline.example/' }).PUBLIC_URL).toBe('https://throughline.example')
})

test('a session secret is made once, private to its owner, and kept', () => {
  const DATA_DIR = join(folder, 'new')
  const file = join(DATA_DIR, 'session-secret')
  const env = readEnv({ DATA_DIR })
  expect(existsSync(file)).toBe(false)
  expect(env.SESSION_SECRET).toMatch(/^[0-9a-f]{64}$/)
  expect(readFileSync(file, 'utf8').trim()).toBe(env.SESSION_SECRET)
  expect(statSync(file).mode & 0o077).toBe(0)
  expect(readEnv({ DATA_DIR }).SESSION_SECRET).toBe(env.SESSION_SECRET)
})

test('a kept secret that is too short is refused, not used', () => {
  writeFileSync(join(folder, 'session-secret'), 'short')
  expect(() => readEnv({ DATA_DIR: folder }).SESSION_SECRET).toThrow(/too short/)
})

test('a secret that cannot be kept is refused in words', () => {
  writeFileSync(join(folder, 'file'), '')
  expect(() => readEnv({ DATA_DIR: join(folder, 'file') }).SESSION_SECRET).toThrow(EnvError)
})
