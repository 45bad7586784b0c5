import { db } from '#app/db/client.server'
import { beginSplit } from '#app/domain/themes/begin-split.server'
import { mergeThemes } from '#app/domain/themes/merge-themes.server'
import { renameTheme } from '#app/domain/themes/rename-theme.server'
import { listCodingsToSort } from '#app/domain/themes/split-theme-queries.server'
import { splitTheme } from '#app/domain/themes/split-theme.server'
import { as, must, of, type Step } from './world.server'

const WHOLE = 'transitions-continuity'
const PART = 'release-and-resettlement'
const themeNow = (code: string) => db.theme.findUniqueOrThrow({ where: { code }, select: { id: true, version: true } })

/** How the codebook came to be what it is: a theme that was split off, named anew, and in the end merged back. */
export function tellCodebook(): Step[] {
  return [
    {
      on: -1105,
      what: 'a theme is split',
      run: async (world) => {
        const bethan = await as(world, 'bethan')
        must(
          await beginSplit(bethan, WHOLE, {
            intoIds: [], name: 'Release and resettlement', definition: 'What is ready for a person on the day on which prison or hospital lets them go.',
          }),
        )
        const [whole, part] = [of(world.themes, WHOLE), await themeNow(PART)]
        const { rows } = await listCodingsToSort(bethan, { id: whole, into: [part.id], of: 'findings' }, 1)
        const items = rows.slice(0, 2).map(({ ref, version }, at) => ({ ref, version, themeIds: at === 0 ? [part.id] : [whole, part.id] }))
        must(await splitTheme(bethan, WHOLE, [PART], 'findings', items))
      },
    },
    {
      on: -880,
      what: 'a theme is renamed',
      run: async (world) => {
        const { version } = await themeNow(PART)
        must(await renameTheme(await as(world, 'bethan'), PART, { name: 'Leaving custody', because: 'Hospitals never used it.', version }))
      },
    },
    {
      on: -510,
      what: 'a theme is merged',
      run: async (world) => {
        const { version } = await themeNow(PART)
        const because = 'Two coders could not tell it from Transitions and continuity: two passages in a year and a half.'
        must(await mergeThemes(await as(world, 'bethan'), PART, { intoId: of(world.themes, WHOLE), below: 'with it', because, version }))
      },
    },
  ]
}
