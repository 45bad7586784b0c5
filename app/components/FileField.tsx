import { classNames } from './class-names'
import { describedBy } from './described-by'
import { FieldFrame } from './FieldFrame'
import type { FieldProps } from './field-props'

interface FileFieldProps extends FieldProps {
  /** The endings or media types that the browser offers first, such as `.docx,.pdf`; the server decides. */
  accept?: string
  isMultiple?: boolean
}

/** A file to upload. Browsers never keep a chosen file after an error, so say in the hint that it must be chosen again. */
export function FileField(props: FileFieldProps) {
  const { field, accept, isMultiple } = props
  return (
    <FieldFrame {...props}>
      <input
        className={classNames(
          'govuk-file-upload',
          field.error !== undefined && 'govuk-file-upload--error'
        )}
        id={field.name}
        name={field.name}
        type="file"
        accept={accept}
        multiple={isMultiple}
        aria-describedby={describedBy(props)}
      />
    </FieldFrame>
  )
}
