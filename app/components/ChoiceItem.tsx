import type { Choice } from './choice'
import { classNames } from './class-names'

interface ChoiceItemProps {
  kind: 'radio' | 'checkbox'
  choice: Choice
  id: string
  name: string
  isChosen: boolean
  describedBy?: string | undefined
}

/** One radio button or checkbox with its label, its hint and the fields that depend on it. */
export function ChoiceItem({ kind, choice, id, name, isChosen, describedBy }: ChoiceItemProps) {
  const block = kind === 'radio' ? 'govuk-radios' : 'govuk-checkboxes'
  const hintId = choice.hint ? `${id}-item-hint` : undefined
  return (
    <>
      <div className={`${block}__item`}>
        <input
          className={`${block}__input`}
          id={id}
          name={name}
          type={kind}
          value={choice.value}
          defaultChecked={isChosen}
          disabled={choice.isDisabled}
          aria-describedby={classNames(describedBy, hintId) || undefined}
        />
        <label className={`govuk-label ${block}__label`} htmlFor={id}>
          {choice.text}
        </label>
        {hintId ? (
          <div id={hintId} className={`govuk-hint ${block}__hint`}>
            {choice.hint}
          </div>
        ) : null}
      </div>
      {choice.conditional ? (
        <div
          className={classNames(
            `${block}__conditional`,
            !isChosen && `${block}__conditional--hidden`
          )}
          id={`conditional-${id}`}
        >
          {choice.conditional}
        </div>
      ) : null}
    </>
  )
}
