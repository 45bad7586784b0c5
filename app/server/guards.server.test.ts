import { expect, test } from 'vitest'
import { pathForLog } from './access-log.server'
import { cameFromHere } from './cross-site.server'
import { describeError } from '#app/log.server'

const HERE = { fetchSite: undefined, origin: undefined, host: '127.0.0.1:3000', publicUrl: undefined }
const PUBLIC = { ...HERE, publicUrl: 'https://throughline.example' }

test.each([
  [{ ...HERE, fetchSite: 'same-origin' }, true],
  [{ ...HERE, fetchSite: 'none' }, true],
  [{ ...HERE, fetchSite: 'same-site' }, false],
  [{ ...HERE, fetchSite: 'cross-site' }, false],
  [{ ...HERE, fetchSite: 'cross-site', origin: 'http://127.0.0.1:3000' }, false],
  [{ ...HERE, origin: 'http://127.0.0.1:3000' }, true],
  [{ ...HERE, origin: 'http://127.0.0.1:4000' }, false],
  [{ ...HERE, origin: 'http://evil.example' }, false],
  [{ ...HERE, origin: 'null' }, false],
  [{ ...HERE, origin: 'file://127.0.0.1:3000' }, false],
  [{ ...HERE, host: undefined, origin: 'http://evil.example' }, false],
  [HERE, false],
  [{ ...PUBLIC, origin: 'https://throughline.example' }, true],
  [{ ...PUBLIC, origin: 'http://throughline.example' }, false],
  [{ ...PUBLIC, origin: 'https://evil.example', host: 'evil.example' }, false],
  [{ ...PUBLIC, origin: 'http://127.0.0.1:3000' }, true],
  [{ ...PUBLIC, origin: 'http://127.0.0.1:3000', host: 'throughline.example' }, false],
])('%o came from a page of ours: %s', (request, expected) => {
  expect(cameFromHere(request)).toBe(expected)
})

test.each([
  ['/reviews/SCR-2026-004', '/reviews/SCR-2026-004'],
  ['/set-password/3q2-7wEjRWeJq83v3q2-7wEjRWeJq83v', '/set-password/…'],
  ['/set-password/3q2-7wEjRWeJq83v3q2-7wEjRWeJq83v.data', '/set-password/…'],
  ['/people/someone@agency.example', '/people/…'],
  ['/people/someone%40agency.example', '/people/…'],
])('%s is logged as %s', (path, logged) => {
  expect(pathForLog(path)).toBe(logged)
})

test('what people typed stays out of the log of an error', () => {
  const prisma = new Error('Invalid `create()` invocation:\n{ data: { name: "Ada Example" } }\nUnique constraint failed')
  prisma.name = 'PrismaClientKnownRequestError'
  expect(describeError(prisma).message).toBe('Unique constraint failed')
  expect(describeError(new Error('no mailbox for ada@agency.example')).message).toBe('no mailbox for [e-mail]')
  expect(describeError(new Error('cannot parse "The practitioner said that she"')).message).toBe('cannot parse "[text]"')
  expect(JSON.stringify(describeError(prisma))).not.toContain('Ada')
})
