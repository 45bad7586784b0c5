import type { MadeLink } from '#app/domain/people/invite-account.server'
import { findPartnership } from '#app/domain/partnership/partnership-queries.server'
import { env } from '#app/env.server'
import { invitationLetter, passwordResetLetter } from '#app/mail/account-letters'
import { sendMail } from '#app/mail/send-mail.server'
import { paths } from '#app/paths'

const letters = { invitation: invitationLetter, 'password reset': passwordResetLetter } as const

/** What became of a link: sent by mail, or to be shown this once to the administrator who made it. */
export interface DeliveredLink {
  name: string
  email: string
  isSent: boolean
  /** The whole address; null when it was sent, or is not known any more (a form that was sent twice). */
  address: string | null
}

/** Sends a link by mail; where that is not possible, gives its address so that the page which follows can show it. */
export async function deliverLink(request: Request, link: MadeLink, purpose: keyof typeof letters): Promise<DeliveredLink> {
  const { name, email, token } = link
  if (token === null) return { name, email, isSent: false, address: null }
  const path = paths.setPassword(token)
  const origin = trustedOrigin(request)
  if (origin !== null && (await sendLetter(link, purpose, origin + path))) return { name, email, isSent: true, address: null }
  return { name, email, isSent: false, address: (origin ?? new URL(request.url).origin) + path }
}

/**
 * Where links in letters may lead: the public address, or this machine itself. Null otherwise, because the address of a
 * request is what its sender says, and a letter must not carry a link to somebody else's site.
 */
export function trustedOrigin(request: Request): string | null {
  const { PUBLIC_URL } = env()
  if (PUBLIC_URL) return PUBLIC_URL
  const { hostname, origin } = new URL(request.url)
  return ['localhost', '127.0.0.1', '[::1]'].includes(hostname) ? origin : null
}

async function sendLetter({ name, email }: MadeLink, purpose: keyof typeof letters, address: string): Promise<boolean> {
  const partnership = (await findPartnership())?.name ?? 'your partnership'
  return sendMail({ to: email, ...letters[purpose]({ name, partnership, address }) })
}
