import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { pageTitle } from '#app/components/page-title'
import { findThemesThatCameBack, listOccurrences } from '#app/domain/found-again/found-again-queries.server'
import { listAgencyChoices } from '#app/domain/recommendations/recommendation-options.server'
import { findMarkingOfList } from '#app/domain/reviews/protective-marking-queries.server'
import { ALL } from '#app/domain/theme-by-agency/theme-by-agency'
import { findThemeFacts } from '#app/domain/themes/theme-queries.server'
import { pageAsked } from '#app/http/list-query.server'
import { found } from '#app/http/responses.server'
import { againFilterOf, foundAgainQuery } from './found-again-query.server'
import { FiguresOfThemes } from './FiguresOfThemes'
import { OccurrencesOfTheme } from './OccurrencesOfTheme'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(...(data?.name ? [data.name] : []), 'Themes found again')

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  const url = new URL(request.url)
  const query = foundAgainQuery(url)
  const agencies = await listAgencyChoices()
  if (query.theme === undefined) {
    const figures = await findThemesThatCameBack(viewer, { agency: query.agency })
    const protectiveMarking = await findMarkingOfList(viewer, { id: { in: figures.reviewIds } })
    return { name: undefined, query, agencies, figures, list: null, protectiveMarking }
  }
  const name = query.theme === ALL ? 'All themes' : found(await findThemeFacts(query.theme)).name
  const kind = query.kind ?? 'found_again'
  const list = await listOccurrences(viewer, { ...againFilterOf(query), kind }, pageAsked(url))
  const ids = list.rows.flatMap(({ review, after }) => [review.id, ...after.flatMap(({ answered }) => answered.map((recommendation) => recommendation.reviewId))])
  const protectiveMarking = await findMarkingOfList(viewer, { id: { in: [...new Set(ids)] } })
  return { name, query: { ...query, theme: query.theme, kind }, agencies, figures: null, list, protectiveMarking }
}

export default function ThemesFoundAgain() {
  const data = useLoaderData<typeof loader>()
  if (data.list) return <OccurrencesOfTheme name={data.name} query={data.query} list={data.list} agencies={data.agencies} />
  return <FiguresOfThemes query={data.query} agencies={data.agencies} figures={data.figures} />
}
