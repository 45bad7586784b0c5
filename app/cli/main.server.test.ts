import { Readable } from 'node:stream'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { closeDatabase, db } from '#app/db/client.server'
import { addAgency } from '#app/domain/agencies/add-agency.server'
import { theSystem } from '#app/domain/people/actor'
import { env } from '#app/env.server'
import { main } from './main.server'

let said: string
let complained: string

beforeEach(() => {
  said = ''
  complained = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((said += String(text)), true))
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((complained += String(text)), true))
})
afterEach(closeDatabase)

function type(text: string) {
  vi.spyOn(process, 'stdin', 'get').mockReturnValue(Readable.from([Buffer.from(text)]) as typeof process.stdin)
}

test.each([[[]], [['help']], [['--help']], [['-h']]])('%j shows the commands', async (args) => {
  expect(await main(args)).toBe(0)
  for (const command of ['serve', 'migrate', 'demo', 'create-account', 'verify-trail', 'extract', 'help']) expect(said).toContain(`  ${command} `)
})

test.each(['serve', 'migrate', 'demo', 'create-account', 'verify-trail', 'extract'])('%s explains itself', async (command) => {
  expect(await main([command, '--help'])).toBe(0)
  expect(await main(['help', command])).toBe(0)
  expect(said.split(`Usage: throughline ${command}`)).toHaveLength(3)
})

test.each([[['nope']], [['toString']], [['migrate', '--unknown']], [['verify-trail', 'extra']]])('%j is called wrongly', async (args) => {
  expect(await main(args)).toBe(2)
  expect(complained).not.toMatch(/^\s+at /m)
  expect(complained).toContain('throughline')
})

test('migrate says when there is nothing to do', async () => {
  expect(await main(['migrate'])).toBe(0)
  expect(said).toContain('is up to date')
})

describe('create-account', () => {
  const who = ['--email', 'Rowan@harbour.example', '--name', 'Rowan Pike', '--role', 'auditor', '--role', 'reader']

  test('sends a new installation to the site first', async () => {
    expect(await main(['create-account', ...who, '--agency', 'Harbour Council'])).toBe(1)
    expect(complained).toContain('Open the site first')
  })

  test('invites with a link, and refuses the same address again', async () => {
    const added = await addAgency(theSystem, { name: 'Harbour Council', shortName: 'Harbour', kind: 'local_authority', aliases: [] })
    expect(added).toMatchObject({ ok: true })
    expect(await main(['create-account', ...who, '--agency', 'harbour'])).toBe(0)
    expect(said).toMatch(/http:\/\/localhost:\d+\/set-password\/[\w-]{43}\n/)
    const account = await db.account.findUnique({ where: { email: 'rowan@harbour.example' }, include: { roles: true } })
    expect(account).toMatchObject({ status: 'invited', passwordHash: null })
    expect(account?.roles.map(({ role }) => role).sort()).toEqual(['auditor', 'reader'])
    expect(await main(['create-account', ...who, '--agency', 'harbour'])).toBe(1)
    expect(complained).toContain('already an account')
  })

  test('takes a password from standard input, and never shows it', async () => {
    const args = ['--email', 'ada@harbour.example', '--name', 'Ada Fenn', '--role', 'administrator', '--agency', 'Harbour']
    type('orchard lantern tuesday\n')
    expect(await main(['create-account', ...args, '--password-stdin'])).toBe(0)
    expect(await db.account.findUnique({ where: { email: 'ada@harbour.example' } })).toMatchObject({ status: 'active' })
    expect(said + complained).not.toContain('lantern')
  })

  test('refuses a weak password in words', async () => {
    const args = ['--email', 'weak@harbour.example', '--name', 'Wy Weak', '--role', 'reader', '--agency', 'Harbour']
    type('password')
    expect(await main(['create-account', ...args, '--password-stdin'])).toBe(1)
    expect(complained).toContain('12 characters')
  })

  test.each([
    [['--email', 'x', '--name', 'N', '--role', 'reader', '--agency', 'Harbour'], /--email/],
    [['--email', 'n@harbour.example', '--name', 'N', '--role', 'king', '--agency', 'Harbour'], /--role/],
    [['--email', 'n@harbour.example', '--name', 'N', '--agency', 'Harbour'], /--role/],
    [['--email', 'n@harbour.example', '--role', 'reader', '--agency', 'Harbour'], /--name/],
    [['--email', 'n@harbour.example', '--name', 'N', '--role', 'reader'], /--agency/],
  ])('%j is refused by the option that is wrong', async (args, words) => {
    expect(await main(['create-account', ...args])).toBe(2)
    expect(complained).toMatch(words)
  })

  test('an agency that is not known is answered with those that are', async () => {
    const args = ['--email', 'n@harbour.example', '--name', 'N', '--role', 'reader', '--agency', 'Nowhere']
    expect(await main(['create-account', ...args])).toBe(1)
    expect(complained).toContain('Harbour Council')
  })
})

describe('verify-trail', () => {
  test('a whole trail is counted', async () => {
    expect(await main(['verify-trail'])).toBe(0)
    expect(said).toMatch(/The trail is whole: [1-9]\d* entries\.\nLast hash: [0-9a-f]{64}/)
  })

  test('a changed trail is named at its first broken entry', async () => {
    const database = new Database(env().databaseFile)
    database.exec(`DROP TRIGGER "TrailEntry_cannot_be_changed"; UPDATE "TrailEntry" SET "actorName" = 'Somebody else' WHERE "id" = 2`)
    database.close()
    expect(await main(['verify-trail'])).toBe(1)
    expect(complained).toMatch(/broken at entry 2: .*\.\n1 entry before it/)
  })
})
