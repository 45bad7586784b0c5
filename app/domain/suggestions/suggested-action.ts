const BEFORE_THE_ACTION = /^\s*action(?: point)?\s*\d*\s*[:.–-]\s*/i
const AFTER_THE_ACTION = /\s*[–-]\s*(?:closed|complete[d]?|done|open|ongoing|in progress)\.?\s*$/i

interface Suggested {
  quote: string
  addressees: readonly { name: string; agencyId: string | null }[]
  dueOn: string | null
}

/** A line of minutes as the form of its action begins: what will be done, by whom and by when; the rest no minutes say. */
export function suggestedAction({ quote, addressees, dueOn }: Suggested) {
  const words = quote.replace(BEFORE_THE_ACTION, '').replace(AFTER_THE_ACTION, '').replace(/\s+/g, ' ').trim()
  const named = addressees.map(({ name }) => `${name} to `).find((begin) => words.toLowerCase().startsWith(begin.toLowerCase()))
  const title = words.slice(named?.length ?? 0)
  return {
    title: title.charAt(0).toUpperCase() + title.slice(1),
    leadAgencyId: addressees.find(({ agencyId }) => agencyId !== null)?.agencyId ?? null,
    dueOn,
  }
}
