import { describe, expect, test } from 'vitest'
import { DEMONSTRATION_PASSWORD } from './demonstration'
import { passwordProblem } from './password-rules.server'

const context = ['Sarah Okonkwo-Reyes', 's.okonkwo@northvale.example', 'North Vale Probation', 'Safer North Vale']
const check = (password: string) => passwordProblem(password, context)

describe('a new password', () => {
  test.each(['short', 'elevenchars', '           '])('needs twelve characters: %s', (password) => {
    expect(check(password)).toBe('Password must be 12 characters or more')
  })

  test('counts characters, not code units', () => {
    expect(check('🦉'.repeat(11))).toBe('Password must be 12 characters or more')
  })

  test('has an upper limit', () => {
    expect(check('kq vbdw'.repeat(40))).toBe('Password must be 200 characters or fewer')
  })

  test.each([
    'password1234', 'Password123!', 'P@ssw0rd2026!', 'passwordpassword', 'qwertyuiop12', 'qwertyuiop[]', '1qaz2wsx3edc',
    '123456789012', '098765432109', 'aaaaaaaaaaaa', 'aaaaaaaaaaab', 'abcdefghijkl', 'abc1abc1abc1', 'Kx9!Kx9!Kx9!',
    'Liverpool1892!', 'Welcome2026!!', 'Summer2026!!!', 'iloveyou12345', 'Administrator1', 'letmein123456', 'asdfghjkl123',
    'trustno1trustno1', 'Manchester-United-1', 'thisismypassword', 'sunshine&rainbow', '            ',
  ])('must not be easy to guess: %s', (password) => {
    expect(check(password)).toMatch(/too easy to guess/)
  })

  test.each([
    'SarahOkonkwo1985', 'okonkwo-reyes-2026', 's.okonkwo@northvale.example', 'NorthVale2026!', 'SaferNorthVale1', 'Okonkw0Reyes!!!',
  ])('must not be made of what is known of the person: %s', (password) => {
    expect(check(password)).toMatch(/your name/)
  })

  test.each([
    DEMONSTRATION_PASSWORD, 'velvet marmoset kettle', 'tangible ostrich plinth', 'xK4#vq9ZpL2m', 'Zwölf Gartenzäune', 'mein-onkel-tobt',
    'okonkwo tangible plinth', 'pâté under the glacier', '  trailing spaces count too  ',
  ])('may be: %s', (password) => {
    expect(check(password)).toBeNull()
  })
})
