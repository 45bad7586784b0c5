import { type Choice, type ChoiceDivider, textOfChoices } from './choice'
import { ChoiceItem } from './ChoiceItem'
import { classNames } from './class-names'
import { describedBy } from './described-by'
import { FieldsetFrame } from './FieldsetFrame'
import type { FieldProps } from './field-props'

interface CheckboxGroupProps extends Omit<FieldProps, 'label'> {
  /** The legend; may be left out only when there is one checkbox, which then speaks for itself. */
  label?: FieldProps['label']
  choices: readonly (Choice | ChoiceDivider)[]
  isSmall?: boolean
}

/** Any number of choices; each chosen one is posted under the field's name. The first checkbox's id is the field's name. */
export function CheckboxGroup({ choices, isSmall, ...props }: CheckboxGroupProps) {
  const { field, label } = props
  const chosen = field.values ?? (field.value === undefined ? [] : [field.value])
  return (
    <FieldsetFrame
      {...props}
      theirs={field.theirs === undefined ? undefined : textOfChoices(choices, field.theirs)}
    >
      <div className={classNames('govuk-checkboxes', isSmall && 'govuk-checkboxes--small')}>
        {choices.map((choice, index) =>
          'divider' in choice ? (
            <div key={choice.divider} className="govuk-checkboxes__divider">
              {choice.divider}
            </div>
          ) : (
            <ChoiceItem
              key={choice.value}
              kind="checkbox"
              choice={choice}
              id={index === 0 ? field.name : `${field.name}-${index + 1}`}
              name={field.name}
              isChosen={chosen.includes(choice.value)}
              describedBy={label === undefined ? describedBy(props) : undefined}
            />
          )
        )}
      </div>
    </FieldsetFrame>
  )
}
