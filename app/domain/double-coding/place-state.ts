/** What a list of places can be narrowed to; without any it shows those on which the coders differ. */
export const placeStates = ['open', 'settled', 'all'] as const
export type PlaceState = (typeof placeStates)[number]

export const placeStatesInWords: Record<PlaceState, string> = {
  open: 'On which they differ, still to be settled',
  settled: 'On which they differ, settled',
  all: 'All, those coded alike too',
}
