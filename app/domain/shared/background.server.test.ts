import { afterEach, describe, expect, it, vi } from 'vitest'
import { startBackgroundWork, stopBackgroundWork, wake, workOff, type BackgroundWork } from './background.server'

/** Work on a list of words; those that are begun and not finished stand in `begun`. */
function workOn(waiting: string[], run: BackgroundWork<string>['run'] = async () => undefined) {
  const told: string[] = []
  const begun = new Set<string>()
  const work: BackgroundWork<string> = {
    name: 'words',
    recover: async () => void told.push('recovered'),
    claim: async () => {
      const next = waiting.shift() ?? null
      if (next !== null) begun.add(next)
      return next
    },
    run: async (word, signal) => {
      await run(word, signal)
      begun.delete(word)
      told.push(word)
    },
    failed: async (word) => void told.push(`${word} failed`),
  }
  return { work, told, begun }
}

afterEach(() => stopBackgroundWork())

describe('background work', () => {
  it('begins with what was left, and takes what comes when it is woken', async () => {
    const waiting = ['one', 'two']
    const { work, told } = workOn(waiting)
    startBackgroundWork([work])
    await vi.waitFor(() => expect(told).toEqual(['recovered', 'one', 'two']))
    waiting.push('three')
    wake('words')
    await vi.waitFor(() => expect(told).toEqual(['recovered', 'one', 'two', 'three']))
  })

  it('does one piece at a time', async () => {
    let together = 0
    const { work, told, begun } = workOn(['a', 'b', 'c'], async () => {
      together = Math.max(together, begun.size)
      await new Promise((resume) => setTimeout(resume, 5))
    })
    startBackgroundWork([work])
    for (let i = 0; i < 10; i += 1) wake('words')
    await vi.waitFor(() => expect(told).toHaveLength(4))
    expect(together).toBe(1)
  })

  it('goes on after a piece that fails', async () => {
    const { work, told } = workOn(['bad', 'good'], async (word) => {
      if (word === 'bad') throw new Error('no')
    })
    expect(await workOff(work)).toBe(2)
    expect(told).toEqual(['bad failed', 'good'])
  })

  it('does not begin a piece again and again that cannot even be written down as failed', async () => {
    const { work } = workOn(['bad'], async () => {
      throw new Error('no')
    })
    const run = vi.spyOn(work, 'run')
    work.failed = async () => {
      throw new Error('the disk is full')
    }
    work.claim = async () => 'bad'
    startBackgroundWork([work])
    await vi.waitFor(() => expect(run).toHaveBeenCalled())
    for (let i = 0; i < 20; i += 1) {
      wake('words')
      await Promise.resolve()
    }
    expect(run).toHaveBeenCalledTimes(1)
  })

  it('lets go of what is under way when it stops, and leaves it as begun', async () => {
    const { work, told, begun } = workOn(['long', 'next'], async (_word, signal) => {
      await new Promise((_resume, reject) => signal.addEventListener('abort', () => reject(new Error('stopped'))))
    })
    startBackgroundWork([work])
    await vi.waitFor(() => expect(begun.has('long')).toBe(true))
    await stopBackgroundWork()
    expect(told).toEqual(['recovered'])
    expect(begun).toEqual(new Set(['long']))
    wake('words')
  })
})
