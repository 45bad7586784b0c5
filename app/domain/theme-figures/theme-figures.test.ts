import { describe, expect, it } from 'vitest'
import { NO_YEAR } from '#app/domain/reviews/review-year'
import { ALL } from '#app/domain/theme-by-agency/theme-by-agency'
import { figuresToDownload, themeFiguresToDownload } from './figures-to-download'
import { NOTHING, rowsByYear, rowsOf, yearsOf } from './theme-figures'
import { figuresInWords } from './ui/FiguresBy'

const some = (passages: number) => ({ ...NOTHING, passages })

describe('the figures of a theme', () => {
  it('by year have no gap: a year in which nothing was found is a row of its own', () => {
    expect(yearsOf(['2025', ALL, '2023', NO_YEAR])).toEqual(['2023', '2024', '2025', NO_YEAR])
    expect(yearsOf([])).toEqual([])
    expect(yearsOf([NO_YEAR])).toEqual([NO_YEAR])
    expect(rowsByYear({ 2023: some(2), 2025: some(1) }).map(({ name, figures }) => [name, figures.passages])).toEqual([['2023', 2], ['2024', 0], ['2025', 1]])
  })

  it('by kind or agency keep the order that is given, without what has no figure', () => {
    const named = ['b', 'a', 'c'].map((key) => ({ key, code: key, name: key.toUpperCase() }))
    expect(rowsOf(named, { a: some(1), b: some(2) }).map(({ name }) => name)).toEqual(['B', 'A'])
  })

  it('are said in a sentence', () => {
    const rows = ['2021', '2022', '2023', '2024', '2025'].map((code, index) => ({ code, name: code, figures: some(index) }))
    expect(figuresInWords('passages', rows.slice(1, 3))).toBe('2022 1, 2023 2.')
    expect(figuresInWords('passages', rows)).toBe('Most: 2025 4; 5 rows in all.')
    expect(figuresInWords('recommendations', rows)).toBe('No recommendation yet.')
  })

  it('are downloaded as they are shown', () => {
    const table = { themes: [{ id: 'recall', name: 'Recall' }], years: ['2024', NO_YEAR], cells: { recall: { [ALL]: some(2), [NO_YEAR]: some(1) }, [ALL]: { 2024: some(1) } } }
    expect(figuresToDownload(table).map(({ theme, year, figures }) => [theme, year, figures.passages])).toEqual([
      ['Recall', 'All years', 2], ['Recall', 'No year yet', 1], ['All themes', '2024', 1],
    ])
    const years = [{ code: '2024', name: '2024', figures: some(1) }]
    expect(themeFiguresToDownload({ total: some(1), years, kinds: [], agencies: [] }).map(({ by, name }) => `${by}: ${name}`)).toEqual(['All: All', 'Year of the review: 2024'])
  })
})
