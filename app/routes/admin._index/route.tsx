import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { canSeeAgencies } from '#app/domain/agencies/agency-policy'
import { canChangePartnership } from '#app/domain/partnership/partnership-policy'
import { canSeeAccounts } from '#app/domain/people/account-policy'
import { may } from '#app/domain/people/may'
import { permitted } from '#app/http/responses.server'
import { paths } from '#app/paths'

export const meta: MetaFunction = () => pageTitle('Administration')

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  permitted(canSeeAgencies(actor))
  const pages = [
    { permission: canSeeAccounts(actor), href: paths.accounts(), title: 'Accounts', hint: 'Who can sign in, and what they may do.' },
    { permission: canSeeAgencies(actor), href: paths.agencies(), title: 'Agencies', hint: 'Their names, and how reports print them.' },
    { permission: canChangePartnership(actor), href: paths.partnership(), title: 'Partnership', hint: 'The name at the top of each page.' },
    { permission: may(actor, 'trail.see'), href: paths.trail(), title: 'Trail', hint: 'Who did what, and when.' },
  ]
  return { pages: pages.filter(({ permission }) => permission.allowed).map(({ href, title, hint }) => ({ href, title, hint })) }
}

export default function Administration() {
  const { pages } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading title="Administration" />
      {pages.map(({ href, title, hint }) => (
        <section key={href}>
          <h2 className="govuk-heading-m">
            <a className="govuk-link" href={href}>
              {title}
            </a>
          </h2>
          <p className="govuk-body">{hint}</p>
        </section>
      ))}
    </>
  )
}
