import { describe, expect, it } from 'vitest'
import { blocksFromText } from '#app/domain/documents/blocks-from-text'
import { CODED_AT_ALL, learnFromDecisions, withLearned, type ThemeDecision } from './adapt-themes'
import type { CodebookTheme } from './extraction'
import { startingModel } from './starting-model'
import { suggestThemes } from './themes'
import { unitsOf } from './units'

const theme = (code: string, ...cues: string[]): CodebookTheme => ({ code, name: code, definition: '', cues })
const codebook = [theme('health-needs', 'clinic'), theme('records-systems', 'ledger'), theme('allotments', 'allotment*')]
const passage = 'The warden of the orchard was never given the pruning rota.'
const decisions = (times: number, decided: Omit<ThemeDecision, 'text'>): ThemeDecision[] =>
  Array.from({ length: times }, (_, at) => ({ text: `Plot ${at}: the orchard warden was not given the pruning rota in time.`, ...decided }))

function confidence(code: string, decided: readonly ThemeDecision[], themes = codebook): number {
  const model = withLearned(startingModel(), learnFromDecisions(startingModel(), decided, themes))
  return suggestThemes(unitsOf(blocksFromText(passage)), { codebook: themes, model })[0]?.find((found) => found.code === code)?.confidence ?? 0
}

describe('learnFromDecisions', () => {
  it('makes a theme surer with each confirmation, and one that nothing was known of too', () => {
    for (const code of ['health-needs', 'allotments']) {
      const rising = [0, 2, 6, 20].map((times) => confidence(code, decisions(times, { confirmed: [code], dismissed: [] })))
      expect(rising).toEqual([...rising].sort((a, b) => a - b))
      expect(rising[3]).toBeGreaterThan(0.2 + (rising[0] ?? 0))
    }
  })

  it('makes a theme less sure with each dismissal', () => {
    const taught = decisions(10, { confirmed: ['health-needs'], dismissed: [] })
    const falling = [0, 4, 20].map((times) => confidence('health-needs', [...taught, ...decisions(times, { confirmed: [], dismissed: ['health-needs'] })]))
    expect(falling[2]).toBeLessThan(falling[0] ?? 0)
    expect(falling).toEqual([...falling].sort((a, b) => b - a))
  })

  it('leaves alone the themes that no decision names', () => {
    const learned = learnFromDecisions(startingModel(), decisions(5, { confirmed: ['health-needs'], dismissed: ['allotments'] }), codebook)
    expect(Object.keys(learned)).toEqual(['health-needs', 'allotments', CODED_AT_ALL])
    expect(learnFromDecisions(startingModel(), [], codebook)).toEqual({})
  })

  it('teaches the same for the same decisions, and the same after being stored', () => {
    const learn = () => learnFromDecisions(startingModel(), decisions(8, { confirmed: ['records-systems'], dismissed: [] }), codebook)
    expect(learn()).toEqual(learn())
    expect(JSON.parse(JSON.stringify(learn()))).toEqual(learn())
  })

  it('learns no names, figures, or words of a single passage', () => {
    const text = 'The officer told Wilhelmina at once, and in 1987 an unheardofword was used.'
    const words = Object.keys(learnFromDecisions(startingModel(), [{ text, confirmed: ['allotments'], dismissed: [] }], codebook).allotments ?? {})
    expect(words.join(' ')).not.toMatch(/wilhelmina|1987|unheardof/)
  })

  it('lets a theme that took another over go on knowing what the other knew', () => {
    const text = unitsOf(blocksFromText('The recall notice lay unread for nine days while he was unlawfully at large.'))
    const merged = (...tookOver: string[]) => ({ ...theme('merged', 'large'), tookOver })
    const sureOf = (one: CodebookTheme) => suggestThemes(text, { codebook: [one], model: startingModel() })[0]?.[0]?.confidence ?? 0
    expect(sureOf(merged('recall-and-enforcement'))).toBeGreaterThan(sureOf(merged()))
  })
})
