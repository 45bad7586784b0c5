import { describe, expect, test } from 'vitest'
import { documentedHtml, renderedHtml } from '#tests/support/govuk-fixtures'
import { DateField } from './DateField'
import { FileField } from './FileField'
import { HiddenField } from './HiddenField'
import { PasswordField } from './PasswordField'
import { TextArea } from './TextArea'
import { TextField } from './TextField'
import type { FieldState } from './form-state'

const named = (name: string, state: Partial<FieldState> = {}): FieldState => ({
  name,
  value: undefined,
  ...state,
})
const error = 'Error message goes here'
const cardHint =
  'It’s on your National Insurance card, benefit letter, payslip or P60. For example, ‘QQ 12 34 56 C’.'

describe('a text field is the documented input', () => {
  test.each([
    ['default', <TextField key="" field={named('test-name')} label="National Insurance number" />],
    [
      'with error and hint',
      <TextField
        key=""
        field={named('test-name', {
          error: 'Enter a National Insurance number in the correct format',
        })}
        label="National insurance number"
        hint={cardHint}
      />,
    ],
    [
      'with width-2 class',
      <TextField
        key=""
        field={named('input-width-2')}
        label="National insurance number"
        hint={cardHint}
        width={2}
      />,
    ],
  ])('%s', (example, element) => {
    const documented = documentedHtml('input', example)
    const own = renderedHtml(element)
    expect(shapeOf(own)).toEqual(shapeOf(documented))
  })

  test('with prefix and suffix and error', () => {
    const element = (
      <TextField
        field={named('cost', { error })}
        label="Cost per item, in pounds"
        prefix="£"
        suffix="per item"
      />
    )
    expect(renderedHtml(element)).toEqual(
      withId(
        documentedHtml('input', 'with prefix and suffix and error'),
        'input-with-prefix-suffix',
        'cost'
      )
    )
  })

  test('with label as page heading', () => {
    const element = (
      <TextField
        field={named('test-name')}
        label="National Insurance number"
        labelSize="l"
        isPageHeading
      />
    )
    expect(renderedHtml(element)).toEqual(
      withId(
        documentedHtml('input', 'with label as page heading'),
        'input-with-page-heading',
        'test-name'
      )
    )
  })
})

test.each([
  [
    'default',
    <TextArea key="" field={named('more-detail')} label="Can you provide more detail?" />,
  ],
  [
    'with hint and error message',
    <TextArea
      key=""
      field={named('with-hint-error', { error: 'Error message' })}
      label="With hint and error"
      hint="Hint"
    />,
  ],
])('a text area is the documented one: %s', (example, element) => {
  expect(renderedHtml(element)).toEqual(documentedHtml('textarea', example))
})

describe('a date', () => {
  const legend = { label: 'What is your date of birth?', hint: 'For example, 31 3 1980' }

  test.each([
    [
      'with values and name prefix',
      'with-values-name-prefix',
      { parts: { day: '31', month: '3', year: '1980' } },
    ],
    ['with error message and hint', 'dob-errors', { error }],
    [
      'with error on month input',
      'dob-month-error',
      { error, parts: { day: '31', month: '', year: '1980' } },
    ],
  ])('has the documented shape: %s', (example, id, state) => {
    const own = renderedHtml(<DateField {...legend} field={named(id, state)} />)
    expect(withoutValues(shapeOf(own))).toEqual(
      withoutValues(shapeOf(documentedHtml('date-input', example)))
    )
  })

  test.each([
    ['nothing typed', { day: '', month: '', year: '' }, 'd.day', 3],
    ['no month', { day: '1', month: '', year: '2026' }, 'd.month', 1],
    ['no such month', { day: '1', month: '13', year: '2026' }, 'd.month', 1],
    ['a short year', { day: '1', month: '2', year: '26' }, 'd.year', 1],
    ['a day that this month lacks', { day: '31', month: '2', year: '2026' }, 'd.day', 3],
  ])('leads the summary to the first wrong box: %s', (_, parts, name, count) => {
    const html = renderedHtml(<DateField label="D" field={named('d', { error, parts })} />)
    const inputs = html.filter((line) => line.includes('<input'))
    expect(inputs.find((line) => line.includes(' id="d"'))).toContain(`name="${name}"`)
    expect(inputs.filter((line) => line.includes('govuk-input--error'))).toHaveLength(count)
  })
})

test('a file field is the documented one: error', () => {
  const element = (
    <FileField
      field={named('file-upload-with-error', { error: 'Error message' })}
      label="Upload a file"
    />
  )
  expect(renderedHtml(element)).toEqual(documentedHtml('file-upload', 'error'))
})

describe('a password', () => {
  test('is the documented one: with error message', () => {
    const element = (
      <PasswordField
        field={named('password-input-with-error-message', { error })}
        label="Password"
        hint="It probably has some letters, numbers and maybe even some symbols in it."
      />
    )
    const documented = documentedHtml('password-input', 'with error message')
    expect(renderedHtml(element)).toEqual(
      withName(documented, 'test-name-3', 'password-input-with-error-message')
    )
  })

  test('is never sent back', () => {
    expect(
      renderedHtml(
        <PasswordField field={named('p', { value: 'long secret words' })} label="P" />
      ).join()
    ).not.toContain('secret')
  })
})

test('a hidden field carries its value', () => {
  expect(renderedHtml(<HiddenField name="version" value={3} />)).toEqual([
    '<input name="version" type="hidden" value="3">',
  ])
})

describe('what somebody else saved meanwhile', () => {
  test('stands under the hint and describes the field', () => {
    const html = renderedHtml(
      <TextArea field={named('t', { value: 'Mine', theirs: 'Theirs', error })} label="T" hint="H" />
    ).join('\n')
    expect(html).toContain('aria-describedby="t-hint t-theirs t-error"')
    expect(html).toMatch(/Saved by someone else meanwhile:[^]*Theirs/)
    expect(html).toContain('Mine')
  })

  test('is told as a date in words, and an empty field as left empty', () => {
    expect(
      renderedHtml(<DateField field={named('d', { theirs: '2026-03-01' })} label="D" />).join('\n')
    ).toContain('1 March 2026')
    expect(
      renderedHtml(<TextField field={named('t', { theirs: '' })} label="T" />).join('\n')
    ).toContain('it was left empty')
    expect(
      renderedHtml(<DateField field={named('d', { theirs: '' })} label="D" />).join('\n')
    ).toContain('it was left empty')
  })
})

function withId(lines: string[], from: string, to: string): string[] {
  return lines.map((line) => line.replaceAll(from, to))
}

function withName(lines: string[], from: string, to: string): string[] {
  return lines.map((line) => line.replace(`name="${from}"`, `name="${to}"`))
}

// The published example marks one box as wrong without showing what was typed, which is how ours is told.
function withoutValues(lines: string[]): string[] {
  return lines.map((line) => line.replace(/ value="[^"]*"/, ''))
}

// Our ids and names come from the field's name, and theirs from each example: what must agree is all the rest.
function shapeOf(lines: string[]): string[] {
  return lines.map((line) => line.replace(/ (id|for|name|aria-describedby)="[^"]*"/g, ''))
}
