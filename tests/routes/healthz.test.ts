import { renameSync } from 'node:fs'
import { expect, test } from 'vitest'
import { closeDatabase } from '#app/db/client.server'
import { env } from '#app/env.server'
import { loader } from '#app/routes/healthz/route'

test('while the database answers, so does the service', async () => {
  const response = await loader()
  expect(response.status).toBe(200)
  expect(await response.json()).toEqual({ status: 'ok', database: 'ok' })
})

test('without its database the service says that it cannot work', async () => {
  await closeDatabase()
  renameSync(env().databaseFile, `${env().databaseFile}.away`)
  const response = await loader()
  expect(response.status).toBe(503)
  expect(await response.json()).toEqual({ status: 'failing', database: 'not answering' })
})
