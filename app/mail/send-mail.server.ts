import { createTransport } from 'nodemailer'
import { env } from '#app/env.server'
import { log } from '#app/log.server'

/** A letter in plain text to one person. */
export interface Mail {
  to: string
  subject: string
  text: string
}

const PATIENCE_MS = '10000'

/** Can this installation send mail at all? */
export const canSendMail = () => env().SMTP_URL !== undefined

/** Hands a letter to the mail server. False where none is set or it did not take it: the caller then finds another way. */
export async function sendMail(mail: Mail): Promise<boolean> {
  const { SMTP_URL, MAIL_FROM } = env()
  if (SMTP_URL === undefined) return false
  const transport = createTransport(withPatience(SMTP_URL))
  try {
    await transport.sendMail({ ...mail, from: MAIL_FROM })
    return true
  } catch (error) {
    log().error({ err: error }, 'mail was not sent')
    return false
  } finally {
    transport.close()
  }
}

// The library would wait two minutes for a server that does not answer, and the person with it.
function withPatience(address: string): string {
  const url = new URL(address)
  for (const name of ['connectionTimeout', 'greetingTimeout', 'socketTimeout']) {
    if (!url.searchParams.has(name)) url.searchParams.set(name, PATIENCE_MS)
  }
  return url.href
}
