import type { ReactNode } from 'react'
import { Button } from './Button'
import { Details } from './Details'

export interface SelectedFilter {
  /** What is filtered by, and the chosen value: "Status: in progress". */
  text: string
  /** The address of the list without this filter. */
  removeHref: string
}

interface FiltersProps {
  /** The address of the list; the form is sent to it as a GET. */
  action: string
  /** What is filtered: "Filter reviews". */
  title: string
  selected: readonly SelectedFilter[]
  clearHref: string
  children: ReactNode
  /** Filters that few need, behind a line; open while one of them is set. */
  more?: { fields: ReactNode; isOpen: boolean } | undefined
}

/** The filters of a list: those chosen, each with a link that removes it, and the form. On a narrow screen the form waits behind one line. */
export function Filters({ action, title, selected, clearHref, children, more }: FiltersProps) {
  return (
    <section className="tl-filters" aria-label={title}>
      <details className="tl-filters__panel">
        <summary className="tl-filters__summary">{title}</summary>
        <form className="tl-filters__form" method="get" action={action} noValidate>
          <div className="tl-filters__fields">{children}</div>
          {more ? (
            <Details summary="More filters" isOpen={more.isOpen}>
              <div className="tl-filters__fields">{more.fields}</div>
            </Details>
          ) : null}
          <Button kind="secondary">Apply filters</Button>
        </form>
      </details>
      {selected.length > 0 ? (
        <div className="tl-filters__selected">
          <h2 className="govuk-heading-s">Selected filters</h2>
          <ul className="tl-filters__tags">
            {selected.map(({ text, removeHref }) => (
              <li key={text}>
                <a className="tl-filters__tag" href={removeHref}>
                  <span className="govuk-visually-hidden">Remove this filter: </span>
                  {text}
                  <span className="tl-filters__cross" aria-hidden="true">
                    ×
                  </span>
                </a>
              </li>
            ))}
          </ul>
          <a className="govuk-link govuk-link--no-visited-state" href={clearHref}>
            Clear filters
          </a>
        </div>
      ) : null}
    </section>
  )
}
