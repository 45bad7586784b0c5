import { describe, expect, it } from 'vitest'
import { cueChanges, cuesIn, cuesProblem, LONGEST_CUE, MOST_CUES } from './cues'

describe('cues', () => {
  it('are one to a line, tidied, each once whatever its capitals', () => {
    expect(cuesIn('  recall*  \r\n\nwarn   about\nRecall*\r\u0009Warn about\nlicence')).toEqual(['recall*', 'warn about', 'licence'])
    expect(cuesIn(' \n ')).toEqual([])
  })

  it.each([
    ['recall*\nfail* to attend\nsection 10', null],
    ['', null],
    ['re*call', 'A * can only end a word, as in “recall*”: look at “re*call”'],
    ['recall**', 'A * can only end a word, as in “recall*”: look at “recall**”'],
    ['was *', 'A * can only end a word, as in “recall*”: look at “was *”'],
    ['—', 'A cue needs a letter or a number: look at “—”'],
    ['a'.repeat(LONGEST_CUE + 1), `Each cue must be ${LONGEST_CUE} characters or fewer: “${'a'.repeat(30)}…” is longer`],
    [Array.from({ length: MOST_CUES + 1 }, (_, at) => `cue ${at}`).join('\n'), `Enter at most ${MOST_CUES} cues`],
  ])('of %j: %s', (text, problem) => expect(cuesProblem(text)).toBe(problem))

  it('change by what is added and what is taken away', () => {
    expect(cueChanges('recall*\nlicence', 'licence\nwarrant*\nbail')).toEqual([
      { label: 'Cues added', from: null, to: 'warrant*; bail' },
      { label: 'Cues taken away', from: 'recall*', to: null },
    ])
    expect(cueChanges('recall*', 'recall*')).toEqual([])
  })
})
