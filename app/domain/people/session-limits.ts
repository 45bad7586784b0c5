/** A session ends after an hour without a request, and twelve hours after signing in whatever happens. */
export const IDLE_LIMIT_MS = 60 * 60_000
export const ABSOLUTE_LIMIT_MS = 12 * 60 * 60_000
