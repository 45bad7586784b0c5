import type { MetaFunction } from '@remix-run/node'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { SummaryList } from '#app/components/SummaryList'
import { glossary } from '#app/domain/shared/glossary'

export const meta: MetaFunction = () => pageTitle('Glossary')

export default function Glossary() {
  return (
    <>
      <PageHeading title="Glossary" />
      <p className="govuk-body-l">What the words on these pages mean.</p>
      <SummaryList rows={glossary.map(({ term, meaning }) => ({ key: term, value: meaning }))} />
    </>
  )
}
