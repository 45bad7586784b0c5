import { describe, expect, it } from 'vitest'
import { aSite } from '#tests/support/site'

const site = aSite()
const SHEETS = 2

describe('the line of a recommendation', () => {
  it('shows the whole chain on one page and prints on two sheets at most', async () => {
    const chair = await site.signedIn('chair')
    await chair.open(`/recommendations/${embeddedRecommendation()}/line`)
    for (const stage of ['Found', 'Recommended', 'Answered', 'Acted on', 'Evidenced', 'Signed off', 'Embedded']) {
      expect(await chair.words()).toContain(stage)
    }
    const sheets = await chair.page.pdf({ format: 'A4', preferCSSPageSize: true })
    expect(pagesOf(sheets)).toBeLessThanOrEqual(SHEETS)
    await chair.leave()
  })

  it('prints the marking on the sheet, and not the menu', async () => {
    const chair = await site.signedIn('chair')
    await chair.open(`/recommendations/${embeddedRecommendation()}/line`)
    await chair.page.emulateMedia({ media: 'print' })
    expect(await chair.page.getByText(/^OFFICIAL/).first().isVisible()).toBe(true)
    for (const part of ['nav[aria-label="Menu"]', '.govuk-skip-link', '.govuk-footer a']) {
      expect(await chair.page.locator(part).first().isVisible(), part).toBe(false)
    }
    await chair.leave()
  })
})

/** A recommendation with an action that an audit has shown to be embedded. */
function embeddedRecommendation(): string {
  const rows = site.stored<{ ref: string }>(
    `SELECT Recommendation.ref FROM Recommendation
     JOIN PlanActionRecommendation AS link ON link.recommendationId = Recommendation.id
     JOIN PlanAction ON PlanAction.id = link.planActionId
     JOIN Review ON Review.id = Recommendation.reviewId
     WHERE PlanAction.status = 'embedded' AND Review.isRestricted = 0
     ORDER BY (SELECT count(*) FROM PlanActionRecommendation WHERE recommendationId = Recommendation.id), Recommendation.ref LIMIT 1`,
  )
  return rows[0]?.ref ?? ''
}

// Each sheet is an object of its own in the file.
const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
