import { describe, expect, it } from 'vitest'
import { starterCodebook, type StarterTheme } from './starter-codebook'
import { branchOf, codeFrom, inTreeOrder, isNameTaken, neighboursOf, placeProblem, stepAmong, themesAbove, themeTree } from './theme'

const themes = [
  { id: 'violence', parentId: null },
  { id: 'weapons', parentId: 'violence' },
  { id: 'recall', parentId: null },
  { id: 'knives', parentId: 'weapons' },
]

describe('the tree of themes', () => {
  it('puts each theme under its parent and keeps the order', () => {
    const inOrder = inTreeOrder(themeTree(themes))
    expect(inOrder.map(({ id, level }) => `${level} ${id}`)).toEqual(['1 violence', '2 weapons', '3 knives', '1 recall'])
  })

  it('shows a theme whose parent is left out at the top', () => {
    const withoutParent = themes.filter(({ id }) => id !== 'weapons')
    expect(themeTree(withoutParent).map(({ id }) => id)).toEqual(['violence', 'recall', 'knives'])
  })

  it('knows what stands under and above a theme', () => {
    expect(branchOf(themes, 'violence')).toEqual(['violence', 'weapons', 'knives'])
    expect(themesAbove(themes, 'knives').map(({ id }) => id)).toEqual(['violence', 'weapons'])
  })

  it.each([
    ['at the top', 'weapons', null, null],
    ['under another', 'recall', 'violence', null],
    ['under itself', 'weapons', 'weapons', 'A theme cannot stand under itself or under a theme below it'],
    ['under one below it', 'violence', 'knives', 'A theme cannot stand under itself or under a theme below it'],
    ['under one that is not there', 'weapons', 'gone', 'Select a theme from the list'],
    ['new, as a third level', null, 'weapons', null],
    ['new, as a fourth level', null, 'knives', 'Themes can stand at most 3 levels deep'],
    ['with its branch too deep', 'weapons', 'recall', null],
    ['with its whole branch too deep', 'violence', 'recall', 'Themes can stand at most 3 levels deep'],
  ])('says of a theme %s whether it may stand there', (_, id, parentId, problem) => {
    expect(placeProblem(themes, id, parentId)).toBe(problem)
  })
})

describe('neighbours', () => {
  const [first, second, third, other, below] = [
    { id: 'sharing', parentId: null, isMission: true },
    { id: 'health', parentId: null, isMission: false },
    { id: 'records', parentId: null, isMission: false },
    { id: 'equality', parentId: null, isMission: false },
    { id: 'alcohol', parentId: 'health', isMission: false },
  ] as const
  const all = [first, second, third, other, below]

  it('are those under the same parent, the mission apart', () => {
    expect(neighboursOf(all, third)).toEqual([second, third, other])
    expect(neighboursOf(all, first)).toEqual([first])
  })

  it.each([
    [third, 'up', ['records', 'health', 'equality']],
    [third, 'down', ['health', 'equality', 'records']],
    [second, 'up', null],
    [other, 'down', null],
    [first, 'up', null],
  ] as const)('of %o change places with a step %s', (theme, step, order) => {
    expect(stepAmong<(typeof all)[number]>(all, theme, step)?.map(({ id }) => id) ?? null).toEqual(order)
  })

  it('have names of their own, whatever their capitals', () => {
    const named = [{ id: 'a', name: 'Health' }]
    expect([isNameTaken(named, 'HEALTH', null), isNameTaken(named, 'HEALTH', 'a'), isNameTaken(named, 'Healthy', null)]).toEqual([true, false, false])
  })
})

describe('codes', () => {
  it.each([
    ['Speed of recall', 'speed-of-recall'],
    ['  Fälle & “Übergänge”  ', 'falle-ubergange'],
    ['???', 'theme'],
  ])('of %j is %j', (name, code) => expect(codeFrom(name)).toBe(code))
})

describe('the starter codebook', () => {
  const all = (list: readonly StarterTheme[]): StarterTheme[] => list.flatMap((theme) => [theme, ...all(theme.below ?? [])])

  it('has sixteen themes with codes and names of their own, the four of the mission first', () => {
    expect(new Set(all(starterCodebook).map(({ code }) => code)).size).toBe(16)
    expect(new Set(all(starterCodebook).map(({ name }) => name)).size).toBe(16)
    const mission = ['information-sharing', 'multi-agency-arrangements', 'recall-and-enforcement', 'violence-reduction']
    expect(starterCodebook.slice(0, 4).map(({ code }) => code)).toEqual(mission)
    expect(all(starterCodebook).filter(({ isMission }) => isMission).map(({ code }) => code)).toEqual(mission)
  })

  it('sends the coder only to themes that it has', () => {
    const names = all(starterCodebook).map(({ name }) => name)
    const named = all(starterCodebook).flatMap(({ exclude }) => /: use (.+)\.$/.exec(exclude ?? '')?.[1] ?? [])
    expect(named.length).toBeGreaterThan(5)
    expect(named.filter((name) => !names.some((known) => known.startsWith(name)))).toEqual([])
  })
})
