/** Stands, in filters and figures, for the year of a review that is neither published nor commissioned yet. */
export const NO_YEAR = 'none'

/** The year of a review in words: "2024", or that it has none yet. */
export const yearInWords = (year: string) => (year === NO_YEAR ? 'No year yet' : year)
