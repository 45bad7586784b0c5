import { type Choice, textOfChoices } from './choice'
import { classNames } from './class-names'
import { describedBy } from './described-by'
import { FieldFrame } from './FieldFrame'
import type { FieldProps } from './field-props'

interface SelectFieldProps extends FieldProps {
  choices: readonly Omit<Choice, 'hint' | 'conditional'>[]
  /** The first entry, which stands for no choice; without it the first choice is the default. */
  emptyText?: string
}

/** One choice out of a list that opens. */
export function SelectField({ choices, emptyText, ...props }: SelectFieldProps) {
  const { field } = props
  return (
    <FieldFrame
      {...props}
      theirs={field.theirs === undefined ? undefined : textOfChoices(choices, field.theirs)}
    >
      <select
        className={classNames('govuk-select', field.error !== undefined && 'govuk-select--error')}
        id={field.name}
        name={field.name}
        defaultValue={field.value}
        aria-describedby={describedBy(props)}
      >
        {emptyText === undefined ? null : <option value="">{emptyText}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} disabled={choice.isDisabled}>
            {choice.text}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
