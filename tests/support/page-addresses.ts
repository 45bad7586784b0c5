import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { planActionMachine } from '#app/domain/plan-actions/plan-action-transitions'
import { root, sourceFiles } from './source-files'

/** Reads rows of a site's database. */
export type Stored = <Row>(sql: string, ...values: unknown[]) => Row[]

/** One address of one route. */
export interface Address {
  /** The route's folder, such as `reviews.$reviewRef.edit`. */
  route: string
  path: string
}

type Parameters = Record<string, string>

/** What to put for the parameters of an address: the records with the most to show first. */
const records: Record<string, string> = {
  reviewRef: `SELECT ref AS reviewRef FROM Review ORDER BY isRestricted, (SELECT count(*) FROM Finding WHERE reviewId = Review.id) DESC, ref LIMIT 2`,
  'reviewRef intakeId': `SELECT Review.ref AS reviewRef, DocumentIntake.id AS intakeId FROM DocumentIntake JOIN Review ON Review.id = reviewId
    WHERE DocumentIntake.status IN ('to_check', 'failed') ORDER BY DocumentIntake.status DESC LIMIT 1`,
  incidentRef: `SELECT ref AS incidentRef FROM Incident ORDER BY (SELECT count(*) FROM Review WHERE incidentId = Incident.id) DESC, ref LIMIT 1`,
  documentRef: `SELECT ref AS documentRef FROM SourceDocument
    ORDER BY (SELECT isRestricted FROM Review WHERE id = reviewId), (SELECT count(*) FROM Finding WHERE documentId = SourceDocument.id) DESC, ref LIMIT 2`,
  'documentRef version': `SELECT SourceDocument.ref AS documentRef, DocumentTextVersion.version FROM DocumentTextVersion JOIN SourceDocument ON SourceDocument.id = documentId ORDER BY 1, 2 LIMIT 1`,
  findingRef: `SELECT ref AS findingRef FROM Finding WHERE withdrawnAt IS NULL ORDER BY ref LIMIT 1`,
  doubleCodingRef: `SELECT ref AS doubleCodingRef FROM DoubleCoding WHERE status = 'comparing' ORDER BY ref LIMIT 1`,
  'doubleCodingRef documentRef': `SELECT DoubleCoding.ref AS doubleCodingRef, SourceDocument.ref AS documentRef FROM DoubleCodingDocument
    JOIN DoubleCoding ON DoubleCoding.id = doubleCodingId JOIN SourceDocument ON SourceDocument.id = documentId ORDER BY DoubleCoding.status, 1 LIMIT 2`,
  'doubleCodingRef documentRef start': `SELECT DoubleCoding.ref AS doubleCodingRef, SourceDocument.ref AS documentRef, min(BlindPassage.start) AS start FROM BlindPassage
    JOIN DoubleCoding ON DoubleCoding.id = doubleCodingId JOIN SourceDocument ON SourceDocument.id = documentId WHERE DoubleCoding.status = 'comparing' GROUP BY 1, 2 LIMIT 1`,
  'doubleCodingRef passageId': `SELECT DoubleCoding.ref AS doubleCodingRef, BlindPassage.id AS passageId FROM BlindPassage
    JOIN DoubleCoding ON DoubleCoding.id = doubleCodingId JOIN Account ON Account.id = coderId
    WHERE DoubleCoding.status = 'coding' AND Account.email LIKE 'secretariat@%' LIMIT 1`,
  themeCode: `SELECT code AS themeCode FROM Theme ORDER BY mergedIntoId IS NULL, (SELECT count(*) FROM FindingTheme WHERE themeId = Theme.id) DESC, code LIMIT 3`,
  recommendationRef: `SELECT ref AS recommendationRef FROM Recommendation
    ORDER BY (SELECT isRestricted FROM Review WHERE id = reviewId), (SELECT count(*) FROM PlanActionRecommendation WHERE recommendationId = Recommendation.id) DESC, ref LIMIT 3`,
  'recommendationRef agencyCode': `SELECT Recommendation.ref AS recommendationRef, Agency.code AS agencyCode FROM Addressee
    JOIN Recommendation ON Recommendation.id = recommendationId JOIN Agency ON Agency.id = agencyId
    WHERE answer IS NULL AND sentOn IS NOT NULL AND acknowledgedAt IS NULL ORDER BY 1, 2 LIMIT 1`,
  actionRef: `SELECT ref AS actionRef FROM PlanAction ORDER BY (SELECT count(*) FROM Evidence WHERE planActionId = PlanAction.id) DESC, ref LIMIT 3`,
  evidenceId: `SELECT id AS evidenceId FROM Evidence WHERE fileSha256 IS NOT NULL ORDER BY id LIMIT 1`,
  groupRef: `SELECT ref AS groupRef FROM "Group" ORDER BY ref LIMIT 3`,
  'groupRef memberId': `SELECT "Group".ref AS groupRef, GroupMember.id AS memberId FROM GroupMember JOIN "Group" ON "Group".id = groupId WHERE untilOn IS NULL LIMIT 1`,
  toolRef: `SELECT ref AS toolRef FROM AuditTool ORDER BY ref LIMIT 3`,
  'toolRef questionId': `SELECT AuditTool.ref AS toolRef, AuditQuestion.id AS questionId FROM AuditQuestion JOIN AuditTool ON AuditTool.id = toolId ORDER BY AuditTool.status = 'draft' DESC LIMIT 1`,
  'toolRef step': `SELECT ref AS toolRef, 'retire' AS step FROM AuditTool WHERE status = 'in_use' LIMIT 1`,
  roundRef: `SELECT ref AS roundRef FROM AuditRound ORDER BY status, ref LIMIT 3`,
  'roundRef caseReference': `SELECT AuditRound.ref AS roundRef, caseReference FROM AuditCase JOIN AuditRound ON AuditRound.id = roundId ORDER BY AuditCase.status DESC LIMIT 1`,
  accountId: `SELECT id AS accountId FROM Account ORDER BY email LIMIT 2`,
  agencyCode: `SELECT code AS agencyCode FROM Agency ORDER BY (SELECT count(*) FROM Person WHERE agencyId = Agency.id) DESC LIMIT 1`,
}

/** An open suggestion of a kind, for the page that makes a record of it. */
const suggestionOf = (kind: string) => `SELECT SourceDocument.ref AS documentRef, Suggestion.id AS suggestionId FROM Suggestion
  JOIN SourceDocument ON SourceDocument.id = documentId WHERE Suggestion.state = 'open' AND Suggestion.kind = '${kind}' ORDER BY Suggestion.confidence DESC, Suggestion.id LIMIT 1`

/** Where one set of parameters means other records on other pages. */
const recordsOfRoute: Record<string, string> = {
  'documents.$documentRef.suggestions.$suggestionId.change': suggestionOf('passage'),
  'documents.$documentRef.suggestions.$suggestionId.recommendation': suggestionOf('recommendation'),
  'documents.$documentRef.suggestions.$suggestionId.action': suggestionOf('action'),
  'documents.$documentRef.suggestions.$suggestionId.answer': suggestionOf('answer'),
}

/** Pages that a crawl cannot come to, each with the journey that does. */
const elsewhere: Record<string, string> = {
  'resume.$heldFormId': 'nothing-typed-is-lost',
  'set-password.$token': 'accounts',
  'set-up': 'first-visit',
}

/** An address for every page of the product, of the records that a site holds. Throws for a parameter that it does not know. */
export function pageAddresses(stored: Stored): Address[] {
  return routesWith(/^export default /m).flatMap((route) => (route in elsewhere ? [] : addressesOf(route, stored)))
}

/** An address for everything that comes as a file. */
export function downloadAddresses(stored: Stored): Address[] {
  const isFile = (route: string) => /(\[\.\](csv|xlsx|qdc)|\.file)$/.test(route)
  return routesWith(/^export async function loader/m).filter(isFile).flatMap((route) => addressesOf(route, stored))
}

function routesWith(words: RegExp): string[] {
  return sourceFiles('app/routes')
    .filter((file) => /\/route\.tsx?$/.test(file) && words.test(readFileSync(join(root, file), 'utf8')))
    .map((file) => file.replace(/^app\/routes\//, '').replace(/\/route\.tsx?$/, ''))
}

function addressesOf(route: string, stored: Stored): Address[] {
  const names = [...route.matchAll(/\$(\w+)/g)].map(([, name]) => name ?? '')
  if (names.length === 0) return [{ route, path: pathOf(route, {}) }]
  const found = names.join(' ') === 'actionRef step' ? stepsOfActions(stored) : stored<Parameters>(sqlFor(route, names))
  return found.map((parameters) => ({ route, path: pathOf(route, parameters) }))
}

function sqlFor(route: string, names: string[]): string {
  const sql = recordsOfRoute[route] ?? records[names.join(' ')]
  if (!sql) throw new Error(`tests/support/page-addresses.ts does not know which records to show at ${route}`)
  return sql
}

// Every step that the table of statuses has, at an action that can take it.
function stepsOfActions(stored: Stored): Parameters[] {
  const steps = new Map(planActionMachine.transitions.map(({ step, from }) => [step, from]))
  return [...steps].flatMap(([step, from]) =>
    stored<Parameters>('SELECT ref AS actionRef, ? AS step FROM PlanAction WHERE status = ? ORDER BY ref LIMIT 1', step, from),
  )
}

function pathOf(route: string, parameters: Parameters): string {
  const parts = route
    .replaceAll('[.]', '\0')
    .split('.')
    .filter((part) => part !== '_index')
    .map((part) => (part.startsWith('$') ? encodeURIComponent(parameters[part.slice(1)] ?? '') : part.replaceAll('\0', '.')))
  return `/${parts.join('/')}`
}
