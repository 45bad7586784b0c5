import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { BackLink } from '#app/components/BackLink'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { findMarkingOfList } from '#app/domain/reviews/protective-marking-queries.server'
import { reviewsOfTheme } from '#app/domain/theme-figures/theme-figures-queries.server'
import { listThemeMoves } from '#app/domain/themes/theme-change-queries.server'
import { findThemeFacts } from '#app/domain/themes/theme-queries.server'
import { ThemeMoves } from '#app/domain/themes/ui/ThemeMoves'
import { listTrailOf } from '#app/domain/trail/trail-queries.server'
import { TrailTimeline } from '#app/domain/trail/ui/TrailTimeline'
import { pageAsked } from '#app/http/list-query.server'
import { found } from '#app/http/responses.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('History', data?.theme.name ?? 'Theme')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  const theme = found(await findThemeFacts(params.themeCode ?? ''))
  const trail = await listTrailOf(viewer, [{ type: 'theme', id: theme.id }], pageAsked(new URL(request.url)))
  const protectiveMarking = await findMarkingOfList(viewer, reviewsOfTheme(theme.code))
  return { theme: { code: theme.code, name: theme.name }, trail, moves: await listThemeMoves(viewer, theme.id), protectiveMarking }
}

export default function ThemeHistory() {
  const { theme, trail, moves } = useLoaderData<typeof loader>()
  return (
    <>
      <BackLink href={paths.theme(theme.code)} text={`Back to ${theme.name}`} />
      <PageHeading title="History" caption={theme.name} />
      <ThemeMoves moves={moves} />
      <TrailTimeline trail={trail} hrefFor={(page) => `${paths.themeHistory(theme.code)}?page=${page}`} />
    </>
  )
}
