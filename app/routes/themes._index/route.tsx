import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { ButtonLink } from '#app/components/ButtonLink'
import { DownloadLinks } from '#app/components/DownloadLinks'
import { Details } from '#app/components/Details'
import { EmptyState } from '#app/components/EmptyState'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { findMarkingOfList } from '#app/domain/reviews/protective-marking-queries.server'
import { reviewsWithThemes } from '#app/domain/theme-figures/theme-figures-queries.server'
import { inTreeOrder } from '#app/domain/themes/theme'
import { canChangeThemes } from '#app/domain/themes/theme-policy'
import { listMergedThemes, listThemeTree } from '#app/domain/themes/theme-queries.server'
import { AcrossReviews } from '#app/domain/themes/ui/AcrossReviews'
import { ThemeTree } from '#app/domain/themes/ui/ThemeTree'
import { paths } from '#app/paths'

export const meta: MetaFunction = () => pageTitle('Themes')

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  const [themes, merged, protectiveMarking] = await Promise.all([listThemeTree(viewer), listMergedThemes(), findMarkingOfList(viewer, reviewsWithThemes)])
  return { themes, merged, protectiveMarking, can: { change: canChangeThemes(viewer).allowed } }
}

export default function Themes() {
  const { themes, merged, can } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading
        title="Themes"
        actions={
          <>
            {can.change ? <ButtonLink href={paths.newTheme()}>Add a theme</ButtonLink> : null}
            <ButtonLink kind="secondary" href={paths.codebookHistory()}>
              History
            </ButtonLink>
          </>
        }
      />
      <p className="govuk-body">
        The codebook: what passages and recommendations are coded with. Figures count what you may see; a theme counts what
        stands under it too. {can.change ? 'Your role lets you change it.' : 'It is changed by the secretariat.'}
      </p>
      <AcrossReviews />
      <p className="govuk-body tl-count">
        <b>{inTreeOrder(themes).length}</b> themes
      </p>
      {themes.length === 0 ? (
        <EmptyState title="No themes yet">Add the first theme before passages are coded.</EmptyState>
      ) : (
        <ThemeTree themes={themes} />
      )}
      <DownloadLinks
        title="Download the codebook"
        links={[
          { href: paths.codebookDownload('qdc'), text: 'REFI-QDA (.qdc)' },
          { href: paths.codebookDownload('csv'), text: 'CSV' },
        ]}
      />
      {can.change ? (
        <p className="govuk-body">
          <a className="govuk-link" href={paths.importCodebook()}>
            Import a codebook
          </a>
        </p>
      ) : null}
      {merged.length > 0 ? (
        <Details summary="Themes that were merged into another">
          <ul className="govuk-list govuk-list--bullet">
            {merged.map(({ code, name, mergedInto }) => (
              <li key={code}>
                <a className="govuk-link" href={paths.theme(code)}>
                  {name}
                </a>{' '}
                is now part of {mergedInto?.name}
              </li>
            ))}
          </ul>
        </Details>
      ) : null}
    </>
  )
}
