import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { BackLink } from '#app/components/BackLink'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { findMarkingOfList } from '#app/domain/reviews/protective-marking-queries.server'
import { reviewsWithThemes } from '#app/domain/theme-figures/theme-figures-queries.server'
import { listThemeMoves } from '#app/domain/themes/theme-change-queries.server'
import { listThemesNamed } from '#app/domain/themes/theme-queries.server'
import { ThemeMoves } from '#app/domain/themes/ui/ThemeMoves'
import { listTrailOfKind } from '#app/domain/trail/trail-queries.server'
import { TrailTimeline } from '#app/domain/trail/ui/TrailTimeline'
import { pageAsked } from '#app/http/list-query.server'
import { paths } from '#app/paths'

export const meta: MetaFunction = () => pageTitle('History of the codebook', 'Themes')

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  const [trail, moves] = await Promise.all([
    listTrailOfKind(viewer, 'theme', pageAsked(new URL(request.url))),
    listThemeMoves(viewer),
  ])
  const themes = await listThemesNamed(trail.rows.map(({ subjectRef }) => subjectRef))
  const names = Object.fromEntries(themes.map(({ code, name }) => [code, name]))
  const protectiveMarking = await findMarkingOfList(viewer, reviewsWithThemes)
  return { trail, moves, names, protectiveMarking }
}

export default function CodebookHistory() {
  const { trail, moves, names } = useLoaderData<typeof loader>()
  return (
    <>
      <BackLink href={paths.themes()} text="Back to themes" />
      <PageHeading title="History of the codebook" />
      <ThemeMoves moves={moves} />
      <h2 className="govuk-heading-m">What was changed</h2>
      <TrailTimeline trail={trail} namesSubject subjectNames={names} hrefFor={(page) => `${paths.codebookHistory()}?page=${page}`} />
    </>
  )
}
