import { paths } from '#app/paths'

interface Address {
  documentRef: string
  start: number
}

interface OtherPlacesProps {
  doubleCodingRef: string
  previous: Address | undefined
  next: Address | undefined
}

/** The way to the difference before and to the one after. */
export function OtherPlaces({ doubleCodingRef, previous, next }: OtherPlacesProps) {
  if (!previous && !next) return null
  const link = (address: Address, text: string) => (
    <a className="govuk-link" href={paths.settlePlace(doubleCodingRef, address.documentRef, address.start)}>
      {text}
    </a>
  )
  return (
    <p className="govuk-body">
      {previous ? link(previous, 'Previous difference') : null} {next ? link(next, 'Next difference') : null}
    </p>
  )
}
