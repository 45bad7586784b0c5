import type { PlanActionStatus } from '#app/domain/plan-actions/plan-action'

/** Statuses in which an action is being done: agreed, and not yet checked by somebody else. */
export const beingDoneStatuses = ['agreed', 'in_progress', 'waiting', 'delivered', 'reopened'] as const satisfies readonly PlanActionStatus[]
/** Statuses in which somebody other than the owner has signed an action off. */
export const signedOffStatuses = ['signed_off', 'embedded'] as const satisfies readonly PlanActionStatus[]

/** Stands for all themes, or all agencies, together. */
export const ALL = '*'

/** What one agency was told about one theme, and what it is doing. */
export interface Cell {
  /** Recommendations of the theme that are addressed to the agency. */
  recommendations: number
  /** Actions on such recommendations, led by the agency, that are being done, or signed off. */
  beingDone: number
  signedOff: number
}

export interface ThemeRow {
  id: string
  code: string
  name: string
  isMission: boolean
  /** 0 for a theme at the top of the tree. */
  depth: number
}

interface StoredTheme extends Omit<ThemeRow, 'depth'> {
  parentId: string | null
  position: number
}

/** Themes in the order of the tree, those of the mission first, each below the one that it belongs to, where that is among them. */
export function inTreeOrder(themes: readonly StoredTheme[]): ThemeRow[] {
  const sorted = [...themes].sort((one, other) => Number(other.isMission) - Number(one.isMission) || one.position - other.position)
  const ids = new Set<string | null>(themes.map(({ id }) => id))
  const below = (parentId: string | null, depth: number): ThemeRow[] =>
    sorted
      .filter((theme) => (ids.has(theme.parentId) ? theme.parentId : null) === parentId)
      .flatMap(({ id, code, name, isMission }) => [{ id, code, name, isMission, depth }, ...below(id, depth + 1)])
  return below(null, 0)
}

/** Each theme with itself and every theme below it, as pairs of ids. */
export function branchesOf(themes: readonly { id: string; parentId: string | null }[]): [row: string, theme: string][] {
  const parents = new Map(themes.map(({ id, parentId }) => [id, parentId]))
  return themes.flatMap(({ id }) => {
    const pairs: [string, string][] = []
    for (let above: string | null | undefined = id; above; above = parents.get(above)) pairs.push([above, id])
    return pairs
  })
}

/** The agencies that have any figure, those that were told most first and then by what they do: a wide table begins with what matters. */
export function mostToldFirst<Agency extends { id: string }>(agencies: readonly Agency[], totals: Record<string, Cell>): Agency[] {
  const weight = ({ id }: Agency) => [totals[id]?.recommendations ?? 0, (totals[id]?.beingDone ?? 0) + (totals[id]?.signedOff ?? 0)] as const
  return agencies
    .filter(({ id }) => totals[id] !== undefined)
    .sort((one, other) => weight(other)[0] - weight(one)[0] || weight(other)[1] - weight(one)[1])
}

export const HEAT_LEVELS = 4

/** How dark a cell is: 0 for nothing, then 1 to 4 in equal steps up to the greatest figure of the table. */
export function heatOf(figure: number, greatest: number): number {
  return figure <= 0 ? 0 : Math.max(1, Math.ceil((figure / greatest) * HEAT_LEVELS))
}

/** The table as rows of a download: one for each theme and agency between which there is anything to count, in the order of the screen. */
export function figuresToDownload({ themes, agencies, cells }: {
  themes: readonly { id: string; name: string }[]
  agencies: readonly { id: string; shortName: string }[]
  cells: Record<string, Record<string, Cell>>
}) {
  const rows = [...themes, { id: ALL, name: 'All themes' }]
  const columns = [{ id: ALL, shortName: 'All agencies' }, ...agencies]
  return rows.flatMap((theme) =>
    columns.flatMap((agency) => {
      const cell = cells[theme.id]?.[agency.id]
      return cell ? [{ theme: theme.name, agency: agency.shortName, ...cell }] : []
    }),
  )
}
