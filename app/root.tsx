import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { data } from '@remix-run/node'
import { Links, Meta, Outlet, Scripts, ScrollRestoration, type ShouldRevalidateFunction, isRouteErrorResponse, useLocation, useMatches, useRouteError, useRouteLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { actorOf } from '#app/auth/require-actor.server'
import { MarkingBar } from '#app/components/MarkingBar'
import { NotificationBanner } from '#app/components/NotificationBanner'
import { pageTitle } from '#app/components/page-title'
import { PageHeading } from '#app/components/PageHeading'
import { ServiceNavigation } from '#app/components/ServiceNavigation'
import { SiteFooter } from '#app/components/SiteFooter'
import { SiteHeader } from '#app/components/SiteHeader'
import { SkipLink } from '#app/components/SkipLink'
import { findPartnership } from '#app/domain/partnership/partnership-queries.server'
import type { ProblemPage } from '#app/http/responses.server'
import { oncePerRequest } from '#app/http/request-scope.server'
import { takeNotice } from '#app/http/notice.server'
import { navigationFor } from '#app/navigation'
import { useNonce } from '#app/nonce'
import { paths } from '#app/paths'
import { useFocusAfterNavigation } from '#app/components/use-focus-after-navigation'
import { UnansweredForm } from '#app/components/UnansweredForm'
import { FORM_UNANSWERED } from '#app/form-unanswered'
import styles from '#app/styles/app.scss?url'

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/favicon.ico', sizes: '48x48' },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
  { rel: 'apple-touch-icon', href: '/apple-touch-icon.png' },
]

/** Pages name themselves; an error page is named here. */
export const meta: MetaFunction = ({ error }) => pageTitle(...(error ? [problemOf(error).title] : []))

export async function loader({ request }: LoaderFunctionArgs) {
  const [actor, partnership, notice] = await Promise.all([
    actorOf(request),
    oncePerRequest('partnership', findPartnership),
    takeNotice(request),
  ])
  const page = {
    partnership: partnership?.name ?? null,
    isDemonstration: partnership?.hasDemonstration ?? false,
    // Each with a key of its own: the same words said again are news again.
    notice: notice.words ? { key: crypto.randomUUID(), words: notice.words } : null,
    who: actor && { name: actor.name, agency: actor.agency?.shortName ?? null },
    navigation: actor ? navigationFor(actor) : [],
  }
  return data(page, { headers: notice.headers })
}

// A refused form must not stand below the success of the one before.
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) => actionStatus === 422 || defaultShouldRevalidate

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce()
  return (
    <html lang="en-GB" className="govuk-template">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content="#2e2d62" />
        <meta name="robots" content="noindex, nofollow" />
        <Meta />
        <Links />
      </head>
      <body className="govuk-template__body">
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

function Frame({ children }: { children: ReactNode }) {
  const page = useRouteLoaderData<typeof loader>('root')
  const { pathname } = useLocation()
  const marking: NonNullable<Marked['protectiveMarking']> = useMarking()
  const section = (href: string) => pathname === href || (href !== '/' && pathname.startsWith(`${href}/`))
  return (
    <>
      <SkipLink />
      <header>
        <MarkingBar marking={marking.marking} isSensitive={marking.isSensitive} handling={marking.handling} />
        <SiteHeader homeHref={paths.home()} name="Throughline" partnership={page?.partnership ?? undefined}>
          {page?.who ? (
            <div className="tl-who">
              <a className="tl-who__link" href={paths.yourAccount()}>
                {page.who.name}
                {page.who.agency ? `, ${page.who.agency}` : ''}
              </a>
              <form method="post" action={paths.signOut()}>
                <button className="tl-who__button" type="submit">
                  Sign out
                </button>
              </form>
            </div>
          ) : null}
        </SiteHeader>
        {page && page.navigation.length > 0 ? (
          <ServiceNavigation
            items={page.navigation.map((item) => ({
              ...item,
              current: pathname === item.href ? ('page' as const) : section(item.href) ? ('section' as const) : undefined,
            }))}
          />
        ) : null}
      </header>
      <div className="govuk-width-container">
        {page?.isDemonstration ? (
          <aside className="tl-demonstration" aria-label="Demonstration">
            Demonstration data: every person, agency and case here is invented. Do not enter real ones.
          </aside>
        ) : null}
        <main className="govuk-main-wrapper" id="main-content" tabIndex={-1}>
          <UnansweredForm event={FORM_UNANSWERED} />
          {page?.notice ? <NotificationBanner key={page.notice.key} kind="success" words={page.notice.words} /> : null}
          {children}
        </main>
      </div>
      <footer>
        <SiteFooter
          links={[
            { href: paths.glossary(), text: 'Glossary' },
            { href: paths.accessibility(), text: 'Accessibility statement' },
          ]}
        >
          Throughline: from a quoted finding to proof in casework
        </SiteFooter>
      </footer>
    </>
  )
}

interface Marked {
  protectiveMarking?: { marking: string; isSensitive: boolean; handling?: string }
}

/** The marking of what the page shows: OFFICIAL, unless a route says in its data that it shows more. */
function useMarking() {
  const marked = useMatches().map(({ data }) => (data as Marked | undefined)?.protectiveMarking)
  return marked.findLast((marking) => marking !== undefined) ?? { marking: 'OFFICIAL', isSensitive: false }
}

export default function App() {
  useFocusAfterNavigation()
  return (
    <Frame>
      <Outlet />
    </Frame>
  )
}

/** Every failure ends on a page in words, inside the ordinary frame where that could be loaded. */
export function ErrorBoundary() {
  const error = useRouteError()
  const page = problemOf(error)
  return (
    <Frame>
      <PageHeading title={page.title} />
      <p className="govuk-body">{page.words}</p>
      <p className="govuk-body">
        <a className="govuk-link" href={paths.home()}>
          Go to the home page
        </a>
      </p>
    </Frame>
  )
}

function problemOf(error: unknown): ProblemPage {
  if (isRouteErrorResponse(error)) {
    const page = error.data as Partial<ProblemPage> | null
    if (page?.title && page.words) return { title: page.title, words: page.words }
    if (error.status === 404) return { title: 'Page not found', words: 'There is no page at this address. It may be mistyped.' }
    if (error.status === 405) return { title: 'This request cannot be carried out', words: 'No page of Throughline sends such a request.' }
  }
  return {
    title: 'Sorry, there is a problem with Throughline',
    words: 'Nothing that was stored is lost. Try again in a moment; go back to find what you typed. If it happens again, tell your administrator the time at which it did.',
  }
}
