interface PaginationProps {
  /** The page that is shown, from 1. */
  page: number
  pages: number
  hrefFor: (page: number) => string
  /** What is paged, when a page has more than one: "Pages of reviews". */
  label?: string
}

/** Links to the pages of a list: first, last, and those near the one that is shown. Nothing when there is only one. */
export function Pagination({ page, pages, hrefFor, label = 'Pagination' }: PaginationProps) {
  if (pages <= 1) return null
  return (
    <nav className="govuk-pagination" aria-label={label}>
      {page > 1 ? (
        <div className="govuk-pagination__prev">
          <a className="govuk-link govuk-pagination__link" href={hrefFor(page - 1)} rel="prev">
            <Arrow kind="prev" path={PREVIOUS} />
            <span className="govuk-pagination__link-title">
              Previous<span className="govuk-visually-hidden"> page</span>
            </span>
          </a>
        </div>
      ) : null}
      <ul className="govuk-pagination__list">
        {pageNumbers(page, pages).map((number, index) =>
          number === 'gap' ? (
            <li
              key={index === 1 ? 'gap before' : 'gap after'}
              className="govuk-pagination__item govuk-pagination__item--ellipsis"
            >
              ⋯
            </li>
          ) : (
            <PageLink
              key={number}
              number={number}
              href={hrefFor(number)}
              isCurrent={number === page}
            />
          )
        )}
      </ul>
      {page < pages ? (
        <div className="govuk-pagination__next">
          <a className="govuk-link govuk-pagination__link" href={hrefFor(page + 1)} rel="next">
            <span className="govuk-pagination__link-title">
              Next<span className="govuk-visually-hidden"> page</span>
            </span>
            <Arrow kind="next" path={NEXT} />
          </a>
        </div>
      ) : null}
    </nav>
  )
}

function PageLink({
  number,
  href,
  isCurrent,
}: {
  number: number
  href: string
  isCurrent: boolean
}) {
  return (
    <li
      className={
        isCurrent
          ? 'govuk-pagination__item govuk-pagination__item--current'
          : 'govuk-pagination__item'
      }
    >
      <a
        className="govuk-link govuk-pagination__link"
        href={href}
        aria-label={`Page ${number}`}
        aria-current={isCurrent ? 'page' : undefined}
      >
        {number}
      </a>
    </li>
  )
}

/** The page numbers to show: the first, the last, the page and two on either side; a gap of one page is shown as that page. */
export function pageNumbers(page: number, pages: number): (number | 'gap')[] {
  const shown = Array.from({ length: pages }, (_, index) => index + 1).filter(
    (number) => number === 1 || number === pages || Math.abs(number - page) <= 2
  )
  return shown.flatMap((number, index) => {
    const skipped = number - (shown[index - 1] ?? 0) - 1
    if (skipped === 0) return [number]
    return skipped === 1 ? [number - 1, number] : ['gap' as const, number]
  })
}

const PREVIOUS =
  'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z'
const NEXT =
  'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z'

function Arrow({ kind, path }: { kind: 'prev' | 'next'; path: string }) {
  return (
    <svg
      className={`govuk-pagination__icon govuk-pagination__icon--${kind}`}
      xmlns="http://www.w3.org/2000/svg"
      height="13"
      width="15"
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 15 13"
    >
      <path d={path} />
    </svg>
  )
}
