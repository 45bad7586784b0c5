import { Button } from '#app/components/Button'
import { ButtonGroup } from '#app/components/ButtonGroup'
import { DataTable } from '#app/components/DataTable'
import type { FormState } from '#app/components/form-state'
import { HiddenField } from '#app/components/HiddenField'
import { WarningText } from '#app/components/WarningText'
import type { FateOfPassage } from '#app/domain/documents/correction.server'
import { anchorFates, type AnchorFate } from '#app/domain/documents/re-anchor'
import { shortQuote } from '#app/domain/findings/finding'
import { paths } from '#app/paths'

interface ConfirmCorrectionProps {
  form: FormState
  correction: { fates: readonly FateOfPassage[]; suggestions: { open: number; lost: number } }
}

const pageOf: Record<FateOfPassage['kind'], (ref: string) => string> = {
  finding: paths.finding,
  recommendation: paths.recommendation,
  action: paths.planAction,
}
const worstFirst: AnchorFate[] = ['lost', 'altered', 'moved', 'unchanged']

/** What a correction does to each passage that is anchored in the text, before it is saved. */
export function ConfirmCorrection({ form, correction }: ConfirmCorrectionProps) {
  const { fates, suggestions } = correction
  const lost = fates.filter(({ fate }) => fate === 'lost').length
  return (
    <>
      {lost > 0 ? (
        <WarningText>
          {lost === 1 ? 'One passage' : `${lost} passages`} can no longer be found in the corrected text. What was quoted is kept, and says so.
        </WarningText>
      ) : null}
      {fates.length === 0 ? (
        <p className="govuk-body">No coded passage, recommendation or action stands in this text.</p>
      ) : (
        <DataTable
          caption="What happens to what stands in this text"
          captionSize="m"
          narrow="stack"
          rows={worstFirst.flatMap((fate) => fates.filter((passage) => passage.fate === fate))}
          rowKey={({ kind, ref }) => `${kind} ${ref}`}
          columns={[
            { key: 'fate', header: 'After the correction', cell: ({ fate }) => anchorFates[fate].label },
            {
              key: 'ref',
              header: 'Reference',
              isRowHeader: true,
              isUnbroken: true,
              cell: ({ kind, ref }) => (
                <a className="govuk-link" href={pageOf[kind](ref)}>
                  {ref}
                </a>
              ),
            },
            { key: 'quote', header: 'Words', width: 'wide', cell: ({ quote }) => <span dir="auto">{shortQuote(quote, 160)}</span> },
          ]}
        />
      )}
      <p className="govuk-body">
        {suggestions.open === 0 ? '' : `Of ${suggestions.open} open suggestions, ${suggestions.lost} lose their words. `}
        The machine looks at the corrected text anew. The text as it is now is kept and can be read from the history.
      </p>
      <HiddenField name="lost" value={String(lost)} />
      <HiddenField name="because" value={form.field('because').value ?? ''} />
      <textarea name="text" defaultValue={form.field('text').value} hidden readOnly aria-label="Corrected text" />
      <ButtonGroup>
        <Button name="step" value="save">
          Save the corrected text
        </Button>
        <Button kind="secondary" name="step" value="write">
          Go back to the text
        </Button>
      </ButtonGroup>
    </>
  )
}
