import { type Choice, type ChoiceDivider, textOfChoices } from './choice'
import { ChoiceItem } from './ChoiceItem'
import { classNames } from './class-names'
import { FieldsetFrame } from './FieldsetFrame'
import type { FieldProps } from './field-props'

interface RadioGroupProps extends FieldProps {
  choices: readonly (Choice | ChoiceDivider)[]
  isSmall?: boolean
  isInline?: boolean
}

/** One choice out of a few that are all in sight. The first radio's id is the field's name. */
export function RadioGroup({ choices, isSmall, isInline, ...props }: RadioGroupProps) {
  const { field } = props
  return (
    <FieldsetFrame
      {...props}
      theirs={field.theirs === undefined ? undefined : textOfChoices(choices, field.theirs)}
    >
      <div
        className={classNames(
          'govuk-radios',
          isSmall && 'govuk-radios--small',
          isInline && 'govuk-radios--inline'
        )}
      >
        {choices.map((choice, index) =>
          'divider' in choice ? (
            <div key={choice.divider} className="govuk-radios__divider">
              {choice.divider}
            </div>
          ) : (
            <ChoiceItem
              key={choice.value}
              kind="radio"
              choice={choice}
              id={index === 0 ? field.name : `${field.name}-${index + 1}`}
              name={field.name}
              isChosen={field.value === choice.value}
            />
          )
        )}
      </div>
    </FieldsetFrame>
  )
}
