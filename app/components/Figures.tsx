import { classNames } from './class-names'

interface FiguresProps {
  items: readonly { value: number; text: string; href?: string | undefined; isWarning?: boolean | undefined }[]
}

/** A few counts that matter, each with a link to the things that it counts. */
export function Figures({ items }: FiguresProps) {
  return (
    <dl className="tl-figures">
      {items.map(({ value, text, href, isWarning }) => (
        <div key={text} className={classNames('tl-figures__item', isWarning && value > 0 && 'tl-figures__item--warning')}>
          <dt className="tl-figures__label">
            {href ? (
              <a className="govuk-link" href={href}>
                {text}
              </a>
            ) : (
              text
            )}
          </dt>
          <dd className="tl-figures__value">{value.toLocaleString('en-GB')}</dd>
        </div>
      ))}
    </dl>
  )
}
