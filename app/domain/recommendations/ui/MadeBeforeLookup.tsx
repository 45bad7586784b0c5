import { Button } from '#app/components/Button'
import { MadeBeforeOffers, type OfferedBefore } from './MadeBeforeOffers'

interface MadeBeforeLookupProps {
  /** Earlier recommendations in like words; null where nobody has looked for them yet. */
  offers: readonly OfferedBefore[] | null
}

/** Looks for earlier recommendations in like words, and lets one be chosen. Stands below the button that saves, which Enter presses. */
export function MadeBeforeLookup({ offers }: MadeBeforeLookupProps) {
  return (
    <section aria-labelledby="made-before-lookup">
      <h2 className="govuk-heading-m" id="made-before-lookup">
        Was it made before?
      </h2>
      <p className="govuk-body" role="status">
        {offers === null ? 'Look for what other reviews recommended in like words, and what became of it.' : counted(offers.length)}
      </p>
      <Button kind="secondary" name="look" value="yes">
        {offers === null ? 'Look for earlier recommendations' : 'Look again'}
      </Button>
      <MadeBeforeOffers
        offers={offers ?? []}
        actionFor={({ ref }) => (
          <Button kind="secondary" name="choose" value={ref}>
            Made before as {ref}
          </Button>
        )}
      />
    </section>
  )
}

function counted(count: number): string {
  if (count === 0) return 'No earlier recommendation that you can see is in like words.'
  return count === 1 ? '1 earlier recommendation is in like words.' : `${count} earlier recommendations are in like words.`
}
