import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { DownloadLinks } from '#app/components/DownloadLinks'
import { EmptyState } from '#app/components/EmptyState'
import { Filters } from '#app/components/Filters'
import { formState } from '#app/components/form-state'
import { ListSummary } from '#app/components/ListSummary'
import { pageTitle } from '#app/components/page-title'
import { Pagination } from '#app/components/Pagination'
import { SelectField } from '#app/components/SelectField'
import { canSeeDoubleCodings } from '#app/domain/double-coding/double-coding-policy'
import { findingKindCodes, findingKinds } from '#app/domain/findings/finding'
import { canCodePassages } from '#app/domain/findings/finding-policy'
import { listFindings } from '#app/domain/findings/finding-queries.server'
import { PassageList } from '#app/domain/findings/ui/PassageList'
import { protectiveMarkingOf } from '#app/domain/reviews/protective-marking'
import { findReviewHeader } from '#app/domain/reviews/review-queries.server'
import { ReviewHeader } from '#app/domain/reviews/ui/ReviewHeader'
import { pageAsked } from '#app/http/list-query.server'
import { found } from '#app/http/responses.server'
import { viewed } from '#app/http/viewed.server'
import { paths } from '#app/paths'
import { reviewFindingsQuery } from './review-findings-query.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('Findings', data?.review.ref ?? 'Review', 'Reviews')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  const review = found(await findReviewHeader(viewer, params.reviewRef ?? ''))
  await viewed(request, viewer, review)
  const { themes, filter, findings } = await reviewFindingsQuery(viewer, review, request)
  const passages = await listFindings(viewer, findings, pageAsked(new URL(request.url)))
  const choices = themes.map(({ code, name, level }) => ({ value: code, text: `${'– '.repeat(level - 1)}${name}` }))
  return {
    review,
    filter,
    passages,
    themes: choices,
    protectiveMarking: protectiveMarkingOf([review]),
    can: { code: canCodePassages(viewer).allowed, seeDoubleCodings: canSeeDoubleCodings(viewer).allowed },
  }
}

export default function ReviewFindings() {
  const { review, filter, passages, themes, can } = useLoaderData<typeof loader>()
  const form = formState(undefined, filter)
  const here = (query: Parameters<typeof paths.reviewFindings>[1]) => paths.reviewFindings(review.ref, query)
  const theme = themes.find(({ value }) => value === filter.theme)
  const selected = [
    ...(filter.kind ? [{ text: `What it is: ${findingKinds[filter.kind].label}`, removeHref: here({ ...filter, kind: null }) }] : []),
    ...(theme ? [{ text: `Theme: ${theme.text.replace(/^(?:– )+/, '')}`, removeHref: here({ ...filter, theme: null }) }] : []),
    ...(filter.state ? [{ text: 'Withdrawn', removeHref: here({ ...filter, state: null }) }] : []),
  ]
  return (
    <>
      <ReviewHeader review={review} current="findings" />
      <h2 className="govuk-heading-m">Coded passages</h2>
      {can.seeDoubleCodings ? (
        <p className="govuk-body">
          <a className="govuk-link" href={paths.doubleCodings(review.ref)}>
            Double coding: have it coded by two people
          </a>
        </p>
      ) : null}
      <Filters action={here({})} title="Filter passages" selected={selected} clearHref={here({})}>
        <SelectField
          field={form.field('kind')}
          label="What it is"
          emptyText="All"
          choices={findingKindCodes.map((kind) => ({ value: kind, text: findingKinds[kind].label }))}
        />
        <SelectField field={form.field('theme')} label="Theme" emptyText="All themes" choices={themes} />
        <SelectField field={form.field('state')} label="State" emptyText="Those that count" choices={[{ value: 'withdrawn', text: 'Withdrawn' }]} />
      </Filters>
      <ListSummary list={passages} noun={{ one: 'passage', many: 'passages' }} />
      {passages.total === 0 ? (
        <EmptyState title="No passages here">
          {selected.length > 0 ? 'Remove a filter to see more.' : 'Passages are coded where they stand: open a document of this review.'}{' '}
          {can.code ? (
            <a className="govuk-link" href={paths.reviewDocuments(review.ref)}>
              Go to the documents
            </a>
          ) : null}
        </EmptyState>
      ) : (
        <>
          <DownloadLinks
            title="Download these passages"
            links={[
              { href: paths.reviewFindingsDownload(review.ref, 'xlsx', filter), text: 'Excel' },
              { href: paths.reviewFindingsDownload(review.ref, 'csv', filter), text: 'CSV' },
            ]}
          />
          <PassageList passages={passages.rows} />
        </>
      )}
      <Pagination page={passages.page} pages={passages.pages} hrefFor={(page) => here({ ...filter, page })} />
    </>
  )
}
