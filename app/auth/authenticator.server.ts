import { Authenticator } from 'remix-auth'
import { FormStrategy } from 'remix-auth-form'
import { db } from '#app/db/client.server'
import { SignInForm } from '#app/domain/people/account-forms'
import { isPassword } from '#app/domain/people/password-hash.server'
import { TOO_MANY_ATTEMPTS, claimAttempt } from './attempts.server'

const NOT_RIGHT = 'The e-mail address or the password is not right'

/** Nobody was signed in. The words are the same whether or not there is such an account. */
export class SignInRefusal extends Error {
  constructor(readonly words: string) {
    super('sign-in refused')
  }
}

/** Who may sign in, for requests from one network address. Its strategy `password` gives an account's id or throws SignInRefusal. */
export function authenticatorFor(clientAddress: string): Authenticator<string> {
  const strategy = new FormStrategy<string>(async ({ form }) => {
    const typed = SignInForm.safeParse({ email: form.getAll('email'), password: form.getAll('password') })
    if (!typed.success) throw new SignInRefusal(NOT_RIGHT)
    return verify(typed.data, clientAddress)
  })
  return new Authenticator<string>().use(strategy, 'password')
}

async function verify({ email, password }: SignInForm, clientAddress: string): Promise<string> {
  const attempt = await claimAttempt('sign-in', email, clientAddress)
  if (!attempt) throw new SignInRefusal(TOO_MANY_ATTEMPTS)
  const account = await db.account.findUnique({ where: { email }, select: { id: true, passwordHash: true, status: true } })
  const isRight = await isPassword(password, account?.passwordHash ?? null)
  if (!account || !isRight || account.status !== 'active') throw new SignInRefusal(NOT_RIGHT)
  await attempt.forgive()
  return account.id
}
