import type { FieldProps } from './field-props'

/** The ids of what describes a field (its hint, what somebody else saved, its error), for `aria-describedby`; undefined when nothing does. */
export function describedBy({
  field,
  hint,
}: Pick<FieldProps, 'field' | 'hint'>): string | undefined {
  const ids = [
    hint ? `${field.name}-hint` : undefined,
    field.theirs === undefined ? undefined : `${field.name}-theirs`,
    field.error === undefined ? undefined : `${field.name}-error`,
  ].filter((id) => id !== undefined)
  return ids.length > 0 ? ids.join(' ') : undefined
}
