import { z } from 'zod'
import { emailAddress, optionalText, recordVersion, requiredText, severalOf, severalTexts } from '#app/domain/shared/form-fields'
import { roleCodes } from './role'

/** A password exactly as it was typed: spaces count. How good it is, the verb says. */
const password = (words: string) =>
  z.preprocess(
    (value) => (Array.isArray(value) ? (value as unknown[])[0] : value) ?? '',
    z.string().min(1, words).max(200, 'Password must be 200 characters or fewer'),
  )

const roles = severalOf(roleCodes, 'Choose roles from the list').refine((chosen) => chosen.length > 0, 'Select at least one role')
const jobTitle = optionalText(120)

export const SignInForm = z.object({
  email: emailAddress(),
  password: password('Enter your password'),
})
export type SignInForm = z.output<typeof SignInForm>

export const ForgottenPasswordForm = z.object({ email: emailAddress() })

export const NewPasswordForm = z.object({ password: password('Enter a password') })

export const OwnPasswordForm = z.object({
  presentPassword: password('Enter your present password'),
  password: password('Enter a new password'),
})

export const InviteForm = z
  .object({
    /** Somebody who is known already, from a group for instance, but has no account. */
    personId: severalTexts(1).transform(([id]) => id ?? null),
    name: optionalText(120),
    jobTitle,
    agencyId: optionalText(60),
    email: emailAddress(),
    roles,
  })
  .superRefine(({ personId, name, agencyId }, context) => {
    if (personId !== null) return
    if (name === null) context.addIssue({ code: 'custom', path: ['name'], message: "Enter the person's name" })
    if (agencyId === null) context.addIssue({ code: 'custom', path: ['agencyId'], message: 'Select an agency' })
  })
export type InviteForm = z.output<typeof InviteForm>

export const AccountForm = z.object({
  name: requiredText("Enter the person's name", 120),
  jobTitle,
  agencyId: requiredText('Select an agency', 60),
  email: emailAddress(),
  roles,
  version: recordVersion(),
})
export type AccountForm = z.output<typeof AccountForm>

export const ReasonForm = z.object({ because: optionalText(500) })

export const SetUpForm = z.object({
  partnershipName: requiredText('Enter the name of the partnership', 120),
  agencyName: requiredText('Enter the name of your agency', 120),
  name: requiredText('Enter your name', 120),
  email: emailAddress(),
  password: password('Enter a password'),
})
export type SetUpForm = z.output<typeof SetUpForm>
