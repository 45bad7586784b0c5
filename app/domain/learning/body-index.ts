import { plainName } from '#app/domain/agencies/agency'
import { starterBodies } from '#app/domain/agencies/starter-bodies'
import type { KnownBody, Span } from './extraction'

/** A body that a text names, as it names it. `key` is the same for all names of one body. */
export interface BodyMention extends Span {
  name: string
  bodyId: string | null
  key: string
}

interface Entry {
  key: string
  bodyId: string | null
  /** Abbreviations must be printed in capitals: "nice" is no institute. */
  isAbbreviation: boolean
  /** Printed in small letters it may be the thing and not the body ("probation"): it counts only where a body is expected. */
  printed: string
}
interface Node {
  next: Map<string, Node>
  entry: Entry | null
}

/** All names by which bodies may be printed, kept so that a text is searched in one pass however many there are. */
export interface BodyIndex {
  root: Node
}

const TOKEN = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*['’]?/gu

/**
 * Makes an index of the bodies that a partnership knows (found by name, short name and aliases) and, where it
 * knows none of that name, of the field's usual bodies (`starterBodies`), which have no id.
 */
export function indexBodies(bodies: readonly KnownBody[]): BodyIndex {
  const index: BodyIndex = { root: { next: new Map(), entry: null } }
  for (const body of bodies) {
    for (const name of [body.name, body.shortName, ...body.aliases]) add(index, name, { key: body.id, bodyId: body.id })
  }
  for (const { name, aliases } of starterBodies) {
    const known = [name, ...aliases].map((printed) => entryOf(index, printed)).find((entry) => entry !== null)
    const identity = known ?? { key: plainName(name), bodyId: null }
    for (const printed of [name, ...aliases]) add(index, printed, { key: identity.key, bodyId: identity.bodyId })
  }
  return index
}

function entryOf(index: BodyIndex, name: string): Entry | null {
  let node: Node | undefined = index.root
  for (const { key } of tokensOf(name)) node = node?.next.get(key)
  return node?.entry ?? null
}

function add(index: BodyIndex, printed: string, identity: { key: string; bodyId: string | null }): void {
  let node = index.root
  const tokens = tokensOf(printed)
  if (tokens.length === 0) return
  for (const { key } of tokens) {
    const next: Node = node.next.get(key) ?? { next: new Map(), entry: null }
    node.next.set(key, next)
    node = next
  }
  node.entry ??= { ...identity, isAbbreviation: isAbbreviation(printed), printed }
}

function isAbbreviation(name: string): boolean {
  return !name.includes(' ') && name.length <= 8 && /\p{Lu}.*\p{Lu}/u.test(name)
}

interface Token extends Span {
  key: string
}

function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(TOKEN), (match) => ({
    key: match[0].toLowerCase().replace(/['’]/g, '').replace(/^(?:his|her)$/, 'hm'),
    start: match.index,
    end: match.index + match[0].replace(/['’]$/, '').length,
  })).filter((token) => token.key !== 'and' && token.key !== 'majestys')
}

/** Finds the bodies of an index that a text names, the longest name first, in order. Takes time in proportion to the length. */
export function knownBodiesIn(text: string, index: BodyIndex): BodyMention[] {
  const tokens = tokensOf(text)
  const mentions: BodyMention[] = []
  for (let at = 0; at < tokens.length; ) {
    const found = longestAt(text, tokens, at, index)
    if (found === null) at += 1
    else {
      mentions.push(found.mention)
      at += found.length
    }
  }
  return mentions
}

function longestAt(text: string, tokens: readonly Token[], at: number, index: BodyIndex): { mention: BodyMention; length: number } | null {
  const first = tokens[at]
  if (first === undefined) return null
  let node: Node | undefined = index.root
  let best: { mention: BodyMention; length: number } | null = null
  for (let length = 1; at + length <= tokens.length; length += 1) {
    const token = tokens[at + length - 1]
    node = token === undefined ? undefined : node?.next.get(token.key)
    if (node === undefined || token === undefined) break
    const name = text.slice(first.start, token.end)
    if (node.entry !== null && isPrinted(name, node.entry)) {
      const { key, bodyId } = node.entry
      best = { mention: { start: first.start, end: token.end, name, bodyId, key }, length }
    }
  }
  return best
}

function isPrinted(name: string, entry: Entry): boolean {
  return entry.isAbbreviation ? /\p{Lu}.*\p{Lu}/u.test(name) && !/[.?!]/.test(name) : true
}
