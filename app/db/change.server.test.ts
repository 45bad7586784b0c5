import { describe, expect, it } from 'vitest'
import { theSystem } from '#app/domain/people/actor'
import { atInstant } from '#app/domain/shared/clock'
import type { NewTrailEntry } from '#app/domain/trail/trail-events'
import { anActor } from '#tests/factories/people'
import { change, done, refuse, unchanged, type Tx } from './change.server'
import { db } from './client.server'

const entry = (ref: string): NewTrailEntry => ({ event: 'theme.added', subject: { type: 'theme', id: ref, ref }, to: ref })
const addTheme = (tx: Tx, code: string) => tx.theme.create({ data: { code, name: code, definition: code, position: 1 } })
const exists = async (code: string) => (await db.theme.count({ where: { code } })) === 1
const entriesOf = (subjectRef: string) => db.trailEntry.count({ where: { subjectRef } })

describe('change', () => {
  it('stores what was written together with its entry', async () => {
    const actor = await anActor('secretariat', { name: 'Imogen Vale' })
    const outcome = await change(actor, async (tx) => done((await addTheme(tx, 'stored')).code, [entry('stored')]))
    expect(outcome).toEqual({ ok: true, value: 'stored' })
    expect(await exists('stored')).toBe(true)
    const written = await db.trailEntry.findFirstOrThrow({ where: { subjectRef: 'stored' } })
    expect(written).toMatchObject({ event: 'theme.added', actorName: 'Imogen Vale', actorId: actor.accountId, agencyName: actor.agency?.name })
  })

  it('undoes everything when the verb refuses', async () => {
    const outcome = await change(theSystem, async (tx) => {
      await addTheme(tx, 'refused')
      return refuse('name', 'No')
    })
    expect(outcome).toEqual({ ok: false, problems: [{ field: 'name', words: 'No' }] })
    expect(await exists('refused')).toBe(false)
  })

  it('undoes everything when the verb throws, and the next change works', async () => {
    const broken = change(theSystem, async (tx) => {
      await addTheme(tx, 'thrown')
      throw new Error('the disk is full')
    })
    await expect(broken).rejects.toThrow('the disk is full')
    expect(await exists('thrown')).toBe(false)
    await change(theSystem, async (tx) => done((await addTheme(tx, 'after')).id, [entry('after')]))
    expect(await exists('after')).toBe(true)
    expect(await entriesOf('after')).toBe(1)
  })

  it('keeps both when many write at once, in one unbroken trail', async () => {
    const before = await db.trailEntry.count()
    await Promise.all(
      Array.from({ length: 40 }, (_, i) => change(theSystem, async (tx) => done((await addTheme(tx, `at-once-${i}`)).id, [entry(`at-once-${i}`)]))),
    )
    expect(await db.theme.count({ where: { code: { startsWith: 'at-once-' } } })).toBe(40)
    expect(await db.trailEntry.count()).toBe(before + 40)
  })

  it('does once what is asked twice with the same key, also side by side', async () => {
    const actor = await anActor('secretariat')
    const ask = () => change(actor, async (tx) => done({ code: (await addTheme(tx, 'once')).code }, [entry('once')]), { once: 'key-1' })
    const [first, second] = await Promise.all([ask(), ask()])
    expect(second).toEqual(first)
    expect(await entriesOf('once')).toBe(1)
  })

  it("never gives one person the result of another person's form", async () => {
    const [one, other] = [await anActor('secretariat'), await anActor('secretariat')]
    await change(one, async (tx) => done({ code: (await addTheme(tx, 'mine')).code }, [entry('mine')]), { once: 'key-2' })
    const taken = await change(other, async (tx) => done({ code: (await addTheme(tx, 'theirs')).code }, [entry('theirs')]), { once: 'key-2' })
    expect(taken).toEqual({ ok: true, value: { code: 'theirs' } })
    expect(await exists('theirs')).toBe(true)
  })

  it('remembers a form for thirty days', async () => {
    const ask = (code: string) =>
      change(theSystem, async (tx) => done({ code: (await addTheme(tx, code)).code }, [entry(code)]), { once: code })
    await atInstant(new Date(Date.now() - 31 * 86_400_000), () => ask('long-ago'))
    await atInstant(new Date(Date.now() - 29 * 86_400_000), () => ask('lately'))
    const before = await db.completedForm.count()
    await ask('today')
    expect(await db.completedForm.count()).toBe(before)
    expect(await ask('lately')).toEqual({ ok: true, value: { code: 'lately' } })
  })

  it('stays silent where nothing differs', async () => {
    const before = await db.trailEntry.count()
    expect(await change(theSystem, async () => unchanged('same'))).toEqual({ ok: true, value: 'same' })
    expect(await db.trailEntry.count()).toBe(before)
  })

  it('shows readers nothing of a change that is not finished', async () => {
    let seen: boolean | undefined
    await change(theSystem, async (tx) => {
      await addTheme(tx, 'unfinished')
      seen = await exists('unfinished')
      return refuse('', 'No')
    })
    expect(seen).toBe(false)
  })
})

describe('the reading database', () => {
  it('cannot write, even where types are evaded', async () => {
    const evading = db as unknown as { theme: { create(args: object): Promise<unknown> } }
    const write = evading.theme.create({ data: { code: 'around', name: 'around', definition: 'around', position: 1 } })
    await expect(write).rejects.toThrow()
    expect(await exists('around')).toBe(false)
  })
})

// Held by the type check, which is part of the tests: each line below stops compiling the day its mistake is allowed.
describe('mistakes that do not compile', () => {
  it('names them', () => {
    const mistakes = [
      // @ts-expect-error a change without a trail entry
      () => done('written', []),
      // @ts-expect-error a write outside `change`
      () => db.theme.create({ data: { code: 'x', name: 'x', definition: 'x', position: 1 } }),
      // @ts-expect-error a verb that writes the trail itself
      () => change(theSystem, async (tx) => done(await tx.trailEntry.count(), [entry('x')])),
      // @ts-expect-error an event that nobody knows
      () => done('written', [{ ...entry('x'), event: 'theme.vanished' }]),
    ]
    expect(mistakes).toHaveLength(4)
  })
})
