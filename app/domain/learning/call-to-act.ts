import { endsAsBody, isBodyPhrase, isPerson } from './body-names'

/**
 * The grammar of a call to act: who (the words before the verb), and by what verb it binds them. It is the
 * usual rule for requirements and commitments (the modal and its subject), as in Jurafsky and Martin, "Speech
 * and Language Processing", chapter on dialogue acts, and in the EARS patterns for requirements (Mavin, 2009).
 */
export interface CallToAct {
  /** The words that name who is to act, empty where the sentence begins with its verb ("Use the protocol"). */
  actor: string
  modal: Modal
  /** The verb's first word in small letters. */
  verb: string
}
export type Modal = 'should' | 'must' | 'will' | 'to' | 'agreed' | 'has' | 'imperative' | 'would'

const LABELS = /^(?:(?:recommendation|action|response|proposal|commitment|answer|agreed|resolved|decision)s?\s*(?:\d+[a-z]?|[A-Z]?\d+(?:\.\d+)*)?\s*[:.–—-]+\s*|(?:[^.:]{1,60}:)\s+(?=[A-Z]\p{L}* \p{Lu}[\p{L}’'-]+ to ))/iu
const ASKS =
  /^(?:(?:we|i|the (?:review|panel|inspector|inspectorate|reviewer|author|coroner|committee|board|report)|it is|this (?:report|review|jsna)) (?:also |further |therefore |would |strongly )*(?:recommends?|recommended|proposes?|suggests?|asks?|urges?|calls? (?:on|upon)|invites?|requires?|like to see|advises?)(?: that)?|(?:it is )?recommended that)\s+/i
const TIMES =
  /^(?:within|by|from|in|before|after|until|at|during|following|where|when|if|once|as|over|on|for|to (?:support|achieve|help|address)|because|given|since)\b[^,]{2,110},\s*|^(?:within|in) (?:the )?(?:next )?\w+ (?:days?|weeks?|months?|years?)\s+|^(?:from|by) (?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|next \w+)(?: \d{4})?\s+|^in the coming (?:year|months)\s+/i
const MODALS = /\b(should|must|will|shall|needs? to|ought to|would|is to|are to|has agreed to|have agreed to|agreed to|undertook to|undertakes to|commits? to|committed to|(?:has|have)(?: since| now| already| also)?(?= (?:given|issued|changed|created|introduced|put|written|set|agreed|begun|started|accepted|appointed|established|revised|updated|trained|commissioned|developed))|now (?=\p{Ll}+s\b)|to(?= \p{Ll}))\b\s*(?:also |now |each |jointly |then |not |either |be asked to )*(\p{L}+)?/iu
const FINITE = /\b(?:is|was|were|are|had|has|have|did|does|do|could|can|may|might|said|told|felt|found|heard|noted|believed|asked|thought|knew|which|that|who|whether|because|not)\b/i
const IMPERATIVE =
  /^(?:use|talk|ask|make|ensure|review|agree|set|share|provide|develop|commission|publish|record|train|introduce|check|bring|hold|consider|improve|increase|reduce|establish|create|strengthen|keep|give|obtain|require|rewrite|clear|look|brief|observe|match|seek|work|promote|update|audit|monitor|implement|undertake|appoint|produce|write|tell|invite|fund|extend|explore|identify|put|carry|deliver|raise|report|test|add|remove|amend|clarify|confirm|arrange|prepare|complete|circulate|engage|build|adopt|embed|support|design|revise|replace|find|visit|hold|increasing|improving|developing|ensuring|strengthening|providing|continuing|renewing|supporting|taking|reviewing|introducing|creating|consideration of)\b/i

/** Reads who is called on to act, and how, from the first sentence of an item's own words; null where it is no call. */
export function callToAct(words: string): CallToAct | null {
  const bare = stripped(words.slice(0, 600))
  const match = MODALS.exec(bare)
  if (match?.[1] !== undefined) {
    const before = bare.slice(0, match.index).trim()
    if (isActor(before)) return { actor: before, modal: modalOf(match[1]), verb: (match[2] ?? '').toLowerCase() }
  }
  const asked = ASKS.test(words) ? /^((?:the )?[\p{L}’' ,&-]{2,80}?) (\p{Ll}+s|\p{Ll}{3,}) /u.exec(bare) : null
  if (asked?.[1] !== undefined && endsAsBody(asked[1])) return { actor: asked[1], modal: 'should', verb: asked[2] ?? '' }
  const verb = IMPERATIVE.exec(bare)?.[0]
  return verb === undefined ? null : { actor: '', modal: 'imperative', verb: verb.toLowerCase() }
}

function stripped(words: string): string {
  let bare = words.replace(/^[“"‘']+/, '').trim()
  for (const form of [LABELS, ASKS, TIMES]) bare = bare.replace(form, '')
  return bare
}

function isActor(before: string): boolean {
  if (before === '' || before.length > 140 || before.split(/\s+/).length > 18) return false
  if (/[.:;?!]\s/.test(before.replace(/\b(?:Dr|Mr|Mrs|Ms|St|No|\p{Lu})\.\s/gu, ''))) return false
  return !FINITE.test(before) && (isBodyPhrase(before) || isPerson(before) || /^\p{Lu}/u.test(before) || /^(?:the|all|each|every|any)\s/i.test(before))
}

function modalOf(words: string): Modal {
  const form = words.toLowerCase()
  if (/^(?:should|ought|need)/.test(form)) return 'should'
  if (/^(?:must|is to|are to)/.test(form)) return 'must'
  if (/^(?:will|shall)/.test(form)) return 'will'
  if (/agreed|undert|commit/.test(form)) return 'agreed'
  if (/^(?:has|have|now)/.test(form)) return 'has'
  return form === 'would' ? 'would' : 'to'
}
