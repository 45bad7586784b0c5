import { data } from '@remix-run/node'
import type { Permission } from '#app/domain/people/may'
import type { SubmittedForm } from '#app/components/form-state'

/** What an error page shows. */
export interface ProblemPage {
  title: string
  words: string
}

const problemPage = (status: number, page: ProblemPage) => data(page, { status })

/** The record, or the 404 page: what is not there and what may not be seen look the same. */
export function found<T>(record: T | null | undefined): T {
  if (record === null || record === undefined) {
    throw problemPage(404, {
      title: 'Page not found',
      words: 'The address may be mistyped, or what was here is not open to you.',
    })
  }
  return record
}

/** Goes on when the actor may; otherwise the 403 page with the reason in words. */
export function permitted(permission: Permission): void {
  if (!permission.allowed) throw problemPage(403, { title: 'You cannot do this', words: permission.because })
}

/** Refuses a request that no page of ours sends. */
export function badRequest(words: string): never {
  throw problemPage(400, { title: 'This request cannot be carried out', words })
}

/** Sends a refused form back to its page with everything that was typed: 409 after somebody else's save, else 422. */
export function invalid(form: { submitted: SubmittedForm }) {
  return data({ submitted: withoutPasswords(form.submitted) }, { status: form.submitted.theirs ? 409 : 422 })
}

// What a page is given stands in its HTML: a password is typed again instead.
function withoutPasswords(submitted: SubmittedForm): SubmittedForm {
  const values = Object.fromEntries(Object.entries(submitted.values).filter(([name]) => !/password/i.test(name)))
  return { ...submitted, values }
}
