import { db } from '#app/db/client.server'

/** Whether the database answers at all: what a monitor needs to know, and nobody's data. */
export async function isDatabaseAnswering(): Promise<boolean> {
  try {
    await db.$queryRaw`SELECT 1 FROM "_prisma_migrations" LIMIT 1`
    return true
  } catch {
    return false
  }
}
