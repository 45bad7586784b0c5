import type { Prisma } from '#app/db/.server/generated/client'
import { db } from '#app/db/client.server'

/** The ids of a theme and of all themes below it; none where there is no such theme. Themes are few: the tree is read whole. */
export async function themeBranch(code: string): Promise<string[]> {
  const themes = await db.theme.findMany({ select: { id: true, code: true, parentId: true } })
  const branch = new Set(themes.filter((theme) => theme.code === code).map(({ id }) => id))
  let size = -1
  while (size < branch.size) {
    size = branch.size
    for (const { id, parentId } of themes) if (parentId !== null && branch.has(parentId)) branch.add(id)
  }
  return [...branch]
}

/** A theme and all themes below it, as a condition: the tree has at most three levels (`MOST_LEVELS`). */
export const inBranchOf = (code: string): Prisma.ThemeWhereInput => ({
  OR: [{ code }, { parent: { code } }, { parent: { parent: { code } } }],
})
