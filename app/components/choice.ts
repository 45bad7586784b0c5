import type { ReactNode } from 'react'

/** One choice of a list, a group of radios or a group of checkboxes. */
export interface Choice {
  value: string
  text: string
  hint?: ReactNode
  isDisabled?: boolean
  /** Fields that belong to this choice; shown under it, and hidden by the stylesheet while it is not chosen. */
  conditional?: ReactNode
}

/** A word between two choices, such as "or". */
export interface ChoiceDivider {
  divider: string
}

/** The texts of the choices that a stored value (or several, with commas) stands for; the value itself when it is none of them. */
export function textOfChoices(
  choices: readonly (Choice | ChoiceDivider)[],
  stored: string
): string {
  const texts = stored
    .split(',')
    .map(
      (value) =>
        choices.find((choice): choice is Choice => 'value' in choice && choice.value === value)
          ?.text
    )
  return texts.every((text) => text !== undefined) ? texts.join(', ') : stored
}
