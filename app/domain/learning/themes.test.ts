import { describe, expect, it } from 'vitest'
import { blocksFromText } from '#app/domain/documents/blocks-from-text'
import { starterCodebook, type StarterTheme } from '#app/domain/themes/starter-codebook'
import type { CodebookTheme } from './extraction'
import { startingModel } from './starting-model'
import { leastConfidence, suggestThemes } from './themes'
import { unitsOf } from './units'

const all = (themes: readonly StarterTheme[]): readonly StarterTheme[] => themes.flatMap((theme) => [theme, ...all(theme.below ?? [])])
const codebook: CodebookTheme[] = all(starterCodebook).map(({ code, name, definition, cues = [] }) => ({ code, name, definition, cues }))

const text = `Findings

The clinic knew of the threat in May and the information was not shared with the probation officer.

The recall notice lay unread for nine days while he was unlawfully at large.

None of the officers on duty had been trained to use the cutter.

Next meeting: 4 May at the town hall`
const units = unitsOf(blocksFromText(text))
const suggest = (themes: readonly CodebookTheme[] = codebook) => suggestThemes(units, { codebook: themes, model: startingModel() })
const surest = (at: number) => suggest()[at]?.[0]

describe('suggestThemes', () => {
  it('says for each unit what it teaches, surest first and none below the least', () => {
    expect([1, 2, 3].map((at) => surest(at)?.code)).toEqual(['information-sharing', 'recall-and-enforcement', 'training-skills'])
    for (const themes of suggest()) {
      const confidences = themes.map(({ confidence }) => confidence)
      expect(confidences).toEqual([...confidences].sort((a, b) => b - a))
      expect(confidences.every((confidence) => confidence >= leastConfidence && confidence <= 1)).toBe(true)
    }
  })

  it('gives the words that caused it exactly as they are printed', () => {
    for (const [at, themes] of suggest().entries()) {
      for (const { because } of themes) for (const words of because) expect(units[at]?.text).toContain(words)
    }
    expect(surest(2)?.because.join(' ')).toMatch(/recall/i)
  })

  it('says nothing of headings, and is not sure of anything in a line that only announces', () => {
    expect(suggest()[0]).toEqual([])
    expect((surest(4)?.confidence ?? 0) < 0.5).toBe(true)
  })

  it('knows a theme that the partnership added by its cues alone', () => {
    const dogs: CodebookTheme = { code: 'dogs', name: 'Dangerous dogs', definition: 'Dogs that hurt people.', cues: ['dangerous dog*', 'dog warden'] }
    const here = unitsOf(blocksFromText('The dog warden was not told that a dangerous dog lived at the address.\n\nThe lease was signed in June.'))
    const [first, second] = suggestThemes(here, { codebook: [...codebook, dogs], model: startingModel() })
    expect(first?.find(({ code }) => code === 'dogs')?.because.length).toBeGreaterThan(0)
    expect(second?.find(({ code }) => code === 'dogs')).toBeUndefined()
  })

  it('gives the same for the same', () => expect(suggest()).toEqual(suggest()))

  it('takes an empty document, codebook and unit', () => {
    expect(suggestThemes([], { codebook, model: startingModel() })).toEqual([])
    expect(suggest([]).flat()).toEqual([])
  })
})
