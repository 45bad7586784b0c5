import type { CodebookTheme } from './extraction'
import { cueIndex, findCues, type CueHit, type CueIndex } from './find-cues'
import { ordinaryWords } from './ordinary-words'
import type { Unit } from './unit'
import { placeOf, toneOf, writingOf } from './unit-tone'
import { wordsOf, type Word } from './words'

/** A feature of a unit: its name, how much of it, and the words (by their place) that carry it. */
export interface Feature {
  name: string
  value: number
  at: readonly number[]
}

/** All that the model may look at in a unit. */
export interface UnitFeatures {
  words: readonly Word[]
  hits: readonly CueHit[]
  /** How many cues of each theme are in it. */
  cues: ReadonlyMap<string, number>
  /** The same for every theme: its words, pairs of words, cues, tone and place. */
  general: readonly Feature[]
  /** What a theme's own cues say of it, whichever theme it is; `ownFeatures` of a theme. */
  own: ReadonlyMap<string, readonly Feature[]>
}

/** How sure a longer text can make the model: what each of n words counts for. */
const LENGTH_POWER = -0.5
const EACH_WORD = 3

/** The features of a document's units, in their order. Takes time in proportion to the length. */
export function featuresOf(units: readonly Unit[], codebook: readonly CodebookTheme[], index: CueIndex = cueIndex(codebook)): UnitFeatures[] {
  const writing = writingOf(units)
  const read = units.map((unit) => readUnit(unit, index))
  const share = cueShare(units, read)
  const headings = new Map<string, ReadonlySet<string>>()
  return units.map((unit, at) => {
    const mine = read[at] ?? emptyReading
    const place = placeOf(unit, units, writing).map(([name, value]) => ({ name, value, at: [] }))
    const around = { before: read[at - 1]?.cues, after: read[at + 1]?.cues, share, heading: headingThemes(unit, index, headings) }
    return { ...mine, general: [...mine.general, ...place], own: ownFeatures(mine, codebook, around) }
  })
}

/** The features of a passage that stands alone, such as one that somebody has coded. */
export function featuresOfPassage(text: string, codebook: readonly CodebookTheme[], index: CueIndex = cueIndex(codebook)): UnitFeatures {
  const read = readWords(text, index)
  return { ...read, own: ownFeatures(read, codebook, { before: undefined, after: undefined, share: new Map(), heading: new Set() }) }
}

type Reading = Omit<UnitFeatures, 'own'> & { tone: ReadonlyMap<string, number> }

const emptyReading: Reading = { words: [], hits: [], cues: new Map(), general: [], tone: new Map() }

function readUnit(unit: Unit, index: CueIndex): Reading {
  return readWords(unit.text.slice(unit.wordsStart - unit.start), index)
}

function readWords(text: string, index: CueIndex): Reading {
  const words = wordsOf(text)
  const hits = findCues(words, index)
  const cues = new Map<string, number>()
  for (const { theme } of hits) cues.set(theme, (cues.get(theme) ?? 0) + 1)
  const tone = toneOf(text, { count: words.length, names: words.filter((word) => word.isName).length, first: words[0]?.word ?? '' })
  const variety: Feature[] = [
    { name: 's:themes with cues', value: Math.log1p(cues.size), at: [] },
    { name: 's:cues per word', value: hits.length / (words.length + 5), at: [] },
  ]
  const general = [...wordFeatures(words, hits), ...tone.map(([name, value]) => ({ name, value, at: [] })), ...variety]
  return { words, hits, cues, general: general.filter((feature) => feature.value !== 0), tone: new Map(tone) }
}

function wordFeatures(words: readonly Word[], hits: readonly CueHit[]): Feature[] {
  const places = new Map<string, number[]>()
  const add = (name: string, ...at: number[]) => {
    const held = places.get(name)
    if (held === undefined) places.set(name, at)
    else held.push(...at)
  }
  const content = words.flatMap((word, at) => (word.isName || word.word.length < 2 || ordinaryWords.has(word.word) ? [] : [{ stem: word.stem, at }]))
  for (const { stem, at } of content) add(`w:${stem}`, at)
  const different = places.size
  for (const [at, next] of content.slice(1).entries()) {
    const first = content[at]
    if (first !== undefined) add(`w:${first.stem} ${next.stem}`, first.at, next.at)
  }
  for (const { theme, phrase, from, to } of hits) {
    const at = Array.from({ length: to - from }, (_, step) => from + step)
    add(`q:${theme}:${phrase}`, ...at)
    add(`c:${theme}`, ...at)
  }
  const each = EACH_WORD * (different + 3) ** LENGTH_POWER
  return [...places].map(([name, at]) => ({ name, value: each * amount(name, at.length), at }))
}

function amount(name: string, times: number): number {
  if (name.startsWith('c:')) return Math.log1p(times)
  return name.startsWith('w:') && !name.includes(' ') ? 1 + Math.log(times) : 1
}

function cueShare(units: readonly Unit[], read: readonly Reading[]): Map<string, number> {
  const of = new Map<string, number>()
  let lines = 2
  for (const [at, { cues }] of read.entries()) {
    if (units[at]?.kind === 'heading') continue
    lines += 1
    for (const theme of cues.keys()) of.set(theme, (of.get(theme) ?? 0) + 1)
  }
  return new Map([...of].map(([theme, times]) => [theme, times / lines]))
}

const NEAR_HEADINGS = -2

function headingThemes(unit: Unit, index: CueIndex, known: Map<string, ReadonlySet<string>>): ReadonlySet<string> {
  const words = unit.headings.slice(NEAR_HEADINGS).join('\n')
  const earlier = known.get(words)
  if (earlier !== undefined) return earlier
  const themes = new Set(findCues(wordsOf(words), index).map((hit) => hit.theme))
  known.set(words, themes)
  return themes
}

interface Around {
  before: ReadonlyMap<string, number> | undefined
  after: ReadonlyMap<string, number> | undefined
  share: ReadonlyMap<string, number>
  heading: ReadonlySet<string>
}

function ownFeatures(read: Reading, codebook: readonly CodebookTheme[], around: Around): Map<string, Feature[]> {
  const { hits, cues, words, tone } = read
  const different = new Map<string, Set<string>>()
  const long = new Map<string, number>()
  for (const { theme, phrase, from, to } of hits) {
    different.set(theme, (different.get(theme) ?? new Set()).add(phrase))
    if (to - from > 1) long.set(theme, (long.get(theme) ?? 0) + 1)
  }
  return new Map(
    codebook.map(({ code }) => {
      const times = cues.get(code) ?? 0
      const some = Math.log1p(times)
      const values: [string, number][] = [
        ['o:cues', some],
        ['o:cue', times > 0 ? 1 : 0],
        ['o:cues per word', Math.min(1, (5 * times) / (words.length + 5))],
        ['o:cues share', times / Math.max(1, hits.length)],
        ['o:different cues', Math.log(Math.max(1, different.get(code)?.size ?? 0))],
        ['o:long cues', Math.log1p(long.get(code) ?? 0)],
        ['o:fails', tone.get('s:fails at all') === 1 ? some : 0],
        ['o:asks', tone.get('s:asks at all') === 1 ? some : 0],
        ['o:heading', around.heading.has(code) ? 1 : 0],
        ['o:before', Math.log1p(around.before?.get(code) ?? 0)],
        ['o:after', Math.log1p(around.after?.get(code) ?? 0)],
        ['o:document', around.share.get(code) ?? 0],
      ]
      return [code, values.filter(([, value]) => value !== 0).map(([name, value]) => ({ name, value, at: [] }))]
    }),
  )
}
