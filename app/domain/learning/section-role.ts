import type { Unit } from './unit'

/**
 * What a part of a document is for, told by its headings: whether it holds calls to act (`concerns` are a
 * coroner's), the story, the rules of procedure, or who was there.
 */
export type SectionRole = 'concerns' | 'recommendations' | 'actions' | 'learning' | 'answers' | 'narrative' | 'procedure' | 'attendance' | 'other'

const ROLES: readonly (readonly [SectionRole, RegExp])[] = [
  ['attendance', /\b(?:attendees|attendance|present|in attendance|apologies|distribution|sent to|circulation|membership|contacts?|copies|cc)\b|copied to/i],
  ['procedure', /\b(?:your response|action should be taken|copies and publication|coroner'?s? (?:legal )?powers?|legal powers?|terms of reference|methodology|bibliography|references|glossary|contents|about (?:this|the) (?:study|review)|foreword|how we (?:carry|did)|introduction|independent reviewer|declarations?)\b/i],
  ['concerns', /\bcoroner[’']?s? concerns?\b|\bmatters? of concern\b|^concerns?\b/i],
  ['answers', /\b(?:responses?|repl(?:y|ies)|answers?) (?:to|from|by)\b|^(?:our )?responses?\b/i],
  ['recommendations', /recommend|\bshould\s*:?$|areas? for (?:improvement|action|development)|priority concerns|causes? of concern|considerations? for|what needs to (?:improve|change)|\bproposals?\b|challenges to the/i],
  ['actions', /\bactions?\b|next steps|what (?:to do|we (?:are|will be) doing|we will do|will (?:change|happen))|commitments?|priorities\b|work ?plan|discussion points|plan for the (?:coming|next) year/i],
  ['learning', /\blearning\b|\blessons\b|good practice|findings?\b|analysis|conclusions?/i],
  ['narrative', /circumstances|background|what happened|investigation and inquest|chronology|summary of events|the facts|case summary|narrative|history|key events/i],
]

/** Tells the role of the part that a unit stands in, by the nearest of its headings that says one. */
export function sectionRole(unit: Pick<Unit, 'headings'>): SectionRole {
  for (const heading of [...unit.headings].reverse()) {
    const role = headingRole(heading)
    if (role !== 'other') return role
  }
  return 'other'
}

/** Tells the role that one heading gives to what stands under it. */
export function headingRole(heading: string): SectionRole {
  return ROLES.find(([, words]) => words.test(heading))?.[0] ?? 'other'
}
