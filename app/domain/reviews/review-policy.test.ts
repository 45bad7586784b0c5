import { expect, test } from 'vitest'
import { theSystem } from '../people/actor'
import { roleCodes } from '../people/role'
import { canChangeReview, canChangeReviewAccess, canChangeReviewStatus, canCreateReview } from './review-policy'

const acts = { canCreateReview, canChangeReview, canChangeReviewStatus, canChangeReviewAccess }

test.each(roleCodes.flatMap((role) => Object.keys(acts).map((act) => [role, act as keyof typeof acts] as const)))('%s: %s', (role, act) => {
  const actor = { ...theSystem, accountId: 'someone', roles: [role] }
  expect(acts[act](actor)).toEqual(role === 'secretariat' ? { allowed: true } : { allowed: false, because: 'This needs the role secretariat.' })
})

test('who holds several roles may do what any of them may', () => {
  expect(canCreateReview({ ...theSystem, accountId: 'someone', roles: ['reader', 'secretariat'] }).allowed).toBe(true)
  expect(canCreateReview({ ...theSystem, accountId: 'someone', roles: [] }).allowed).toBe(false)
})
