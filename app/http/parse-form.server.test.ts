import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { emailAddress, optionalText, requiredText } from '#app/domain/shared/form-fields'
import { parseForm } from './parse-form.server'

const Form = z.object({ text: requiredText('Enter the words', 10_000_000), note: optionalText() })

const send = (body: string | Uint8Array, type: string) =>
  parseForm(new Request('http://localhost/x', { method: 'POST', body: Buffer.from(body), headers: type ? { 'Content-Type': type } : {} }), Form)
const FORM = 'application/x-www-form-urlencoded'
const MULTIPART = 'multipart/form-data; boundary=x'
const part = (head: string, value: string) => `--x\r\nContent-Disposition: form-data${head}\r\n\r\n${value}\r\n`
const badRequest = { init: { status: 400 }, data: { title: 'This request cannot be carried out' } }

describe('a body that is no form of ours is answered in words', () => {
  it.each([
    ['JSON', '{"text":"x"}', 'application/json'],
    ['plain text', 'text=x', 'text/plain'],
    ['of no type', 'text=x', ''],
    ['multipart without its boundary', 'x', 'multipart/form-data'],
    ['multipart that is something else', 'nothing of the kind', MULTIPART],
    ['multipart that was cut short', '--x\r\nContent-Disposition: form-data; name="text"\r\n\r\nhal', MULTIPART],
    ['with more files than any form has', `${Array.from({ length: 30 }, (_, i) => part(`; name="f${i}"; filename="a.txt"`, 'x')).join('')}--x--`, MULTIPART],
    ['with a header without end', `${part(`; name="${'a'.repeat(20_000)}"`, 'x')}--x--`, MULTIPART],
    ['with more fields than any form has', 'a&'.repeat(6_000), FORM],
    ['with more text than any form has', `${part('; name="text"', 'x'.repeat(6_000_001))}--x--`, MULTIPART],
  ])('%s', async (_, body, type) => {
    await expect(send(body, type)).rejects.toMatchObject(badRequest)
  })
})

describe('odd names of fields', () => {
  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', '__proto__.day', 'constructor.month'])('%j does no harm', async (name) => {
    const typed = new URLSearchParams([['text', 'kept'], [name, '1'], [name, '2']])
    expect(await send(typed.toString(), FORM)).toMatchObject({ ok: true, value: { text: 'kept', note: null } })
    const attached = `${part('; name="text"', 'kept')}${part(`; name="${name}"; filename="a.txt"`, 'x')}--x--`
    expect(await send(attached, MULTIPART)).toMatchObject({ ok: false, submitted: { values: { text: ['kept'] }, problems: [{ field: name, words: 'No file can be added here' }] } })
  })
})

describe('odd signs', () => {
  it.each([
    ['a NUL', 'one%00two', 'onetwo'],
    ['controls', '%01%08one%1b%7ftwo%c2%9b', 'onetwo'],
    ['half a pair of surrogates', 'one%ed%a0%80two', 'one\ufffd\ufffd\ufffdtwo'],
    ['bytes that are no text', 'one%ff', 'one\ufffd'],
    ['every way to end a line', 'a%0d%0ab%0dc%0bd%0ce%c2%85f%0ag%09h', 'a\nb\nc\nd\ne\nf\ng\th'],
    ['words in any script, and pictures', 'Zo%C3%AB %E5%AE%89%E5%85%A8 %F0%9F%91%8D', 'Zoë 安全 👍'],
  ])('%s', async (_, typed, expected) => {
    expect(await send(`text=${typed}`, FORM)).toMatchObject({ ok: true, value: { text: expected } })
  })

  it('cannot keep the service busy in an e-mail address that has no end', () => {
    expect(emailAddress().safeParse([`a@${'a.'.repeat(2_000_000)}@`]).success).toBe(false)
  })

  it('spell one e-mail address in one way', () => {
    const spellings = ['ZOE\u0308@westmere.example', 'zo\u00eb@WESTMERE.example'].map((typed) => emailAddress().parse([typed]))
    expect(new Set(spellings)).toEqual(new Set(['zo\u00eb@westmere.example']))
  })
})

describe('the key that a form carries', () => {
  const keyOf = async (body: string, path = '/x', type = FORM) => {
    const form = await parseForm(new Request(`http://localhost${path}`, { method: 'POST', body, headers: { 'Content-Type': type } }), Form, { files: { file: 100 } })
    return form.ok ? form.once : null
  }
  const attached = (words: string) => `${part('; name="once"', '1')}${part('; name="text"', 'a')}${part('; name="file"; filename="a.txt"', words)}--x--`

  it('is the same only for the same form with the same words and files in it', async () => {
    const key = await keyOf('once=1&text=a')
    expect(key).toMatch(/^[0-9a-f]{64}$/)
    expect(await keyOf('once=1&text=a')).toBe(key)
    const others = await Promise.all([
      keyOf('once=2&text=a'), keyOf('once=1&text=b'), keyOf('once=1&text=a', '/y'), keyOf(attached('one'), '/x', MULTIPART), keyOf(attached('two'), '/x', MULTIPART),
    ])
    expect(new Set([key, ...others]).size).toBe(6)
  })

  it('is none where the form has none', async () => {
    expect(await keyOf('text=a')).toBeUndefined()
  })
})
