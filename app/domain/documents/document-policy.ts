import type { Actor } from '#app/domain/people/actor'
import { may } from '#app/domain/people/may'

/** May the actor add source documents to reviews that they can see? */
export const canAddDocument = (actor: Actor) => may(actor, 'document.add')

/** May the actor correct the text of a document, with a reason? */
export const canCorrectText = (actor: Actor) => may(actor, 'document.correct_text')

/** May the actor change what is said about a document? */
export const canChangeDocument = (actor: Actor) => may(actor, 'document.change')

/** May the actor code passages of a document? */
export const canCodeDocument = (actor: Actor) => may(actor, 'finding.code')
