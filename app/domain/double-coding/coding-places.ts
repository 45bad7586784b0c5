import type { FindingKind } from '#app/domain/findings/finding'
import type { Span } from '#app/domain/learning/extraction'
import type { CodedUnit } from './coding-agreement'
import { unitsCoveredBy } from './coding-units'
import type { Coder } from './double-coding'

/** What one coder coded, where its words stand in the document now. */
export interface BlindCoding extends Span {
  id: string
  coder: Coder
  kind: FindingKind
  note: string | null
  themeIds: readonly string[]
}

/** A stretch of a document in which at least one coder coded something: what is agreed, or to be settled, as one. */
export interface CodingPlace extends Span {
  /** The units that it holds, by their places: from, and up to but not with. */
  units: { from: number; to: number }
  codings: readonly BlindCoding[]
  /** Both gave every unit in it the same themes and kinds. */
  isAgreed: boolean
}

interface Counted {
  coding: BlindCoding
  units: readonly number[]
}

/** What each coder gave each unit. */
export function codedUnits(units: readonly Span[], codings: readonly BlindCoding[]): CodedUnit[] {
  const given = units.map(() => ({ first: new Set<string>(), second: new Set<string>() }))
  for (const { coding, units: counted } of countedIn(units, codings)) {
    for (const index of counted) {
      const unit = given[index]
      for (const themeId of coding.themeIds) unit?.[coding.coder === 1 ? 'first' : 'second'].add(themeId)
    }
  }
  return given
}

/** The places of a document, in order: codings that count for a common unit are one place, so that a difference in how far they reach is one difference. */
export function placesOf(units: readonly Span[], codings: readonly BlindCoding[]): CodingPlace[] {
  const counted = countedIn(units, codings).sort((one, other) => firstOf(one) - firstOf(other) || one.coding.start - other.coding.start)
  const groups: { members: Counted[]; to: number }[] = []
  for (const member of counted) {
    const group = groups.at(-1)
    const to = (member.units.at(-1) ?? 0) + 1
    if (group && firstOf(member) < group.to) {
      group.members.push(member)
      group.to = Math.max(group.to, to)
    } else groups.push({ members: [member], to })
  }
  return groups.map(({ members, to }) => placeOf(members, to))
}

function placeOf(members: readonly Counted[], to: number): CodingPlace {
  const codings = members.map(({ coding }) => coding)
  const from = Math.min(...members.map(firstOf))
  return {
    start: Math.min(...codings.map(({ start }) => start)),
    end: Math.max(...codings.map(({ end }) => end)),
    units: { from, to },
    codings,
    isAgreed: Array.from({ length: to - from }, (_, index) => from + index).every((unit) => givenTo(members, unit, 1) === givenTo(members, unit, 2)),
  }
}

/** All that a coder gave a unit, as one text that is equal where it is the same. */
function givenTo(members: readonly Counted[], unit: number, coder: Coder): string {
  const given = members.filter(({ coding, units }) => coding.coder === coder && units.includes(unit))
  return [...new Set(given.flatMap(({ coding }) => [coding.kind, ...coding.themeIds]))].sort().join(' ')
}

const countedIn = (units: readonly Span[], codings: readonly BlindCoding[]): Counted[] =>
  codings.map((coding) => ({ coding, units: unitsCoveredBy(units, coding) })).filter((counted) => counted.units.length > 0)

const firstOf = ({ units }: Counted) => units[0] ?? 0
