import { db } from '#app/db/client.server'
import { findingsVisibleTo } from '#app/domain/findings/visible-findings.server'
import type { Viewer } from '#app/domain/people/actor'
import { auditToolsVisibleTo } from '#app/domain/practice-audits/visible-audits.server'
import { recommendationsVisibleTo } from '#app/domain/recommendations/visible-recommendations.server'
import { neighboursOf } from './theme'
import type { ThemeCarriers } from './theme-carriers'

/**
 * A theme with what its pages of change need: the themes directly under it, whether it has a neighbour above and below, and
 * how much carries it that the viewer may see, withdrawn passages too. Null where there is no such theme.
 */
export async function findThemeToChange(viewer: Viewer, code: string) {
  const themes = await db.theme.findMany({ orderBy: [{ isMission: 'desc' }, { position: 'asc' }, { name: 'asc' }] })
  const theme = themes.find((each) => each.code === code)
  if (!theme) return null
  const neighbours = neighboursOf(themes.filter(({ mergedIntoId }) => mergedIntoId === null), theme)
  const at = neighbours.findIndex(({ id }) => id === theme.id)
  const [findings, recommendations, auditQuestions] = await Promise.all([
    db.findingTheme.count({ where: { themeId: theme.id, finding: findingsVisibleTo(viewer) } }),
    db.recommendationTheme.count({ where: { themeId: theme.id, recommendation: recommendationsVisibleTo(viewer) } }),
    db.auditQuestion.count({ where: { themeId: theme.id, tool: auditToolsVisibleTo(viewer) } }),
  ])
  return {
    ...theme,
    below: themes.filter(({ parentId }) => parentId === theme.id).map(({ name }) => name),
    parent: themes.find(({ id }) => id === theme.parentId)?.name ?? null,
    mergedInto: themes.find(({ id }) => id === theme.mergedIntoId)?.name ?? null,
    neighbours: neighbours.map(({ name }) => name),
    place: { at, isFirst: at <= 0, isLast: at === neighbours.length - 1 },
    carriers: { findings, recommendations, auditQuestions },
  }
}

export type ThemeToChange = NonNullable<Awaited<ReturnType<typeof findThemeToChange>>>

/** The merges and splits that a theme (without one: any theme) had a part in, newest first, each with what moved that the viewer may see. */
export async function listThemeMoves(viewer: Viewer, themeId?: string) {
  const ofTheme = themeId === undefined ? {} : { OR: [{ fromThemeId: themeId }, { toThemeId: themeId }] }
  const by = ['how', 'fromThemeId', 'toThemeId', 'byId', 'at'] as const
  const countOf = async (what: keyof ThemeCarriers, where: object) => {
    const rows = await db.themeMove.groupBy({ by: [...by], where: { AND: [ofTheme, where] }, _count: true })
    return rows.map(({ _count, ...move }) => ({ ...move, what, count: _count }))
  }
  const rows = [
    ...(await countOf('findings', { finding: findingsVisibleTo(viewer) })),
    ...(await countOf('recommendations', { recommendation: recommendationsVisibleTo(viewer) })),
    ...(await countOf('auditQuestions', { auditQuestion: { tool: auditToolsVisibleTo(viewer) } })),
  ]
  const [themes, accounts] = await Promise.all([
    db.theme.findMany({ select: { id: true, code: true, name: true } }),
    db.account.findMany({ where: { id: { in: rows.flatMap(({ byId: id }) => id ?? []) } }, select: { id: true, person: { select: { name: true } } } }),
  ])
  const themeOf = (id: string) => themes.find((theme) => theme.id === id) ?? { id, code: '', name: '' }
  const nameOf = (id: string | null) => accounts.find((account) => account.id === id)?.person.name ?? null
  const moves = new Map<string, ReturnType<typeof moveOf>>()
  for (const row of rows) {
    const key = [row.how, row.fromThemeId, row.toThemeId, row.byId, row.at.toISOString()].join(' ')
    const move = moves.get(key) ?? moveOf(row)
    move.carriers[row.what] += row.count
    moves.set(key, move)
  }
  return [...moves.values()].sort((a, b) => b.at.getTime() - a.at.getTime())

  function moveOf({ how, fromThemeId, toThemeId, byId, at }: (typeof rows)[number]) {
    const carriers: ThemeCarriers = { findings: 0, recommendations: 0, auditQuestions: 0 }
    return { how, at, by: nameOf(byId), from: themeOf(fromThemeId), to: themeOf(toThemeId), carriers }
  }
}

export type ThemeMoveRow = Awaited<ReturnType<typeof listThemeMoves>>[number]
