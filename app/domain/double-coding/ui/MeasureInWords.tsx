import type { Measure } from '#app/domain/agreement/measure'
import { strengthOfAgreement } from '#app/domain/agreement/strength-of-agreement'

interface MeasureProps {
  measure: Measure
  /** Names the strength by convention. */
  isNamed?: boolean
}

/** A coefficient with its interval and, by convention, its strength; where it has no value, why. */
export function Coefficient({ measure, isNamed }: MeasureProps) {
  if (measure.value === null) return <span className="tl-second">{measure.because}</span>
  return (
    <>
      {twoPlaces(measure.value)} {isNamed ? strengthOfAgreement(measure.value) : null}
      {measure.interval ? (
        <span className="tl-second tl-unbroken">
          <span className="govuk-visually-hidden">95% interval </span>
          {twoPlaces(measure.interval.low)} to {twoPlaces(measure.interval.high)}
        </span>
      ) : null}
    </>
  )
}

/** A share as per cent; where it has no value, why. */
export function Share({ measure }: { measure: Measure }) {
  return measure.value === null ? <span className="tl-second">{measure.because}</span> : <>{`${Math.round(measure.value * 100)}%`}</>
}

/** Two decimal places with a true minus sign. */
const twoPlaces = (value: number) => value.toFixed(2).replace(/^-(?=0\.00$)/, '').replace('-', '−')
