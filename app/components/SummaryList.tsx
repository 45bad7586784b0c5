import type { ReactNode } from 'react'
import { classNames } from './class-names'

export interface SummaryAction {
  href: string
  text: string
  /** What the link is about, for those who hear it without its row: "due date" makes "Change due date". */
  hiddenText: string
}

export interface SummaryRow {
  key: string
  value: ReactNode
  actions?: readonly SummaryAction[] | undefined
}

interface SummaryListProps {
  rows: readonly SummaryRow[]
  hasNoBorder?: boolean
}

/** Facts about one thing, as keys and values, each with its links to change it. */
export function SummaryList({ rows, hasNoBorder }: SummaryListProps) {
  const hasActions = rows.some((row) => row.actions?.length)
  return (
    <dl
      className={classNames('govuk-summary-list', hasNoBorder && 'govuk-summary-list--no-border')}
    >
      {rows.map(({ key, value, actions = [] }) => (
        <div
          key={key}
          className={classNames(
            'govuk-summary-list__row',
            hasActions && actions.length === 0 && 'govuk-summary-list__row--no-actions'
          )}
        >
          <dt className="govuk-summary-list__key">{key}</dt>
          <dd className="govuk-summary-list__value">{value}</dd>
          {actions.length > 0 ? (
            <dd className="govuk-summary-list__actions">
              <SummaryActions actions={actions} />
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  )
}

function SummaryActions({ actions }: { actions: readonly SummaryAction[] }) {
  const links = actions.map(({ href, text, hiddenText }) => (
    <a key={href + text} className="govuk-link" href={href}>
      {text}
      <span className="govuk-visually-hidden"> {hiddenText}</span>
    </a>
  ))
  if (links.length === 1) return <>{links}</>
  return (
    <ul className="govuk-summary-list__actions-list">
      {links.map((link) => (
        <li key={link.key} className="govuk-summary-list__actions-list-item">
          {link}
        </li>
      ))}
    </ul>
  )
}
