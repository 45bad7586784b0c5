/** What can happen, as the trail names it (past tense) and as a page says it. Nothing is written without one of these. */
export const trailEvents = {
  'partnership.started': 'Partnership set up',
  'partnership.changed': 'Partnership changed',
  'demonstration.loaded': 'Demonstration data loaded',
  'agency.added': 'Agency added',
  'agency.changed': 'Agency changed',
  'person.added': 'Person added',
  'account.invited': 'Account invited',
  'account.invitation_renewed': 'Invitation renewed',
  'account.activated': 'Account activated',
  'account.changed': 'Account changed',
  'account.suspended': 'Account suspended',
  'account.restored': 'Account restored',
  'account.signed_in': 'Signed in',
  'account.signed_out': 'Signed out',
  'account.sessions_ended': 'Sessions ended',
  'account.password_reset_asked': 'Password reset asked for',
  'account.password_set': 'Password set',
  'review_kind.added': 'Kind of review added',
  'incident.recorded': 'Incident recorded',
  'incident.changed': 'Incident changed',
  'review.created': 'Review created',
  'review.changed': 'Review changed',
  'review.status_changed': 'Review status changed',
  'review.access_granted': 'Named on the need-to-know list',
  'review.access_withdrawn': 'Taken off the need-to-know list',
  'review.viewed': 'Restricted review viewed',
  'document.intake_started': 'Document brought to be read',
  'document.intake_discarded': 'Document discarded before it was added',
  'document.added': 'Source document added',
  'document.changed': 'Source document changed',
  'document.text_corrected': 'Text of the document corrected',
  'document.downloaded': 'Source document downloaded',
  'document.suggestions_asked': 'Suggestions asked for',
  'document.suggestions_made': 'Suggestions made by the machine',
  'document.suggestions_failed': 'Suggestions could not be made',
  'theme.added': 'Theme added',
  'theme.changed': 'Theme changed',
  'theme.renamed': 'Theme renamed',
  'theme.moved': 'Theme moved',
  'theme.retired': 'Theme taken out of use',
  'theme.brought_back': 'Theme brought back into use',
  'theme.merged': 'Theme merged into another',
  'theme.took_over': 'Another theme merged into it',
  'theme.split': 'Theme split',
  'theme_model.learned': 'The machine learned from decisions on themes',
  'finding.coded': 'Passage coded',
  'finding.changed': 'Coding changed',
  'finding.withdrawn': 'Coding withdrawn',
  'suggestion.accepted': 'Suggestion accepted',
  'suggestion.changed': 'Suggestion accepted with changes',
  'suggestion.dismissed': 'Suggestion dismissed',
  'suggestion.reopened': 'Suggestion opened again',
  'double_coding.started': 'Double coding started',
  'double_coding.passage_coded': 'Passage coded apart',
  'double_coding.passage_changed': 'Coding changed apart',
  'double_coding.passage_withdrawn': 'Coding withdrawn apart',
  'double_coding.finished': 'Finished coding apart',
  'double_coding.reopened': 'Went on coding apart',
  'double_coding.compared': 'Both coders finished',
  'double_coding.settled': 'Passage settled',
  'double_coding.reconciled': 'Reconciliation completed',
  'double_coding.stopped': 'Double coding stopped',
  'recommendation.added': 'Recommendation added',
  'recommendation.changed': 'Recommendation changed',
  'recommendation.removed': 'Recommendation removed before anybody was told',
  'recommendation.answer_undone': 'Answer taken back',
  'recommendation.sent': 'Recommendation sent to addressee',
  'recommendation.opened': 'Opened by addressee',
  'recommendation.acknowledged': 'Acknowledged by addressee',
  'recommendation.accepted': 'Accepted',
  'recommendation.accepted_in_part': 'Accepted in part',
  'recommendation.not_accepted': 'Not accepted',
  'action.proposed': 'Action proposed',
  'action.changed': 'Action changed',
  'action.agreed': 'Action agreed',
  'action.started': 'Action started',
  'action.set_waiting': 'Action waiting',
  'action.resumed': 'Action resumed',
  'action.progress_recorded': 'Progress recorded',
  'action.evidence_added': 'Evidence added',
  'action.date_changed': 'Due date changed',
  'action.delivered': 'Delivered, says its owner',
  'action.returned': 'Returned to its owner',
  'action.signed_off': 'Signed off',
  'action.embedded': 'Embedded',
  'action.reopened': 'Reopened',
  'action.withdrawn': 'Withdrawn',
  'evidence.downloaded': 'Evidence downloaded',
  'group.formed': 'Group formed',
  'group.changed': 'Group changed',
  'group.member_joined': 'Member joined',
  'group.member_left': 'Member left',
  'group.review_taken_on': 'Review taken on',
  'group.review_handed_back': 'Review handed back',
  'audit_tool.created': 'Checklist created',
  'audit_tool.changed': 'Checklist changed',
  'audit_tool.put_in_use': 'Checklist put in use',
  'audit_tool.retired': 'Checklist retired',
  'audit_round.opened': 'Audit round opened',
  'audit_round.changed': 'Audit round changed',
  'audit_round.case_added': 'Case added',
  'audit_round.closed': 'Audit round closed',
  'audit_case.assigned': 'Case given to an auditor',
  'audit_case.marked': 'Case marked',
  'audit_case.submitted': 'Case submitted',
  'list.exported': 'List downloaded',
} as const

export type TrailEvent = keyof typeof trailEvents
export const trailEventCodes = Object.keys(trailEvents) as TrailEvent[]

/** What an entry can be about. */
export type TrailSubjectType =
  | 'partnership' | 'agency' | 'person' | 'account' | 'incident' | 'review' | 'review_kind' | 'document' | 'theme' | 'finding' | 'suggestion' | 'double_coding'
  | 'recommendation' | 'action' | 'group' | 'audit_tool' | 'audit_round' | 'audit_case' | 'list'

/** What a verb says of one changed fact. Who and when are added by `change`. */
export interface NewTrailEntry {
  event: TrailEvent
  subject: { type: TrailSubjectType; id: string; ref: string }
  /** The reviews that the fact belongs to: who may not see all of them does not see the entry. */
  reviewIds?: readonly string[] | undefined
  field?: string | undefined
  from?: string | null | undefined
  to?: string | null | undefined
  because?: string | null | undefined
}

/** One entry for each of the named facts that differ between two states of a record; `labels` says which facts count. */
export function changedFacts<T extends object>(
  entry: Pick<NewTrailEntry, 'event' | 'subject' | 'reviewIds'>,
  before: T,
  after: Partial<T>,
  labels: Partial<Record<keyof T & string, string>>,
): NewTrailEntry[] {
  return Object.keys(labels).flatMap((key) => {
    const name = key as keyof T & string
    if (!(name in after) || same(before[name], after[name])) return []
    return [{ ...entry, field: labels[name], from: textOf(before[name]), to: textOf(after[name]) }]
  })
}

/** The labelled facts of a record as texts, as `refuseStale` shows them beside what was typed. */
export function factsOf<T extends object>(record: T, labels: Partial<Record<keyof T & string, string>>): Record<string, string> {
  return Object.fromEntries(Object.keys(labels).map((key) => [key, textOf(record[key as keyof T & string]) ?? '']))
}

const same = (a: unknown, b: unknown) => textOf(a) === textOf(b)

function textOf(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null
  return typeof value === 'string' ? value : JSON.stringify(value)
}
