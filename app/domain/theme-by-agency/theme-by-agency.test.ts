import { describe, expect, it } from 'vitest'
import { ALL, branchesOf, figuresToDownload, heatOf, inTreeOrder, mostToldFirst } from './theme-by-agency'

const theme = (id: string, position: number, parentId: string | null = null, isMission = false) => ({ id, code: id, name: id, position, parentId, isMission })

describe('theme by agency', () => {
  it('lists themes as a tree, those of the mission first', () => {
    const themes = [theme('training', 1), theme('recall', 4, null, true), theme('arrest', 3, 'recall'), theme('sharing', 2, null, true), theme('speed', 1, 'arrest')]
    expect(inTreeOrder(themes).map(({ code, depth }) => `${depth} ${code}`)).toEqual(['0 sharing', '0 recall', '1 arrest', '2 speed', '0 training'])
  })

  it('counts a theme in its own row and in each above it', () => {
    expect(branchesOf([theme('recall', 1), theme('arrest', 1, 'recall'), theme('speed', 1, 'arrest')])).toEqual([
      ['recall', 'recall'], ['arrest', 'arrest'], ['recall', 'arrest'], ['speed', 'speed'], ['arrest', 'speed'], ['recall', 'speed'],
    ])
  })

  it('begins with the agency that was told most, and leaves out those without a figure', () => {
    const agencies = ['courts', 'housing', 'police', 'prison', 'youth'].map((id) => ({ id }))
    const totals = {
      courts: { recommendations: 0, beingDone: 1, signedOff: 0 },
      housing: { recommendations: 2, beingDone: 0, signedOff: 0 },
      police: { recommendations: 2, beingDone: 1, signedOff: 2 },
      prison: { recommendations: 9, beingDone: 0, signedOff: 0 },
    }
    expect(mostToldFirst(agencies, totals).map(({ id }) => id)).toEqual(['prison', 'police', 'housing', 'courts'])
  })

  it.each([[0, 9, 0], [1, 9, 1], [2, 8, 1], [3, 8, 2], [5, 8, 3], [8, 8, 4], [1, 1, 4]])('shades %s of %s as %s', (figure, greatest, heat) => {
    expect(heatOf(figure, greatest)).toBe(heat)
  })

  it('is downloaded as it is shown, without what is nought', () => {
    const cell = { recommendations: 2, beingDone: 1, signedOff: 0 }
    const table = { themes: [{ id: 'recall', name: 'Recall' }], agencies: [{ id: 'police', shortName: 'Police' }], cells: { recall: { [ALL]: cell }, [ALL]: { police: cell } } }
    expect(figuresToDownload(table)).toEqual([
      { theme: 'Recall', agency: 'All agencies', ...cell },
      { theme: 'All themes', agency: 'Police', ...cell },
    ])
  })
})
