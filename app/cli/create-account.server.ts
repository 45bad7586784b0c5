import { text } from 'node:stream/consumers'
import { closeDatabase } from '#app/db/client.server'
import { findAgencyNamed, listAgencyChoices } from '#app/domain/agencies/agency-queries.server'
import { InviteForm } from '#app/domain/people/account-forms'
import { theSystem } from '#app/domain/people/actor'
import { createAccount } from '#app/domain/people/create-account.server'
import { inviteAccount } from '#app/domain/people/invite-account.server'
import { roles, roleCodes, rolesInWords } from '#app/domain/people/role'
import type { Refused } from '#app/domain/shared/outcome'
import { env } from '#app/env.server'
import { paths } from '#app/paths'
import { CommandProblem, readOptions, say, UsageError } from './command.server'
import { bringUpToDate } from './prepare-database.server'

export const usage = `Usage: throughline create-account --email <address> --name <name> --agency <agency> --role <role> ...

Makes an account and prints the link, good for seven days, by which its holder sets a password.

  --email           the address to sign in with
  --name            the person's name
  --agency          name, short name or alias of an agency that is known already
  --role            may be given several times:
${roleCodes.map((code) => `                      ${code.padEnd(14)} ${roles[code].meaning}`).join('\n')}
  --password-stdin  read the password from standard input instead, so that it can be used at once:
                      throughline create-account ... --password-stdin < file`

/** Makes an account, by invitation or with a password. */
export async function run(args: string[]): Promise<number> {
  const options = readOptions(args, {
    email: { type: 'string' },
    name: { type: 'string' },
    agency: { type: 'string' },
    role: { type: 'string', multiple: true },
    'password-stdin': { type: 'boolean' },
  })
  bringUpToDate()
  try {
    const form = readForm({ ...options, agencyId: await agencyId(options.agency) })
    if (options['password-stdin']) {
      await withPassword(form, await passwordFromInput())
    } else {
      await byInvitation(form)
    }
    return 0
  } finally {
    await closeDatabase()
  }
}

async function agencyId(name: string | undefined): Promise<string> {
  if (!name) throw new UsageError('Say which agency the person belongs to: --agency <agency>')
  const agency = await findAgencyNamed(name)
  if (agency) return agency.id
  const known = await listAgencyChoices(theSystem)
  if (known.length === 0) {
    throw new CommandProblem('No agency is known yet. Open the site first: its first visit sets up the partnership and its administrator.')
  }
  throw new CommandProblem(`No agency is called ${name}. These are known: ${known.map((agency) => agency.name).join('; ')}`)
}

function readForm({ name, email, role, agencyId }: { name?: string; email?: string; role?: string[]; agencyId: string }): InviteForm {
  const form = InviteForm.safeParse({ name, email, agencyId, roles: role ?? [] })
  if (form.success) return form.data
  throw new UsageError(form.error.issues.map((issue) => `--${optionOf(issue.path[0])}: ${issue.message}`).join('\n'))
}

const optionOf = (field: PropertyKey | undefined) => (field === 'roles' ? `role (one of ${roleCodes.join(', ')})` : String(field))

async function passwordFromInput(): Promise<string> {
  // The line end is the editor's or the terminal's; every other character was meant.
  return (await text(process.stdin)).replace(/\r?\n$/, '')
}

async function withPassword({ name, agencyId, ...form }: InviteForm, password: string): Promise<void> {
  const outcome = await createAccount(theSystem, { ...form, name: name ?? '', agencyId: agencyId ?? '', password })
  if (!outcome.ok) throw inWords(outcome)
  say(`${form.email} can sign in now, as: ${rolesInWords(form.roles)}.`)
}

async function byInvitation(form: InviteForm): Promise<void> {
  const outcome = await inviteAccount(theSystem, form)
  if (!outcome.ok) throw inWords(outcome)
  const { PUBLIC_URL, PORT } = env()
  say(
    `${form.email} is invited, as: ${rolesInWords(form.roles)}.`,
    'Hand this link to them alone. It is good for seven days and shown only now:',
    `${PUBLIC_URL ?? `http://localhost:${PORT}`}${paths.setPassword(outcome.value.token ?? '')}`,
  )
}

const inWords = (refused: Refused) => new CommandProblem(refused.problems.map(({ words }) => words).join('\n'))
