import { existsSync } from 'node:fs'
import { beforeEach, expect, test, vi } from 'vitest'
import { closeDatabase, db } from '#app/db/client.server'
import { startPartnership } from '#app/domain/partnership/start-partnership.server'
import { theSystem } from '#app/domain/people/actor'
import { env } from '#app/env.server'
import { anActor } from '#tests/factories/people'
import { loadDemonstrationOnce } from './load-demonstration.server'
import { bringUpToDate } from './prepare-database.server'

const load = vi.fn(() => Promise.resolve())
const once = () => loadDemonstrationOnce({ makeDatabase: bringUpToDate, load })

beforeEach(() => {
  load.mockClear()
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
})

test('an empty database gets the demonstration', async () => {
  expect(await once()).toBe('empty')
  expect(load).toHaveBeenCalledOnce()
})

test('a demonstration that was broken off is put aside and begun again in an empty database', async () => {
  await startPartnership(theSystem, { name: 'Broken off', hasDemonstration: false })
  expect(await once()).toBe('half')
  expect(load).toHaveBeenCalledOnce()
  expect(existsSync(`${env().databaseFile}.broken-off`)).toBe(true)
  expect(await db.partnership.count()).toBe(0)
  await closeDatabase()
})

test('a database in which somebody has an account of their own is left alone', async () => {
  await startPartnership(theSystem, { name: 'Ours', hasDemonstration: false })
  await anActor('administrator')
  expect(await once()).toBe('in use')
  expect(load).not.toHaveBeenCalled()
})
