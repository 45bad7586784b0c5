import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { findPartnership } from '#app/domain/partnership/partnership-queries.server'
import { longDate } from '#app/domain/shared/calendar'

export const meta: MetaFunction = () => pageTitle('Accessibility statement')

const PREPARED_ON = '2026-11-22'

export async function loader(_: LoaderFunctionArgs) {
  return { partnership: (await findPartnership())?.name ?? 'the partnership that uses it' }
}

/** In the form of the model statement for public sector bodies in the United Kingdom. */
export default function AccessibilityStatement() {
  const { partnership } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading title="Accessibility statement for Throughline" />
      <p className="govuk-body">
        This statement applies to Throughline as it is run for {partnership}. We want as many people as possible to be able to use it. You
        should be able to:
      </p>
      <ul className="govuk-list govuk-list--bullet">
        <li>zoom in up to 400% without the text spilling off the screen</li>
        <li>use every page with a keyboard alone</li>
        <li>use every page with a screen reader</li>
        <li>read and send every main form with JavaScript switched off</li>
        <li>change colours, contrast and motion in your browser or device</li>
      </ul>
      <h2 className="govuk-heading-m">How accessible this service is</h2>
      <p className="govuk-body">We know that some parts are not fully accessible:</p>
      <ul className="govuk-list govuk-list--bullet">
        <li>reports and evidence that agencies upload are kept as they were received, and may not be accessible</li>
        <li>selecting a passage with the mouse has a form with text boxes as its equal, which takes longer</li>
      </ul>
      <h2 className="govuk-heading-m">Feedback and contact information</h2>
      <p className="govuk-body">
        If you find a problem that is not listed here, or need something in another format, tell the administrator of {partnership}, who invited
        you. They will consider your request and answer you.
      </p>
      <h2 className="govuk-heading-m">Enforcement procedure</h2>
      <p className="govuk-body">
        The Equality and Human Rights Commission (EHRC) enforces the Public Sector Bodies (Websites and Mobile Applications) (No. 2)
        Accessibility Regulations 2018. If you are not happy with how we answer, contact the{' '}
        <a className="govuk-link" href="https://www.equalityadvisoryservice.com/">
          Equality Advisory and Support Service (EASS)
        </a>
        .
      </p>
      <h2 className="govuk-heading-m">Technical information about this service’s accessibility</h2>
      <p className="govuk-body">
        We are committed to making this service accessible, in accordance with the Public Sector Bodies (Websites and Mobile Applications) (No.
        2) Accessibility Regulations 2018.
      </p>
      <h3 className="govuk-heading-s">Compliance status</h3>
      <p className="govuk-body">
        This service is partially compliant with the{' '}
        <a className="govuk-link" href="https://www.w3.org/TR/WCAG22/">
          Web Content Accessibility Guidelines version 2.2
        </a>{' '}
        AA standard, because of the non-compliances listed below.
      </p>
      <h3 className="govuk-heading-s">Non-accessible content</h3>
      <p className="govuk-body">
        Documents that were uploaded may have no structure, no text alternatives or no text at all (success criteria 1.1.1 and 1.3.1). The text
        that Throughline reads out of them is shown as an accessible page beside the original, where there is any.
      </p>
      <h2 className="govuk-heading-m">Preparation of this accessibility statement</h2>
      <p className="govuk-body">
        This statement was prepared on {longDate(PREPARED_ON)}. It has been tested by its makers: every page with the axe tool in a browser, and
        by keyboard, at 375 pixels wide and without JavaScript. It has not been tested by an outside body or by disabled users yet.
      </p>
    </>
  )
}
