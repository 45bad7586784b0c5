import type { BodyMention } from './body-index'

type Named = Pick<BodyMention, 'name' | 'key'>

/** What a name shares with names of other bodies: it does not tell them apart. */
const COMMON =
  /^(?:nhs|foundation|trust|police|constabulary|services?|force|chief|executive|officer|constable|commissioner|governor|director|chair|ceo|council|county|borough|city|metropolitan|district|london|hospitals?|university|hmp|yoi|the|of|for|and|in|a|medical|secretary|board|department|rt|hon|mr|mrs|ms|dr|prof|sir)$/
const KINDS: readonly RegExp[] = [/\b(?:police|constab|chief constable|force)/i, /\b(?:council|borough)\b/i, /\b(?:hospitals?|trust|nhs|health|care)\b/i, /\b(?:hmp|yoi|prison|governor)\b/i]

/**
 * Tells whether two names are of one body as people write them: one has all the words of the other, one is the
 * other's initials ("EPUT"), or they have the same proper words and are bodies of one kind ("Harbour Police" and
 * "Harbour Constabulary").
 */
export function isSameBody(a: Named, b: Named): boolean {
  if (a.key === b.key || ` ${b.key} `.includes(` ${a.key} `) || ` ${a.key} `.includes(` ${b.key} `)) return true
  if (areInitials(a.name, b.name) || areInitials(b.name, a.name)) return true
  const [first, second] = [properWords(a.key), properWords(b.key)]
  return first !== '' && first === second && KINDS.some((kind) => kind.test(a.name) && kind.test(b.name))
}

const properWords = (key: string) => key.split(' ').filter((word) => !COMMON.test(word)).sort().join(' ')

/** Letters of an abbreviation in the order of a name's words, which may have more words ("Foundation") than it has letters. */
function areInitials(abbreviation: string, name: string): boolean {
  if (!/^\p{Lu}[\p{Lu}&]{1,7}$/u.test(abbreviation) || !name.includes(' ')) return false
  if (name.includes(`(${abbreviation})`)) return true
  const initials = name.split(/[\s-]+/).filter((word) => /^[\p{Lu}&]/u.test(word)).map((word) => word.charAt(0)).join('')
  const letters = abbreviation.replace(/&/g, '')
  if (letters.length < 3) return false
  let at = initials.indexOf(letters.charAt(0)) - 1
  for (const letter of letters) {
    at = initials.indexOf(letter, at + 1)
    if (at === -1) return false
  }
  return true
}
