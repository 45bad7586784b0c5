import { expect, test, vi } from 'vitest'
import { addAgency } from '#app/domain/agencies/add-agency.server'
import { findAgencyNamed } from '#app/domain/agencies/agency-queries.server'
import { theSystem } from '#app/domain/people/actor'
import { createAccount } from '#app/domain/people/create-account.server'
import { DEMONSTRATION_PASSWORD } from '#app/domain/people/demonstration'
import { announce } from './announce.server'

test('the start names the address, and the sign-ins of the demonstration but nobody else’s', async () => {
  await addAgency(theSystem, { name: 'Harbour Council', shortName: 'Harbour', kind: 'local_authority', aliases: [] })
  const agencyId = (await findAgencyNamed('Harbour'))?.id ?? ''
  const common = { agencyId, password: DEMONSTRATION_PASSWORD, roles: ['auditor'] as const }
  await createAccount(theSystem, { ...common, name: 'Ada Fenn', email: 'ada@harbour.example', isDemonstration: true })
  await createAccount(theSystem, { ...common, name: 'Real Person', email: 'real@harbour.example' })
  let said = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((said += String(text)), true))
  await announce(3000)
  expect(said).toContain('Throughline is at http://localhost:3000\n')
  expect(said).toContain(`the password of each is ${DEMONSTRATION_PASSWORD}\n  ada@harbour.example  Ada Fenn: Auditor\n`)
  expect(said).not.toContain('real@')
})
