import { Form } from '@remix-run/react'
import { BackLink } from '#app/components/BackLink'
import { Button } from '#app/components/Button'
import { ButtonGroup } from '#app/components/ButtonGroup'
import { Details } from '#app/components/Details'
import { ErrorSummary } from '#app/components/ErrorSummary'
import type { Problem } from '#app/components/form-state'
import { HiddenField } from '#app/components/HiddenField'
import { InsetText } from '#app/components/InsetText'
import { PageHeading } from '#app/components/PageHeading'
import { WarningText } from '#app/components/WarningText'
import { paths } from '#app/paths'
import { ImportedCodes, type ImportedCode } from './ImportedCodes'

interface ImportPreviewProps {
  fileName: string
  text: string
  mark: string
  once: string
  entries: readonly ImportedCode[]
  missing: readonly { code: string; name: string }[]
  notes: readonly string[]
  problems: Problem[]
}

/** What a codebook's file would do, with the form that has it done. */
export function ImportPreview({ fileName, text, mark, once, entries, missing, notes, problems }: ImportPreviewProps) {
  const of = (what: ImportedCode['what']) => entries.filter((entry) => entry.what === what)
  const [refused, added, changed, unchanged] = [of('refused'), of('new'), of('changed'), of('unchanged')]
  const doesSomething = added.length + changed.length > 0
  return (
    <>
      <BackLink href={paths.importCodebook()} text="Back: select another file" />
      <ErrorSummary problems={problems} />
      <PageHeading title="What the file would do" caption={fileName} />
      {refused.length > 0 ? (
        <WarningText>Some codes cannot be taken. Put them right in the file and select it again: nothing is imported in part.</WarningText>
      ) : (
        <InsetText>Nothing has been written yet.</InsetText>
      )}
      {notes.length > 0 ? (
        <ul className="govuk-list govuk-list--bullet">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      ) : null}
      <ImportedCodes title="Cannot be taken" entries={refused} />
      <ImportedCodes title="New" entries={added} />
      <ImportedCodes title="Changed" entries={changed} />
      {unchanged.length > 0 ? (
        <Details summary={`Unchanged: ${unchanged.length.toLocaleString('en-GB')}`}>{unchanged.map(({ name }) => name).join('; ')}</Details>
      ) : null}
      {missing.length > 0 ? (
        <Details summary={`Not in the file: ${missing.length.toLocaleString('en-GB')}. They stay as they are`}>{missing.map(({ name }) => name).join('; ')}</Details>
      ) : null}
      {refused.length === 0 && doesSomething ? (
        <Form method="post" action={paths.confirmCodebookImport()} encType="multipart/form-data" noValidate>
          <HiddenField name="once" value={once} />
          <HiddenField name="fileName" value={fileName} />
          <HiddenField name="mark" value={mark} />
          <HiddenField name="text" value={text} />
          <ButtonGroup>
            <Button>Import all of it</Button>
            <a className="govuk-link" href={paths.themes()}>
              Cancel
            </a>
          </ButtonGroup>
        </Form>
      ) : null}
      {refused.length === 0 && !doesSomething ? <p className="govuk-body">The codebook is as the file has it already.</p> : null}
    </>
  )
}
