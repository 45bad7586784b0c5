import { plainName } from '#app/domain/agencies/agency'
import { knownBodiesIn, type BodyIndex, type BodyMention } from './body-index'
import type { Span } from './extraction'

/**
 * Names of bodies that no list holds. A name is a run of words with capitals that has the noun of a body in it
 * ("Harbour Road Surgery", "Eastmarsh Borough Council", "Larch NHS Foundation Trust"), as in the first rule
 * systems for named entities (Appelt and others, FASTUS, 1993); where a body is expected, the noun is enough
 * ("the trust", "prison governors").
 */

const NOUN =
  'trusts?|councils?|police|constabulary|forces?|services?|boards?|partnerships?|authority|authorities|agency|agencies|committees?|commission|commissioners?|' +
  'departments?|ministry|ministers?|office|college|hospitals?|prisons?|university|school|schools|academy|ltd|limited|plc|llp|association|society|foundation|teams?|units?|' +
  'inspectorate|courts?|ombudsman|governors?|directors?|directorate|secretary|executive|network|federation|practices?|surgery|surgeries|healthcare|' +
  'group|ccgs?|icbs?|chair|mayor|government|commander|superintendent|inspector|wardens?|company|provider|providers|refuge|charity|partners|leaders|commissioning|' +
  'borough|probation|housing|care|health|education|administration|inspectorates|bodies|organisations?|constables?|registrar|hmp|yoi|hmyoi|cmht|camhs|yot|mash|project|centre|lead|leads|managers?|coordinator|employers?|gps?'
const ENDS_WITH_NOUN = new RegExp(`\\b(?:${NOUN})$`, 'iu')
/** Nouns that make a name of what stands with capitals before them; others ("Care", "Lead") do so too often for something else. */
const NAMING =
  /\b(?:Trust|Council|Police|Constabulary|Services?|Board|Partnership|Authority|Agency|Committee|Commission|Commissioner|Department|Ministry|Office|College|Hospital|University|School|Academy|Ltd|Limited|PLC|LLP|Association|Society|Foundation|Team|Unit|Inspectorate|Ombudsman|Directorate|Network|Federation|Practice|Surgery|Healthcare|Group|CCG|ICB|HMP|YOI|HMYOI|CMHT|CAMHS|YOT|MASH|Highways|Government)\b/u
const WORD = /[\p{L}\p{N}’'&.-]+/gu
const JOINT = /^(?:of|and|the|for|&)$/
const PERSON = /^(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Cllr|Sir|Dame|Supt|Insp|DCI|DI|DS|PC|Sgt|Ch Supt|Rev)\.? (?:\p{Lu}\.? )*|(?:\p{Lu}\.? ){1,2})\p{Lu}[\p{L}’'-]+$/u
const NOT_BODIES = /^(?:mental health|public health act|health needs|care act|children act|care plan|the action|action plan|this report|recommendations?|mental health act|care programme approach)$/i

/** Finds the bodies that a text names: those of the index, and names in capitals that have the noun of a body in them. */
export function bodiesIn(text: string, index: BodyIndex): BodyMention[] {
  const known = knownBodiesIn(text, index).filter((mention) => /\p{Lu}/u.test(mention.name))
  const named: BodyMention[] = []
  for (const run of capitalRuns(text)) {
    const words = text.slice(run.start, run.end)
    const name = cutAfterNoun(words.replace(OPENING, '').replace(/[.,’'-]+$/, ''))
    const start = run.start + words.indexOf(name)
    if (name.length < 4 || !name.includes(' ') || !NAMING.test(name) || NOT_BODIES.test(name)) continue
    named.push({ start, end: start + name.length, name, bodyId: null, key: plainName(name) })
  }
  return merged(known, named)
}

const OPENING = /^(?:(?:The|A|An|In|At|If|When|That|This|From|By|To|Her|His|Our|Given|Following|Although|While|Whilst|However|Re|For|Mr|Mrs|Ms|Dr|Messrs) )+/

/** "Harbour Board Public Note of Meeting" is the board's; "College of Nursing" is whole. */
function cutAfterNoun(name: string): string {
  const nouns = Array.from(name.matchAll(new RegExp(NAMING, 'gu')))
  const last = nouns.at(-1)
  if (last === undefined) return name
  const end = last.index + last[0].length
  return /^ (?:of|for|in) /.test(name.slice(end)) || /^(?:HMP|YOI|HMYOI)$/.test(last[0]) ? name : name.slice(0, end)
}

/** Runs of words with capitals, joined by "of", "the", "for", and by "and" unless there is a body on both sides of it. */
function capitalRuns(text: string): Span[] {
  const runs: (Span & { joined: number })[] = []
  for (const match of text.matchAll(WORD)) {
    const [word] = match
    const end = match.index + word.length
    const last = runs.at(-1)
    const follows = last !== undefined && match.index - last.joined === 1 && text[last.joined] === ' '
    const isCapital = /^\p{Lu}/u.test(word)
    if (follows && JOINT.test(word)) last.joined = end
    else if (isCapital && follows && !partsBodies(text, last)) Object.assign(last, { end, joined: /[.]$/.test(word) ? -9 : end })
    else if (isCapital) runs.push({ start: match.index, end, joined: end })
  }
  return runs
}

function partsBodies(text: string, run: Span & { joined: number }): boolean {
  return / and$/.test(text.slice(run.end, run.joined)) && NAMING.test(text.slice(run.start, run.end))
}

/** Where two mentions overlap, the longer stays; a known body within a longer name ("Probation Service" in "Kent Probation Service") gives it no id. */
function merged(known: readonly BodyMention[], named: readonly BodyMention[]): BodyMention[] {
  const all = [...known, ...named.filter((name) => !isOfSeveral(name, known))].sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: BodyMention[] = []
  for (const mention of all) {
    const last = kept.at(-1)
    if (last === undefined || mention.start >= last.end) kept.push(mention)
    else if (mention.end - mention.start > last.end - last.start) kept[kept.length - 1] = mention
  }
  return kept
}

const ROLE_OF = /^(?:[\p{L}’'-]+ ){0,3}(?:directors?|secretary|head|chair|ministers?|mayor|governors?|commissioners?|department|ministry|office|college|boards?|university|borough|constables?|leads?|police|commander) (?:of|for) /iu
const VERB_FIRST = /^(?:\p{L}+ing|give|hold|ask|agree|take|fight|make|tell|see|look|think|flag|use|bring|share|know|decide|add|keep|set|put|match|find|work|train|review|develop|lack|failure|local knowledge)\b(?! (?:board|group|team|service|council|unit|provider))/iu

/** "Governor and Head of Healthcare" are two that the index knows, and no name of one. */
function isOfSeveral({ start, end }: BodyMention, known: readonly BodyMention[]): boolean {
  const within = known.filter((mention) => mention.start >= start && mention.end <= end)
  return within.length > 1 && within[0]?.start === start && within.at(-1)?.end === end
}

/** Tells whether words that stand where a body is expected are one: they end in a body's noun, or are an abbreviation, "all agencies" or a person. */
export function isBodyPhrase(words: string): boolean {
  if (words.length < 2 || words.length > 120 || words.split(/\s+/).length > 14) return false
  if (/^(?:all|everyone|everybody)$/i.test(words) || PERSON.test(words)) return true
  if (/^\p{Lu}[\p{Lu}\d/&-]{1,9}$/u.test(words)) return true
  if (NOT_BODIES.test(words) || VERB_FIRST.test(words)) return false
  return ENDS_WITH_NOUN.test(words.replace(/\s*\([^)]*\)$/, '')) || ROLE_OF.test(words) || /^(?:HMP|HMYOI|YOI) \p{Lu}/u.test(words)
}

/** Tells whether words end with the noun of a body. */
export function endsAsBody(words: string): boolean {
  return ENDS_WITH_NOUN.test(words)
}

/** Tells whether words are somebody's name with title or initials ("Cllr A Moss", "D Penn"). */
export function isPerson(words: string): boolean {
  return PERSON.test(words)
}

const BETWEEN = /\s*(?:,\s*(?:and|with)?|;|\/|\+|\band\b|&|\bor\b|\bwith\b|\bplus\b)\s*/giu
const TAIL = /\s+(?:in|at|across|within|from|who|which|that|through|on|under|to|during|as|for each|of each)\b.*$/iu

/**
 * Reads the bodies out of words that are expected to name some ("Police and children's social care", the
 * owner's cell of an action plan). Names that a list holds are not parted at their own "and".
 */
export function bodiesInPhrase(phrase: string, index: BodyIndex): BodyMention[] {
  const words = phrase.replace(/\s+/g, ' ').trim()
  const known = merged(knownBodiesIn(words, index), bodiesIn(words, index)).filter((mention) => isWholeName(words, mention))
  const mentions: BodyMention[] = []
  let from = 0
  for (const mention of [...known, null]) {
    const between = words.slice(from, mention?.start ?? words.length)
    mentions.push(...partsOf(between, from))
    if (mention !== null) mentions.push(mention)
    from = mention?.end ?? words.length
  }
  const seen = new Set<string>()
  return mentions.filter(({ key }) => !seen.has(key) && seen.add(key) !== undefined)
}

/** Reads bodies out of words that are nothing else; none where other words stand beside them. */
export function namedWhole(words: string, index: BodyIndex): BodyMention[] {
  const bodies = bodiesInPhrase(words, index)
  const length = bodies.reduce((sum, { name }) => sum + name.length, 0)
  return length >= words.replace(/\b(?:the|and)\b|[,&]/g, '').trim().length * 0.8 ? bodies : []
}

/** A known name counts where nothing but joints stands beside it: "Larch Probation Service" is another body than "Probation Service". */
function isWholeName(words: string, { start, end }: BodyMention): boolean {
  const before = words.slice(0, start).trimEnd()
  const after = words.slice(end).trimStart()
  const isFree = before === '' || /(?:[,;/&+(]|\b(?:and|or|with|the|each|every|all|both|local|to|for|by|of))$/i.test(before)
  return isFree && (after === '' || /^(?:[,;/&+().:'’–-]|(?:and|or|with|in|at|to|should|must|will|who|across|within)\b)/i.test(after))
}

function partsOf(words: string, offset: number): BodyMention[] {
  const parts: BodyMention[] = []
  let from = 0
  for (const match of [...words.matchAll(BETWEEN), null]) {
    const to = match?.index ?? words.length
    const part = tidy(words.slice(from, to))
    if (part !== '' && isBodyPhrase(part)) {
      parts.push({ start: offset + from, end: offset + to, name: part, bodyId: null, key: plainName(part) })
    }
    from = match === null ? to : to + match[0].length
  }
  return parts
}

function tidy(words: string): string {
  const bare = words
    .trim()
    .replace(/^(?:the|a|an|each|every|any|both|its|their|our|his|her|your|this|that|these|those)\s+/i, '')
    .replace(/[\s.,;:()]+$/, '')
  const cut = bare.replace(TAIL, '')
  return isBodyPhrase(cut) ? cut : bare
}
