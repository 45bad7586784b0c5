interface HiddenFieldProps {
  name: string
  value: string | number
}

/** A value that the form carries without showing it, such as the version of the record that is edited. */
export function HiddenField({ name, value }: HiddenFieldProps) {
  return <input type="hidden" name={name} value={value} />
}
