import { refuse } from '#app/db/change.server'
import { db } from '#app/db/client.server'
import type { Actor } from '#app/domain/people/actor'
import type { Outcome } from '#app/domain/shared/outcome'
import { discardIntake } from './discard-intake.server'

const LOOKS_EVERY_MS = 40
const PATIENCE_MS = 1_000

/**
 * Waits a moment for a document that has just been brought: most are short and read within a second. One that turns out
 * unreadable by then is discarded and refused beside its field, as if it had never been taken; otherwise its page shows how
 * far it has come.
 */
export async function settleIntake(actor: Actor, reviewRef: string, id: string, patienceMs = PATIENCE_MS): Promise<Outcome<{ id: string }>> {
  const until = Date.now() + patienceMs
  let intake = await look(id)
  while (intake && ['waiting', 'reading'].includes(intake.status) && Date.now() < until) {
    await new Promise((resume) => setTimeout(resume, LOOKS_EVERY_MS))
    intake = await look(id)
  }
  const isRefused = intake?.status === 'failed' || (intake?.status === 'discarded' && intake.problem !== null)
  if (!intake || !isRefused) return { ok: true, value: { id } }
  if (intake.status === 'failed') await discardIntake(actor, reviewRef, id)
  return refuse(intake.format === 'paste' ? 'text' : 'file', intake.problem ?? 'The selected file could not be read')
}

const look = (id: string) => db.documentIntake.findUnique({ where: { id }, select: { status: true, problem: true, format: true } })
