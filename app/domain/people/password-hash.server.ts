import { hash, verify } from '@node-rs/argon2'

// Argon2id is the library's default algorithm. Source: OWASP, "Password Storage Cheat Sheet" (19 MiB, two passes, one lane).
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** The Argon2id hash of a password. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), COST)
}

let stranger: Promise<string> | undefined

/**
 * Is this the password that the hash was made of? Without a hash (no such account, no password yet) the answer is no and
 * takes as long, so that the time does not tell which accounts exist.
 */
export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
  const nobodys = await (stranger ??= hashPassword('a password that nobody has'))
  const matches = await verify(passwordHash ?? nobodys, password.normalize('NFC'))
  return matches && passwordHash !== null
}
