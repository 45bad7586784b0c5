import { findingKindCodes, findingKinds } from '#app/domain/findings/finding'
import type { Viewer } from '#app/domain/people/actor'
import { inTreeOrder } from '#app/domain/themes/theme'
import { listThemesInUse } from '#app/domain/themes/theme-queries.server'
import { filterOf } from '#app/http/list-query.server'

/** What the address of a review's findings narrows them to, with the themes that can be chosen from. */
export async function reviewFindingsQuery(viewer: Viewer, review: { id: string; ref: string }, request: Request) {
  const url = new URL(request.url)
  const themes = inTreeOrder(await listThemesInUse(viewer, review.id))
  const filter = {
    kind: filterOf(url, 'kind', findingKindCodes),
    theme: filterOf(url, 'theme', themes.map(({ code }) => code)),
    state: filterOf(url, 'state', ['withdrawn']),
  }
  const { kind, theme, state } = filter
  const inWords = {
    'What it is': kind && findingKinds[kind].label,
    Theme: themes.find(({ code }) => code === theme)?.name,
    State: state && 'Withdrawn',
  }
  return { themes, filter, inWords, findings: { review: review.ref, kind, theme, isWithdrawn: state === 'withdrawn' } }
}
