import { paths } from '#app/paths'

interface CodingProgressProps {
  progress: { places: number; agreed: number; agreedSettled: number; differing: number; differingSettled: number }
  doubleCodingRef: string
  canReconcile: boolean
}

/** How many passages the two coded alike, how many they differ on, and how many of those are settled. */
export function CodingProgress({ progress, doubleCodingRef, canReconcile }: CodingProgressProps) {
  const { places, agreed, agreedSettled, differing, differingSettled } = progress
  const isReady = places > 0 && agreedSettled + differingSettled === places
  return (
    <>
      <p className="govuk-body">
        At {places} {places === 1 ? 'place' : 'places'} at least one of them coded something. At{' '}
        <a className="govuk-link" href={paths.disagreements(doubleCodingRef, { state: 'all' })}>
          {agreed}
        </a>{' '}
        both coded alike, of which {agreedSettled} {agreedSettled === 1 ? 'is' : 'are'} taken over. At{' '}
        <a className="govuk-link" href={paths.disagreements(doubleCodingRef)}>
          {differing}
        </a>{' '}
        they differ: <strong>{`${differingSettled} of ${differing} settled`}</strong>.
      </p>
      {isReady && canReconcile ? (
        <p className="govuk-body">
          Everything is settled.{' '}
          <a className="govuk-link" href={paths.completeReconciliation(doubleCodingRef)}>
            Complete the reconciliation
          </a>
        </p>
      ) : null}
    </>
  )
}
