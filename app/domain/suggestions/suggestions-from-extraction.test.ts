import { describe, expect, it } from 'vitest'
import { answerFound, itemOf, passagesOf, suggestibleText } from '#tests/factories/suggestions'
import { notYetKnown } from './not-yet-known'
import { suggestionsFromExtraction } from './suggestions-from-extraction'

const REFERRAL = 'The referral waited in a shared mailbox for nine days.'
const ITEM = 'Recommendation 2a: Westmere Police should agree a rota with the partners by the end of March.'
const found = suggestionsFromExtraction(suggestibleText, passagesOf(suggestibleText, [{ words: REFERRAL }]))
const [passage] = found
const span = { start: passage?.start ?? 0, end: passage?.end ?? 0 }

describe('what is kept of an extraction', () => {
  it('is in the order of the text, without themes that are too unsure', () => {
    const extraction = passagesOf(suggestibleText, [{ words: 'Nobody was asked to look.', confidence: 0.1 }, { words: REFERRAL }])
    expect(suggestionsFromExtraction(suggestibleText, extraction).map(({ quote }) => quote)).toEqual([REFERRAL])
  })

  it('offers a passage that is mostly an item only as the item', () => {
    const { passages } = passagesOf(suggestibleText, [{ words: ITEM }])
    const item = itemOf(suggestibleText, ITEM, { addressees: [{ name: 'Westmere Police', bodyId: 'p' }], due: { text: 'by the end of March', on: '2026-03-31' } })
    const suggested = suggestionsFromExtraction(suggestibleText, { ...item, passages })
    expect(suggested).toMatchObject([{ kind: 'recommendation', number: '2a', dueOn: '2026-03-31', addressees: '[{"name":"Westmere Police","agencyId":"p"}]' }])
  })
})

describe('an item that is mostly an answer', () => {
  it('is offered only as the answer, which repeats it', () => {
    const { answers } = answerFound(suggestibleText, ITEM)
    expect(suggestionsFromExtraction(suggestibleText, { ...itemOf(suggestibleText, ITEM), answers }).map(({ kind }) => kind)).toEqual(['answer'])
  })
})

describe('what is known already', () => {
  it('is not suggested again: decided there, or half of it coded', () => {
    expect(notYetKnown(found, { decided: [{ kind: 'passage', ...span }], coded: [], recorded: [] })).toEqual([])
    expect(notYetKnown(found, { decided: [], coded: [{ ...span, end: span.end - 10, codes: [] }], recorded: [] })).toEqual([])
    expect(notYetKnown(found, { decided: [{ kind: 'action', ...span }], coded: [], recorded: [] })).toEqual(found)
  })

  it('nor is what is on record as a recommendation or an action', () => {
    expect(notYetKnown(found, { decided: [], coded: [], recorded: [span] })).toEqual([])
  })

  it('leaves only the themes that a shorter coded passage within it has not', () => {
    const short = { start: span.start, end: span.start + 12 }
    expect(notYetKnown(found, { decided: [], coded: [{ ...short, codes: ['information-sharing'] }], recorded: [] })).toEqual([])
    expect(notYetKnown(found, { decided: [], coded: [{ ...short, codes: ['equality'] }], recorded: [] })).toEqual(found)
  })
})
