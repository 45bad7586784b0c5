import { expect, it } from 'vitest'
import { renderedHtml } from '#tests/support/govuk-fixtures'
import { ThemeSummary } from './ThemeSummary'

const shown = (cues: readonly string[]) => {
  const theme = { definition: 'Places to sleep.', include: null, exclude: null, example: null, cues: cues.join('\n'), below: [] }
  return renderedHtml(<ThemeSummary theme={theme} />).join(' ')
}
const cues = Array.from({ length: 13 }, (_, at) => `shelter${at}`)

it('shows few cues as they are', () => {
  expect(shown(cues.slice(1))).toContain(cues.slice(1).join('; '))
  expect(shown(cues.slice(1))).not.toContain('<details')
})

it('keeps many cues behind their number', () => {
  expect(shown(cues)).toContain('See all 13 cues')
  expect(shown(cues)).toContain(cues.join('; '))
})
