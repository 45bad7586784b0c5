import { classNames } from './class-names'
import { describedBy } from './described-by'
import { FieldFrame } from './FieldFrame'
import type { FieldProps } from './field-props'
import { useTypedText } from './use-typed-text'

interface TextAreaProps extends FieldProps {
  /** Lines that are shown; more can be typed. */
  rows?: number
  autoComplete?: string
  spellCheck?: boolean
}

/** Several lines of plain text. */
export function TextArea(props: TextAreaProps) {
  const { field, rows = 5, autoComplete, spellCheck } = props
  const textarea = useTypedText(field.name)
  return (
    <FieldFrame {...props}>
      <textarea
        ref={textarea}
        className={classNames(
          'govuk-textarea',
          field.error !== undefined && 'govuk-textarea--error'
        )}
        id={field.name}
        name={field.name}
        rows={rows}
        defaultValue={field.value}
        aria-describedby={describedBy(props)}
        autoComplete={autoComplete}
        spellCheck={spellCheck}
      />
    </FieldFrame>
  )
}
