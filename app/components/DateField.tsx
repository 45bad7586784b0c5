import { classNames } from './class-names'
import { FieldsetFrame } from './FieldsetFrame'
import type { FieldProps } from './field-props'
import { DATE_PARTS, type DatePart, wrongDateParts } from './wrong-date-parts'

const LABELS = { day: 'Day', month: 'Month', year: 'Year' } as const satisfies Record<
  DatePart,
  string
>
const NOTHING = { day: '', month: '', year: '' } as const satisfies Record<DatePart, string>
const IN_WORDS = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

/**
 * A date in three boxes, posted as `name.day`, `name.month` and `name.year`.
 * The first box that is wrong has the field's name as its id, so that the error summary leads to it; else the first box.
 */
export function DateField({ hint = 'For example, 27 3 2026', ...props }: FieldProps) {
  const { field } = props
  const parts = field.parts ?? NOTHING
  const wrong = field.error === undefined ? [] : wrongDateParts(parts)
  const target = wrong[0] ?? 'day'
  return (
    <FieldsetFrame
      {...props}
      hint={hint}
      role="group"
      theirs={field.theirs && inWords(field.theirs)}
    >
      <div className="govuk-date-input">
        {DATE_PARTS.map((part) => {
          const id = part === target ? field.name : `${field.name}.${part}`
          return (
            <div key={part} className="govuk-date-input__item">
              <div className="govuk-form-group">
                <label className="govuk-label govuk-date-input__label" htmlFor={id}>
                  {LABELS[part]}
                </label>
                <input
                  className={classNames(
                    'govuk-input govuk-date-input__input',
                    wrong.includes(part) && 'govuk-input--error',
                    part === 'year' ? 'govuk-input--width-4' : 'govuk-input--width-2'
                  )}
                  id={id}
                  name={`${field.name}.${part}`}
                  type="text"
                  inputMode="numeric"
                  defaultValue={parts[part] || undefined}
                />
              </div>
            </div>
          )
        })}
      </div>
    </FieldsetFrame>
  )
}

function inWords(isoDate: string): string {
  const time = Date.parse(isoDate)
  return Number.isNaN(time) ? isoDate : IN_WORDS.format(time)
}
