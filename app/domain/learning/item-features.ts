import { isBodyPhrase, isPerson } from './body-names'
import type { UnitInPlace } from './item-context'

/**
 * What an item is told by. Each sign is there or not; the weights (`item-weights.ts`) say how much it counts.
 * Order of magnitude and choice of signs were found on labelled documents; see docs/extraction.md.
 */
const SIGNS: Readonly<Record<string, RegExp>> = {
  concern: /\bconcern(?:s|ed|ing)?\b/i,
  futureDeaths: /\b(?:future|further|other|more|lives?|prevent\w*) (?:deaths?|fatalit\w+|at risk)\b|risk (?:of|to) (?:death|life)/i,
  risk: /\brisks?\b/i,
  lack: /\b(?:lack(?:s|ed|ing)?|absence|inadequate|insufficient|unclear|inconsisten\w+|confusion|shortage|poor|unable|inappropriate|ineffective|limited|gaps?|delays?)\b/i,
  failure: /\b(?:fail(?:ed|s|ure|ures|ing)?|missed|omitted|omission|neglect\w*)\b/i,
  noSystem: /\bno (?:\w+ ){0,3}(?:system|polic\w+|process\w*|procedure|protocol|guidance|training|requirement|mechanism|record|evidence|plan|means|facility|standard|pathway|provision|formal|clear|national)\b/i,
  not: /\b(?:not|never|nobody|no one|neither)\b/i,
  should: /\bshould\b/i,
  needs: /\b(?:needs? to|ought|require[sd]?|necessary|essential|important|vital)\b/i,
  will: /\b(?:will|shall|is to|are to)\b/i,
  present: /\b(?:is|are|does|do|has|have|remains?|continues?|exists?)\b/i,
  past: /\b(?:was|were|had|did|took|found|said|told|became|attended|seen)\b/i,
  heard: /\b(?:i|the (?:inquest|court|jury)) (?:also )?(?:heard|was told|received)|\bheard evidence|\bevidence (?:was|revealed|showed|from)/i,
  first: /\bI (?:am|have|was|would|consider|believe|remain|do|heard|find|found|note|request|ask|invite)\b/,
  iAmConcerned: /\bI (?:am|remain|was) (?:\w+ )?concerned|my concern|it is (?:a|of|my) (?:\w+ )?concern|of concern|gives? rise to/i,
  him: /\b(?:he|she|his|her|him|mr|mrs|ms|miss)\b/i,
  date: /\b\d{1,2}(?:st|nd|rd|th)? (?:january|february|march|april|may|june|july|august|september|october|november|december)\b|\b\d{1,2}\/\d{1,2}\/\d{2,4}\b/i,
  clock: /\b\d{1,2}[:.]\d{2}\s*(?:am|pm|hours|hrs)?\b/i,
  duty: /\b(?:duty|statutory|paragraph 7|schedule 5|regulations? 2[89]|chief coroner|56 days|copies|copied|publish|interested persons)\b/i,
  following: /\b(?:as follows|following matters?|matters? of concern|set out below|the circumstances|in my opinion)\b/i,
  thanks: /\b(?:thank|grateful|sympath|condolence|welcome[ds]?|noted|apologies|members asked|agreed the minutes)\b/i,
  noted: /\b(?:it was (?:noted|agreed|explained)|resolved|heard that|reported that|told us|we (?:saw|found|heard|read))\b/i,
  ensure: /\b(?:ensure|make sure|make certain|review|consider|implement|introduce|develop|share|provide|publish|audit|train|amend|update|agree|report|establish)\b/i,
  already: /\b(?:has since|have since|since (?:the|then)|has now|have now|now|already|accepted)\b/i,
  by: /\b(?:by the end of|by (?:january|february|march|april|may|june|july|august|september|october|november|december)|within \w+ (?:days?|weeks?|months?))\b/i,
  recommend: /\brecommend(?:s|ed|ation|ations)?\b/i,
  actionLabel: /^(?:action|actions|agreed action)\b[^:]{0,30}:/i,
  recommendationLabel: /^(?:\W*[\d.]*\s*)recommendations?\b[^:]{0,20}:/i,
  responseLabel: /^(?:response|reply|answer|update|progress)\b[^:]{0,20}:/i,
  questionLabel: /^(?:question|q)\b[^:]{0,10}:/i,
  conditional: /\b(?:had (?:it|they|he|she|that)|would have|could have)\b/i,
}
const OWNER = /\b(?:lead|owner|responsib|agency|who|by whom|accountab|addressee)/i
const LENGTHS = [30, 60, 100, 200, 400, 800]

/** Lists the signs that a unit shows, by name. */
export function itemFeatures(place: UnitInPlace): string[] {
  const { unit, words, role, call, lead, leadCall, isCoroners } = place
  const where = isCoroners && role === 'concerns' ? 'cc' : role
  const found = ['bias', `role:${where}`, `kind:${unit.kind}`, isCoroners ? 'coroners' : 'others']
  const numbered = unit.number === null ? 'plain' : 'numbered'
  found.push(`${numbered}:${where}`, `${numbered}:${isCoroners ? 'c' : 'o'}`, `${unit.kind}:${where}`)
  if (unit.number === null) found.push(`plain:${where}:${place.sectionHasNumbers ? 'amongNumbers' : 'alone'}`)
  if (/^(?:[A-Z]+|Action )\d|^recommendation/i.test(unit.number ?? '') || /^\W*[\d.]*\s*recommendation \w+/i.test(unit.text)) found.push('namedNumber')
  const length = LENGTHS.filter((most) => unit.text.length > most).length
  found.push(`length:${length}`, `length:${where}:${length}`)
  if (/:[\s–-]*$/.test(unit.text)) found.push('endsColon', `endsColon:${where}`)
  if (/\?["”’]?$/.test(unit.text)) found.push('endsQuestion', `endsQuestion:${where}`)
  if (!/[.?!;:]["”’)]?$/.test(unit.text)) found.push('open', `open:${where}`)
  if (place.placeInSection === 0) found.push(`first:${where}`)
  if (place.isLastInSection) found.push(`last:${where}`)
  for (const [name, sign] of Object.entries(SIGNS)) {
    if (!sign.test(name.endsWith('Label') ? unit.text : words)) continue
    found.push(name)
    found.push(`${isCoroners ? (role === 'concerns' ? `cc:${numbered}` : 'c-else') : 'o'}:${name}`)
  }
  return [...found, ...callFeatures(call, role, isCoroners), ...laterFeatures(place), ...leadFeatures(place), ...rowFeatures(place), ...(lead === null ? [] : [`lead:${leadCall === null ? 'none' : leadCall.modal}`])]
}

function callFeatures(call: UnitInPlace['call'], role: string, isCoroners: boolean): string[] {
  if (call === null) return ['call:none']
  const actor = call.actor === '' ? 'none' : isPerson(call.actor) ? 'person' : isBodyPhrase(call.actor) ? 'body' : 'other'
  const c = isCoroners ? 'c' : 'o'
  return [`call:${call.modal}`, `actor:${actor}`, `call:${call.modal}:${actor}:${c}`, `call:${call.modal}:${role}`, ...(call.modal === 'imperative' ? [] : ['called', `called:${c}`])]
}

function laterFeatures({ laterCall, role, isCoroners }: UnitInPlace): string[] {
  if (laterCall === null) return []
  const actor = isPerson(laterCall.actor) || isBodyPhrase(laterCall.actor) ? 'body' : 'other'
  return [`later:${laterCall.modal}:${actor}:${isCoroners ? 'c' : 'o'}`, `later:${actor}:${role}`]
}

function leadFeatures({ lead, leadCall, role }: UnitInPlace): string[] {
  if (lead === null || leadCall === null) return []
  return ['led', `led:${leadCall.modal}:${leadCall.actor === '' ? 'nobody' : 'somebody'}`, `led:${role}`]
}

function rowFeatures({ unit }: UnitInPlace): string[] {
  if (unit.kind !== 'row') return []
  const columns = unit.cells.map((cell) => cell.column ?? '')
  const isNamed = columns.some((column) => column !== '')
  const owned = columns.some((column) => OWNER.test(column))
  const recommends = columns.some((column) => /recommend|action/i.test(column))
  return [`row:${isNamed ? 'named' : 'unnamed'}`, ...(owned ? ['row:owned'] : []), ...(recommends ? ['row:recommends'] : []), ...(unit.number === null ? ['row:plain'] : ['row:numbered'])]
}
