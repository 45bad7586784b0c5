import { describe, expect, it } from 'vitest'
import { aSite } from '#tests/support/site'

const site = aSite({ isEmpty: true })

describe('the first visit to a new installation', () => {
  it('leads to creating the administrator, who can then sign in', async () => {
    const operator = await site.visitor()
    await operator.open('/')
    expect(operator.path()).toBe('/set-up')
    await operator.fill({
      partnershipName: 'Harrowdale Safety Partnership',
      agencyName: 'Harrowdale Council',
      name: 'Asha Bell',
      email: 'asha.bell@harrowdale.example',
      password: 'kettle meadow nineteen',
    })
    await operator.press('Set up')
    expect(await operator.notice()).toContain('Throughline is set up')
    expect(await operator.page.locator('header').innerText()).toContain('Harrowdale Safety Partnership')
    for (const path of ['/reviews', '/recommendations', '/actions', '/groups', '/themes', '/theme-by-agency', '/admin', '/trail']) {
      await operator.open(path)
    }
    await operator.leave()
  })

  it('can be made only once', async () => {
    const late = await site.visitor()
    await late.open('/set-up')
    expect(late.path()).not.toBe('/set-up')
    await late.leave()
  })
})
