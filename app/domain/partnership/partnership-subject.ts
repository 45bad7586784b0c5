/** How the trail names the one partnership of an installation. */
export const partnershipSubject = { type: 'partnership', id: '1', ref: 'partnership' } as const
