import { refuse, type Tx } from '#app/db/change.server'
import type { Actor } from '#app/domain/people/actor'
import type { Refused } from '#app/domain/shared/outcome'
import { intakeStatuses, type IntakeStatus } from './document-intake'
import { canAddDocument } from './document-policy'
import { intakesVisibleTo } from './visible-intakes.server'

/** The document on its way in that a verb is to act on, within a change; refused where it is in none of these states. */
export async function findIntakeToWrite(tx: Tx, actor: Actor, reviewRef: string, id: string, states: readonly IntakeStatus[]) {
  const intake = await tx.documentIntake.findFirst({
    where: { AND: [intakesVisibleTo(actor), { id, review: { ref: reviewRef } }] },
    include: { review: { select: { id: true, ref: true } }, document: { select: { ref: true } } },
  })
  if (!intake) return { refused: refuse('', 'This document is no longer on its way into the review') }
  const permission = canAddDocument(actor)
  if (!permission.allowed) return { refused: refuse('', permission.because) }
  if (states.includes(intake.status)) return { intake }
  return { refused: wrongState(intake.status, intake.document?.ref) }
}

function wrongState(status: IntakeStatus, documentRef: string | undefined): Refused {
  if (status === 'added') return refuse('', `Somebody has added this document meanwhile, as ${documentRef ?? 'a document of the review'}`)
  if (status === 'discarded') return refuse('', 'Somebody has discarded this document meanwhile')
  return refuse('', `This document is ${intakeStatuses[status].label.toLowerCase()}`)
}
