import { askForPasswordReset } from '#app/domain/people/ask-for-password-reset.server'
import { log } from '#app/log.server'
import { canSendMail } from '#app/mail/send-mail.server'
import { claimAttempt } from './attempts.server'
import { deliverLink, trustedOrigin } from './deliver-link.server'

/** Can people ask for a new password themselves? Only by mail, with links to an address that is ours. */
export const canMailPasswordResets = (request: Request) => canSendMail() && trustedOrigin(request) !== null

/**
 * Sends a link for a new password to the account of this e-mail address, if there is one. Returns at once and says nothing:
 * neither the answer nor its time tells whether there is. False only when there have been too many requests.
 */
export async function mailPasswordReset(request: Request, email: string, clientAddress: string): Promise<boolean> {
  if (!(await claimAttempt('new password', email, clientAddress))) return false
  setImmediate(() => {
    deliver(request, email).catch((error: unknown) => log().error({ err: error }, 'no password reset could be sent'))
  })
  return true
}

async function deliver(request: Request, email: string): Promise<void> {
  const link = await askForPasswordReset(email)
  if (link) await deliverLink(request, link, 'password reset')
}
