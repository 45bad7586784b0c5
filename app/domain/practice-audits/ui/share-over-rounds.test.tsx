import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { shareResult } from '../audit-result'
import { roundsInWords, ShareOverRounds, type RoundShare } from './ShareOverRounds'

function aRound(roundRef: string, opensOn: string, yes: number, no: number): RoundShare {
  const { n, shareMet, interval, isSmall } = shareResult({ yes, no })
  return { roundRef, roundTitle: 'Release planning', opensOn, yes, n, shareMet: shareMet ?? 0, interval: interval ?? { low: 0, high: 1 }, isSmall }
}

const rounds = [aRound('AUD-2025-001', '2025-03-03', 5, 4), aRound('AUD-2026-001', '2026-03-02', 45, 15)]

describe('the chart of a question over its rounds', () => {
  it('is said in words, with every n', () => {
    expect(roundsInWords({ threshold: 0.8, rounds })).toBe(
      'Share met: 56% (n = 9, a small number) in the round of 3 March 2025, then 75% (n = 60) in the round of 2 March 2026. The threshold is 80%.',
    )
  })

  it('has its title, its table with intervals, and no style attribute', () => {
    const markup = renderToStaticMarkup(<ShareOverRounds question="Was the plan shared?" threshold={0.8} rounds={rounds} />)
    expect(markup).toMatch(/<svg role="img" aria-labelledby="([^"]+)".*<title id="\1">Was the plan shared\? Share met: 56%/)
    expect(markup).toContain('45 of 60')
    expect(markup).toContain('63% to 84%')
    expect(markup).not.toContain('style=')
  })

  it('is nothing where no round counted', () => {
    expect(renderToStaticMarkup(<ShareOverRounds question="Q" threshold={null} rounds={[]} />)).toBe('')
  })
})
