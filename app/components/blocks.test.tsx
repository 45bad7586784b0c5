import { describe, expect, test } from 'vitest'
import { documentedHtml, renderedHtml } from '#tests/support/govuk-fixtures'
import { BackLink } from './BackLink'
import { Breadcrumbs } from './Breadcrumbs'
import { Button } from './Button'
import { ButtonLink } from './ButtonLink'
import { Details } from './Details'
import { ErrorSummary } from './ErrorSummary'
import { InsetText } from './InsetText'
import { NotificationBanner } from './NotificationBanner'
import { Panel } from './Panel'
import { ServiceNavigation } from './ServiceNavigation'
import { SiteFooter } from './SiteFooter'
import { SiteHeader } from './SiteHeader'
import { SkipLink } from './SkipLink'
import { SummaryList } from './SummaryList'
import { Tag } from './Tag'
import { WarningText } from './WarningText'

const nationality =
  'We need to know your nationality so we can work out which elections you’re entitled to vote in. If you can’t provide your nationality, you’ll have to send copies of identity documents through the post.'

describe('blocks are the documented ones', () => {
  test.each([
    ['button', 'default', <Button key="">Save and continue</Button>],
    [
      'button',
      'secondary',
      <Button key="" kind="secondary" name="secondary">
        Secondary button
      </Button>,
    ],
    [
      'button',
      'warning',
      <Button key="" kind="warning" name="Warning">
        Warning button
      </Button>,
    ],
    [
      'button',
      'disabled',
      <Button key="" isDisabled>
        Disabled button
      </Button>,
    ],
    [
      'button',
      'link',
      <ButtonLink key="" href="/">
        Link button
      </ButtonLink>,
    ],
    ['tag', 'default', <Tag key="">Alpha</Tag>],
    [
      'tag',
      'grey',
      <Tag key="" colour="grey">
        Grey
      </Tag>,
    ],
    [
      'details',
      'default',
      <Details key="" summary="Help with nationality">
        {nationality}
      </Details>,
    ],
    [
      'details',
      'expanded',
      <Details key="" summary="Help with nationality" id="help-with-nationality" isOpen>
        {nationality}
      </Details>,
    ],
    [
      'inset-text',
      'default',
      <InsetText key="">
        It can take up to 8 weeks to register a lasting power of attorney if there are no mistakes
        in the application.
      </InsetText>,
    ],
    [
      'warning-text',
      'default',
      <WarningText key="">You can be fined up to £5,000 if you don’t register.</WarningText>,
    ],
    [
      'back-link',
      'with custom text and link',
      <BackLink key="" href="/home" text="Back to home" />,
    ],
    [
      'panel',
      'default',
      <Panel key="" title="Application complete">
        Your reference number
        <br />
        <strong>HDJ2123F</strong>
      </Panel>,
    ],
    [
      'notification-banner',
      'default',
      <NotificationBanner
        key=""
        titleId="govuk-notification-banner-title"
        words="This publication was withdrawn on 7 March 2014."
      />,
    ],
    [
      'notification-banner',
      'custom title id with type as success',
      <NotificationBanner
        key=""
        kind="success"
        titleId="my-id"
        words="Email sent to example@email.com"
      />,
    ],
    [
      'breadcrumbs',
      'with last breadcrumb as current page',
      <Breadcrumbs
        key=""
        items={[
          { text: 'Home', href: '/' },
          { text: 'Passports, travel and living abroad', href: '/browse/abroad' },
          { text: 'Travel abroad' },
        ]}
      />,
    ],
    [
      'error-summary',
      'with everything',
      <ErrorSummary
        key=""
        description="Please fix the errors below."
        problems={[
          { field: '', words: 'Invalid username or password' },
          { field: 'example-error-1', words: 'Agree to the terms of service to log in' },
        ]}
      />,
    ],
  ])('%s: %s', (component, example, element) => {
    expect(renderedHtml(element)).toEqual(documentedHtml(component, example))
  })

  test('skip-link: default, leading to the main content', () => {
    const documented = documentedHtml('skip-link', 'default').map((line) =>
      line.replace('#test-target-element', '#main-content')
    )
    expect(renderedHtml(<SkipLink />)).toEqual(documented)
  })

  test('generic-header: default, with a mark of our own', () => {
    const own = renderedHtml(<SiteHeader name="My cool service" />).filter(
      (line) => !/<(svg|path|circle)/.test(line)
    )
    const documented = documentedHtml('generic-header', 'default')
    expect(own).toEqual(
      documented.map((line) =>
        line.replace('class="govuk-generic-header"', 'class="govuk-generic-header tl-header"')
      )
    )
  })

  test('footer: with only meta links, without crown and copyright', () => {
    const links = [
      'Bibendum Ornare',
      'Nullam',
      'Tortor Fringilla',
      'Tellus',
      'Egestas Nullam',
      'Euismod Etiam',
      'Fusce Sollicitudin',
      'Ligula Nullam Ultricies',
    ]
    const own = renderedHtml(
      <SiteFooter links={links.map((text, index) => ({ text, href: `#${index + 1}` }))} />
    )
    const documented = documentedHtml('footer', 'with only meta links')
    const crown = documented.findIndex((line) => line.includes('<svg'))
    const meta = documented.findIndex((line) => line.includes('govuk-footer__meta"'))
    const copyright = documented.findIndex((line) =>
      line.includes('class="govuk-footer__meta-item"')
    )
    expect(own).toEqual([...documented.slice(0, crown), ...documented.slice(meta, copyright)])
  })

  test('service-navigation: with navigation with a current item, without the button that needs a script', () => {
    const items = [1, 2, 3, 4].map((number) => ({
      href: `#/${number}`,
      text: `Navigation item ${number}`,
      current: number === 2 ? ('page' as const) : undefined,
    }))
    const documented = documentedHtml('service-navigation', 'with navigation with a current item')
    const button = documented.findIndex((line) => line.includes('<button'))
    expect(renderedHtml(<ServiceNavigation items={items} />)).toEqual([
      ...documented.slice(0, button),
      ...documented.slice(button + 2),
    ])
  })

  test('summary-list: with some actions', () => {
    const address = [1, 2, 3, 4, 5]
    const element = (
      <SummaryList
        rows={[
          {
            key: 'Name',
            value: 'Firstname Lastname',
            actions: [
              { href: '#', text: 'Edit', hiddenText: 'name' },
              { href: '#', text: 'Delete', hiddenText: 'name' },
            ],
          },
          { key: 'Date of birth', value: '13/08/1980' },
          {
            key: 'Contact information',
            value: (
              <>
                <p className="govuk-body">email@email.com</p>
                <p className="govuk-body">
                  {address.map((line) => [
                    `Address line ${line}`,
                    line < 5 ? <br key={line} /> : null,
                  ])}
                </p>
              </>
            ),
          },
        ]}
      />
    )
    expect(renderedHtml(element)).toEqual(documentedHtml('summary-list', 'with some actions'))
  })
})

test('an error summary with nothing wrong is not there', () => {
  expect(renderedHtml(<ErrorSummary problems={[]} />)).toEqual([])
})
