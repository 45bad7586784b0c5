import { Details } from '#app/components/Details'

/** The rule, for whoever asks why something is here and something else is not. */
export function WhatCounts() {
  return (
    <Details summary="What counts as found again">
      <ul className="govuk-list govuk-list--bullet">
        <li>An action answered a recommendation with the theme, and somebody other than its owner signed it off.</li>
        <li>A review of another incident has a coded passage or a recommendation with that theme, or with one below it. Passages of good practice do not count.</li>
        <li>
          The incident of that review happened after the day of the sign-off. If it happened earlier, on the same day, or on a day that is not known, and the
          review was published after the sign-off, it is “reported since, about earlier events” and does not count as found again.
        </li>
        <li>An action that was reopened is held to its latest sign-off before the incident, and the page says when it was reopened.</li>
        <li>A theme counts with those below it. A pair of which you may not see one end is not here, and counts in no figure.</li>
      </ul>
    </Details>
  )
}
