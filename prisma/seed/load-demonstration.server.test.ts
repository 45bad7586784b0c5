import { test } from 'vitest'
import { db } from '#app/db/client.server'
import { loadDemonstration } from './load-demonstration.server'

test('loads', async () => {
  const t = Date.now(); const c = process.cpuUsage()
  await loadDemonstration()
  const u = process.cpuUsage(c)
  console.info('took', Date.now() - t, u.user/1e6, u.system/1e6, await db.trailEntry.count())
}, 220_000)
