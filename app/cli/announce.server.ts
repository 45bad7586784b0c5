import { listDemonstrationAccounts } from '#app/domain/people/account-queries.server'
import { DEMONSTRATION_PASSWORD } from '#app/domain/people/demonstration'
import { rolesInWords } from '#app/domain/people/role'
import { env } from '#app/env.server'
import { say } from './command.server'

/** Tells whoever started the service where it is, and in demonstration mode how to sign in. */
export async function announce(port: number): Promise<void> {
  const { HOST, PUBLIC_URL, isLoopback } = env()
  const host = isLoopback ? 'localhost' : HOST.includes(':') ? `[${HOST}]` : HOST
  say('', `Throughline is at ${PUBLIC_URL ?? `http://${host}:${port}`}`)
  if (env().DEMO) await announceSignIns()
  say('Press Ctrl+C to stop it.', '')
}

async function announceSignIns(): Promise<void> {
  const people = await listDemonstrationAccounts()
  if (people.length === 0) return
  const width = Math.max(...people.map(({ email }) => email.length))
  say(
    '',
    `Demonstration sign-ins. Everybody is invented; the password of each is ${DEMONSTRATION_PASSWORD}`,
    ...people.map(({ email, name, roles }) => `  ${email.padEnd(width)}  ${name}: ${rolesInWords(roles)}`),
    '',
  )
}
