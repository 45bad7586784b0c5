import { bookkeep } from '#app/db/bookkeeping.server'
import { db } from '#app/db/client.server'
import { now } from '#app/domain/shared/clock'
import { localPath } from './return-to'

/** What somebody had typed when their session was over. */
export interface HeldForm {
  id: string
  path: string
  fields: [name: string, value: string][]
}

const KEEP_DAYS = 7
const LARGEST = 2_000_000

/**
 * Keeps a posted form for the account that typed it, for a week. Files are not kept, and passwords never are.
 * Returns its id; null where there is nothing to keep or it is too large.
 */
export async function holdForm(request: Request, accountId: string): Promise<string | null> {
  const form = await request.clone().formData().catch(() => null)
  const typed = [...(form ?? [])].filter(([name, value]) => typeof value === 'string' && !/password/i.test(name))
  const fields = JSON.stringify(typed)
  if (typed.length === 0 || fields.length > LARGEST) return null
  const url = new URL(request.url)
  const at = now()
  return bookkeep(async (books) => {
    await books.heldForm.deleteMany({ where: { at: { lt: new Date(at.getTime() - KEEP_DAYS * 86_400_000) } } })
    const held = await books.heldForm.create({ data: { accountId, path: url.pathname + url.search, fields, at } })
    return held.id
  })
}

/** A form that was kept for this account; nobody else's. */
export async function findHeldForm(accountId: string, id: string): Promise<HeldForm | null> {
  const held = await db.heldForm.findFirst({ where: { id, accountId } })
  return held && { id: held.id, path: localPath(held.path), fields: JSON.parse(held.fields) as HeldForm['fields'] }
}

/** Lets go of a kept form once it has been sent again or is not wanted. */
export async function dropHeldForm(accountId: string, id: string): Promise<void> {
  await bookkeep(async (books) => {
    await books.heldForm.deleteMany({ where: { id, accountId } })
  })
}
