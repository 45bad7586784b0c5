import { describe, expect, it } from 'vitest'
import { aSite } from '#tests/support/site'

const site = aSite()

describe('what somebody typed', () => {
  it('comes back after signing in again, when the session ended meanwhile', async () => {
    const lead = await site.signedIn('lead')
    const action = actionOf('lead@westmere.example')
    await lead.open(`/actions/${action}/progress`)
    await lead.fill({ text: 'Typed while the session was ended by somebody else.' })

    const administrator = await site.signedIn('administrator')
    await administrator.open(`/admin/accounts/${accountOf('lead@westmere.example')}/end-sessions`)
    await administrator.press(/^(End|Sign)/)
    await administrator.leave()

    await lead.press('Record progress')
    expect(await lead.words()).toContain('what you typed is kept for you')
    await lead.fill({ email: 'lead@westmere.example', password: 'learning-not-blame' })
    await lead.press(/^Sign in$/)
    expect(await lead.words()).toContain('Typed while the session was ended by somebody else.')
    await lead.press('Send it now')
    expect(lead.path()).toBe(`/actions/${action}`)
    expect(await lead.words()).toContain('Typed while the session was ended by somebody else.')
    await lead.leave()
  })

  it('is shown beside what somebody else saved first', async () => {
    const [one, other] = [await site.signedIn('secretariat'), await site.signedIn('learning')]
    const [group] = site.stored<{ ref: string }>('SELECT ref FROM "Group" ORDER BY ref LIMIT 1')
    for (const secretary of [one, other]) await secretary.open(`/groups/${group?.ref}/edit`)
    await one.fill({ name: 'Release and Recall Group' })
    await one.press('Save')
    await other.fill({ name: 'Group for Release and Recall' })
    await other.press('Save')
    const words = await other.words()
    expect(words).toContain('Release and Recall Group')
    expect(await other.page.locator('[name="name"]').inputValue()).toBe('Group for Release and Recall')
    await other.press('Save')
    expect(await other.heading()).toContain('Group for Release and Recall')
    await one.leave()
    await other.leave()
  })

  it('makes one record when the button is pressed twice', async () => {
    const secretary = await site.signedIn('secretariat')
    await secretary.open('/groups/new')
    await secretary.fill({ name: 'Group that was formed once', kind: 'board' })
    await secretary.page.getByRole('button', { name: 'Form the group' }).dblclick()
    await secretary.page.waitForURL(/\/groups\/GRP-\d+$/)
    await secretary.look()
    expect(site.stored('SELECT ref FROM "Group" WHERE name = ?', 'Group that was formed once')).toHaveLength(1)
    await secretary.leave()
  })

  it('stays in the page when the service does not answer', async () => {
    const secretary = await site.signedIn('secretariat')
    await secretary.open('/groups/new')
    await secretary.fill({ name: 'Typed on a train', kind: 'board' })
    await secretary.page.route('**/groups/new*', (route) => route.abort('internetdisconnected'))
    await secretary.page.getByRole('button', { name: 'Form the group' }).click()
    await secretary.page.getByText('There is no connection to Throughline').waitFor()
    expect(await secretary.page.locator('[name="name"]').inputValue()).toBe('Typed on a train')
    await secretary.page.unroute('**/groups/new*')
    secretary.forgive()
    await secretary.press('Form the group')
    expect(await secretary.heading()).toContain('Typed on a train')
    await secretary.leave()
  })
})

function actionOf(email: string): string {
  const rows = site.stored<{ ref: string }>(
    `SELECT PlanAction.ref FROM PlanAction JOIN Account ON Account.id = PlanAction.ownerId
     WHERE Account.email = ? AND PlanAction.status IN ('agreed', 'in_progress') ORDER BY PlanAction.ref LIMIT 1`,
    email,
  )
  return rows[0]?.ref ?? ''
}

function accountOf(email: string): string {
  return site.stored<{ id: string }>('SELECT id FROM Account WHERE email = ?', email)[0]?.id ?? ''
}
