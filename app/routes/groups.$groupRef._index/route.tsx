import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { Breadcrumbs } from '#app/components/Breadcrumbs'
import { ButtonLink } from '#app/components/ButtonLink'
import { EmptyState } from '#app/components/EmptyState'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { Pagination } from '#app/components/Pagination'
import { SummaryList } from '#app/components/SummaryList'
import { groupKinds } from '#app/domain/groups/group'
import { canChangeGroup } from '#app/domain/groups/group-policy'
import { countWorkOfGroup, findGroup, listActionsOfGroup } from '#app/domain/groups/group-queries.server'
import { GroupActions } from '#app/domain/groups/ui/GroupActions'
import { GroupWork } from '#app/domain/groups/ui/GroupWork'
import { GroupMembers } from '#app/domain/groups/ui/GroupMembers'
import { findMarkingOfList, reviewsOfActions } from '#app/domain/reviews/protective-marking-queries.server'
import { longDate } from '#app/domain/shared/calendar'
import { today } from '#app/domain/shared/clock'
import { pageAsked } from '#app/http/list-query.server'
import { found } from '#app/http/responses.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.group.name ?? 'Group', 'Groups')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  const group = found(await findGroup(viewer, params.groupRef ?? ''))
  const [actions, work] = await Promise.all([listActionsOfGroup(viewer, group.id, pageAsked(new URL(request.url))), countWorkOfGroup(viewer, group.ref)])
  const reviewIds = group.reviews.map(({ review }) => review.id)
  return {
    group,
    actions,
    work,
    protectiveMarking: await findMarkingOfList(viewer, { OR: [{ id: { in: reviewIds } }, reviewsOfActions(actions.rows.map(({ id }) => id))] }),
    today: today(),
    can: { change: canChangeGroup(viewer, group).allowed },
  }
}

export default function GroupPage() {
  const { group, actions, work, today, can } = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumbs items={[{ text: 'Groups', href: paths.groups() }, { text: group.name }]} />
      <PageHeading
        title={group.name}
        caption={`${group.ref} ${groupKinds[group.kind].label}`}
        actions={
          <>
            {can.change ? <ButtonLink href={paths.editGroup(group.ref)}>Change</ButtonLink> : null}
            <ButtonLink kind="secondary" href={paths.groupHistory(group.ref)}>
              History
            </ButtonLink>
          </>
        }
      />
      <SummaryList
        rows={[
          { key: 'Sponsor', value: group.sponsor ?? 'Not given' },
          { key: 'Quorum', value: group.quorum ?? 'Not set' },
          { key: 'From', value: group.startsOn ? longDate(group.startsOn) : 'Not given' },
          { key: 'Until', value: group.endsOn ? longDate(group.endsOn) : 'No end date' },
        ]}
      />
      <h2 className="govuk-heading-m">Open actions</h2>
      <GroupWork groupRef={group.ref} work={work} />
      <GroupActions actions={actions.rows} today={today} />
      <Pagination page={actions.page} pages={actions.pages} hrefFor={(page) => `${paths.group(group.ref)}?page=${page}`} label="Pages of open actions" />
      <p className="govuk-body">
        <a className="govuk-link" href={paths.planActions({ group: group.ref })}>
          All actions of this group
        </a>
      </p>
      <h2 className="govuk-heading-m">Reviews taken on</h2>
      {group.reviews.length === 0 ? (
        <EmptyState title="No reviews yet">This group has taken on no review that you can see.</EmptyState>
      ) : (
        <ul className="govuk-list">
          {group.reviews.map(({ review }) => (
            <li key={review.ref}>
              <a className="govuk-link" href={paths.review(review.ref)}>
                {review.ref} {review.title}
              </a>
            </li>
          ))}
        </ul>
      )}
      {can.change ? (
        <ButtonLink kind="secondary" href={paths.groupReviews(group.ref)}>
          Choose reviews
        </ButtonLink>
      ) : null}
      {group.termsOfReference ? (
        <>
          <h2 className="govuk-heading-m">Terms of reference</h2>
          <p className="govuk-body tl-verbatim">{group.termsOfReference}</p>
        </>
      ) : null}
      <h2 className="govuk-heading-m">Members</h2>
      <GroupMembers groupRef={group.ref} members={group.members} today={today} canChange={can.change} />
    </>
  )
}
