import { describe, expect, it } from 'vitest'
import { action as propose, loader as proposePage } from '#app/routes/documents.$documentRef.suggestions.$suggestionId.action/route'
import { anActor, anAgency } from '#tests/factories/people'
import { aDocument, aReviewIn } from '#tests/factories/reviews'
import { itemOf, suggested, suggestionsNow, suggestibleText } from '#tests/factories/suggestions'
import { answerOf, args, requestAs } from '#tests/support/request-as'

describe('a suggested action', () => {
  it('is not for an agency lead to decide, who may propose actions of their own', async () => {
    const document = await aDocument((await aReviewIn('published')).ref, { text: suggestibleText })
    await suggested(document.id, itemOf(suggestibleText, suggestibleText.slice(0, 20), { kind: 'action' }))
    const [suggestion] = await suggestionsNow(document.id)
    const lead = await anActor('agency_lead', { agencyId: (await anAgency()).id })
    const of = { documentRef: document.ref, suggestionId: suggestion?.id ?? '' }
    const path = `/documents/${document.ref}/suggestions/${of.suggestionId}/action`
    expect((await answerOf(proposePage(args(await requestAs(lead, path), of)))).status).toBe(403)
    expect((await answerOf(propose(args(await requestAs(lead, path, { suggestion: of.suggestionId, version: '0' }), of)))).status).toBe(403)
    expect(await suggestionsNow(document.id)).toEqual([suggestion])
  })
})
