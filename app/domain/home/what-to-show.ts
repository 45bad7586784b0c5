import type { Actor } from '#app/domain/people/actor'
import { holds } from '#app/domain/people/actor'
import { may } from '#app/domain/people/may'

/** Which parts the home page has for an actor: what they come to do, by their roles. */
export function whatToShow(actor: Actor) {
  const isLead = holds(actor, 'agency_lead') || holds(actor, 'contributor')
  const chairs = holds(actor, 'group_chair') || holds(actor, 'secretariat')
  const isAuditor = holds(actor, 'auditor')
  const administers = may(actor, 'account.see').allowed
  return {
    agencyWork: isLead,
    progress: chairs,
    intakes: may(actor, 'document.add').allowed,
    suggestions: may(actor, 'suggestion.decide').allowed,
    casesToMark: isAuditor,
    accountChores: administers,
    publishedReviews: holds(actor, 'reader') || !(isLead || chairs || isAuditor || administers),
  }
}
