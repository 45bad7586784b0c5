import { describe, expect, it } from 'vitest'
import { cueIndex, findCues } from './find-cues'
import { wordsOf } from './words'

const index = cueIndex([
  { code: 'sharing', cues: ['not shared', 'shared', 'inform*', 'no one told'] },
  { code: 'agencies', cues: ['multi agency', 'shared plan'] },
])
const found = (text: string) => findCues(wordsOf(text), index).map(({ theme, phrase }) => `${theme}: ${phrase}`)

describe('findCues', () => {
  it('finds words and phrases whatever their capitals, with an open ending where there is a star', () => {
    expect(found('Informed too late. NO ONE TOLD him.')).toEqual(['sharing: inform*', 'sharing: no one told'])
  })

  it('takes a hyphen for a space', () => expect(found('a multi-agency panel')).toEqual(['agencies: multi agency']))

  it('counts the longest cue of a theme that begins at a word, and cues of other themes beside it', () => {
    expect(found('It was not shared.')).toEqual(['sharing: not shared', 'sharing: shared'])
    expect(found('A shared plan.')).toEqual(['sharing: shared', 'agencies: shared plan'])
  })

  it('does not find the beginning of another word', () => expect(found('The shareds and unshared')).toEqual([]))
})
