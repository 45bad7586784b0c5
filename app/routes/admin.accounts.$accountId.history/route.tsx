import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { BackLink } from '#app/components/BackLink'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { canSeeAccounts } from '#app/domain/people/account-policy'
import { findAccount } from '#app/domain/people/account-queries.server'
import { listTrailOf } from '#app/domain/trail/trail-queries.server'
import { TrailTimeline } from '#app/domain/trail/ui/TrailTimeline'
import { pageAsked } from '#app/http/list-query.server'
import { found, permitted } from '#app/http/responses.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('History', data?.account.name ?? 'Account')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  permitted(canSeeAccounts(viewer))
  const { id, person } = found(await findAccount(viewer, params.accountId ?? ''))
  const subjects = [{ type: 'account', id }, { type: 'person', id: person.id }] as const
  return { account: { id, name: person.name }, trail: await listTrailOf(viewer, subjects, pageAsked(new URL(request.url))) }
}

export default function AccountHistory() {
  const { account, trail } = useLoaderData<typeof loader>()
  return (
    <>
      <BackLink href={paths.account(account.id)} text={`Back to ${account.name}`} />
      <PageHeading title="History" caption={account.name} />
      <TrailTimeline trail={trail} hrefFor={(page) => `${paths.accountHistory(account.id)}?page=${page}`} />
    </>
  )
}
