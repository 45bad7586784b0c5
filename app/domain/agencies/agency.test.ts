import { expect, test } from 'vitest'
import { agencyCodeFrom, plainName } from './agency'
import { AgencyForm, NewAgencyForm } from './agency-forms'

test.each([
  ['The Westmere Police', 'westmere police'],
  ['St. Ælfric’s & Co', 'st ælfrics and co'],
  ['  Café   Trust ', 'cafe trust'],
  ['H.M.P.P.S.', 'h m p p s'],
  ['Theatre', 'theatre'],
])('%s is %s to a reader', (text, plain) => {
  expect(plainName(text)).toBe(plain)
})

test.each([
  ['MPS', 'mps'],
  ['North Vale CSP', 'north-vale-csp'],
  ['!!!', 'agency'],
  ['New', 'agency'],
  ['A very long short name that goes on and on for ever', 'a-very-long-short-name-that-goes-on-and'],
])('%s has the code %s', (shortName, code) => {
  expect(agencyCodeFrom(shortName)).toBe(code)
})

test('aliases are one a line, each once, without empty ones', () => {
  const parsed = NewAgencyForm.parse({ name: ['Westmere Police'], shortName: ['WP'], kind: ['police'], aliases: ['the Force\n\n  WESTPOL \nThe force\n—'] })
  expect(parsed.aliases).toEqual(['The force', 'WESTPOL'])
})

test('what is missing is said beside its field', () => {
  const problems = AgencyForm.safeParse({}).error?.issues.map(({ path, message }) => `${String(path[0])}: ${message}`)
  expect(problems).toEqual([
    'name: Enter the name of the agency',
    'shortName: Enter a short name, like MPS',
    'kind: Choose the kind of agency',
    'version: This page is out of date. Open it again',
  ])
})
