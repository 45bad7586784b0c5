import type { ReactNode } from 'react'
import { Tag } from '#app/components/Tag'
import { planActionStatuses, type PlanActionStatus } from '#app/domain/plan-actions/plan-action'
import { paths } from '#app/paths'
import { addresseeStates, stateOf, type AddresseeDates } from '../addressee-state'
import { nameOf, type RecommendationKind } from '../recommendation'

/** An earlier recommendation in like words, as the page gets it. */
export interface OfferedBefore {
  ref: string
  kind: RecommendationKind
  number: string
  text: string
  because: readonly string[]
  review: { ref: string; title: string }
  addressees: readonly (Omit<AddresseeDates, 'dueOn' | 'answeredOn'> & { agency: { shortName: string } })[]
  actions: readonly { planAction: { ref: string; title: string; status: PlanActionStatus } }[]
}

interface MadeBeforeOffersProps {
  offers: readonly OfferedBefore[]
  /** What to do with one of them, beside it. */
  actionFor?: (offer: OfferedBefore) => ReactNode
}

/** Earlier recommendations that are like one, each with the words that both have and what became of it. */
export function MadeBeforeOffers({ offers, actionFor }: MadeBeforeOffersProps) {
  return (
    <ul className="govuk-list">
      {offers.map((offer) => (
        <li key={offer.ref}>
          <p className="govuk-body govuk-!-margin-bottom-1">
            <a className="govuk-link" href={paths.recommendationLine(offer.ref)}>
              {offer.ref} {nameOf(offer)}
            </a>
            , {offer.review.title}
          </p>
          <blockquote dir="auto" className="tl-quote govuk-!-margin-top-1 govuk-!-margin-bottom-2">
            <p className="tl-verbatim">{offer.text}</p>
          </blockquote>
          <p className="govuk-hint govuk-!-margin-bottom-2">Words in both: {offer.because.join(', ')}</p>
          <WhatBecame offer={offer} />
          {actionFor?.(offer)}
        </li>
      ))}
    </ul>
  )
}

function WhatBecame({ offer: { addressees, actions } }: { offer: OfferedBefore }) {
  return (
    <ul className="govuk-list govuk-list--bullet">
      {addressees.length === 0 ? <li>Addressed to nobody</li> : null}
      {addressees.map((addressee) => {
        const { label, colour } = addresseeStates[stateOf(addressee)]
        return (
          <li key={addressee.agency.shortName}>
            {addressee.agency.shortName}: <Tag colour={colour}>{label}</Tag>
          </li>
        )
      })}
      {actions.length === 0 ? <li>No action that you can see</li> : null}
      {actions.map(({ planAction: { ref, title, status } }) => (
        <li key={ref}>
          <a className="govuk-link" href={paths.planAction(ref)}>
            {ref} {title}
          </a>
          : <Tag colour={planActionStatuses[status].colour}>{planActionStatuses[status].label}</Tag>
        </li>
      ))}
    </ul>
  )
}
