import type { ReactNode } from 'react'
import type { FieldState } from './form-state'

/** The props that every form component shares. */
export interface FieldProps {
  field: FieldState
  label: ReactNode
  hint?: ReactNode
  /** How large the label is; by default the size of body text. */
  labelSize?: 's' | 'm' | 'l' | 'xl'
  /** True when the label is the page's only heading. */
  isPageHeading?: boolean
  /** True when the label is for screen readers only, because the page already says it. */
  isLabelHidden?: boolean
}
