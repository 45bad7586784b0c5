import { describe, expect, it } from 'vitest'
import { suggestedAction } from './suggested-action'

const trust = { name: 'Fenmoor Trust', agencyId: 'fenmoor' }

describe('a line of minutes as an action', () => {
  it.each([
    ['ACTION: Fenmoor Trust to bring its figures to the next meeting.', 'Bring its figures to the next meeting.'],
    ['Action 3 - Fenmoor Trust to list releases that fall on a Friday - CLOSED', 'List releases that fall on a Friday'],
    ['ACTION: The chair will write to the coroner.', 'The chair will write to the coroner.'],
  ])('%s', (quote, title) => {
    expect(suggestedAction({ quote, addressees: [trust], dueOn: null })).toEqual({ title, leadAgencyId: 'fenmoor', dueOn: null })
  })
})
