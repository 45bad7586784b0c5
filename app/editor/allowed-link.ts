const MAX_ADDRESS_CHARACTERS = 2048

/** Whether a link may be kept: a complete http, https or mailto address without spaces, at most 2,048 characters. */
export function isAllowedLink(href: unknown): href is string {
  if (typeof href !== 'string' || href.length > MAX_ADDRESS_CHARACTERS) return false
  if (!/^(https?:\/\/|mailto:)[^\s\p{Cc}]+$/iu.test(href)) return false
  return URL.canParse(href)
}

/** The address that somebody meant: `www.example.org` becomes https, `name@example.org` becomes mailto; undefined when it is neither. */
export function linkFromTyped(typed: string): string | undefined {
  const address = typed.trim()
  const candidates = /^[a-z][a-z0-9+.-]*:/i.test(address)
    ? [address]
    : [/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(address) ? `mailto:${address}` : `https://${address}`]
  const href = candidates.find((candidate) => isAllowedLink(candidate))
  return href !== undefined && (href.startsWith('mailto:') || /^https?:\/\/[^/]*\.[^/]/i.test(href)) ? href : undefined
}
