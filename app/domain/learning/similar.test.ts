import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexTexts, similarTo } from './similar'

const earlier = [
  { id: 'housing', text: 'The housing association should visit each tenant whose heating has been cut off.' },
  { id: 'recall', text: 'Probation should decide on recall within a day of learning of a breach of licence.' },
  { id: 'recall-again', text: 'The probation service must make recall decisions within a day, and record breaches of licences.' },
  { id: 'training', text: 'Control room staff should be trained in bail conditions.' },
]
const index = indexTexts(earlier)

describe('similarTo', () => {
  it('finds what asks for the same in other words, with the words that both have', () => {
    const found = similarTo(index, 'Decisions to recall after a breached licence should be taken by the probation service within one day.')
    expect(found.map(({ id }) => id)).toEqual(['recall-again', 'recall'])
    expect(found[0]?.because).toEqual(expect.arrayContaining(['recall', 'decisions', 'licence', 'breached']))
  })

  it('offers nothing for a text about something else, without words, or that shares one word', () => {
    expect(similarTo(index, 'Publish figures on stop and search by ethnicity.')).toEqual([])
    expect(similarTo(index, 'The board should ensure this.')).toEqual([])
    expect(similarTo(index, 'Conditions of cells on the first night unit should be inspected.')).toEqual([])
    expect(similarTo(indexTexts([]), 'Visit each tenant.')).toEqual([])
  })

  it('offers no more than it is asked for', () => {
    const many = indexTexts(Array.from({ length: 20 }, (_, at) => ({ id: `r${at}`, text: 'Share release addresses with the police before release.' })))
    expect(similarTo(many, 'Share release addresses with the police before release.', 3)).toHaveLength(3)
  })

  it('gives every text full marks for itself, before all others, and scores from 0 to 1', () => {
    const word = fc.constantFrom('recall', 'licence', 'tenant', 'heating', 'bail', 'knife', 'school', 'ward', 'police', 'panel')
    const texts = fc.uniqueArray(fc.array(word, { minLength: 3, maxLength: 12 }).map((words) => words.join(' ')), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(texts, (all) => {
        const made = indexTexts(all.map((text) => ({ id: text, text })))
        for (const text of all) {
          const found = similarTo(made, text, 50)
          expect(found.find(({ id }) => id === text)?.score ?? 0).toBeGreaterThanOrEqual(0.99)
          for (const { score } of found) expect(score > 0 && score <= 1).toBe(true)
        }
      }),
    )
  })
})
