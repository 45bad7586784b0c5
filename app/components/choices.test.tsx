import { describe, expect, test } from 'vitest'
import { documentedHtml, renderedHtml } from '#tests/support/govuk-fixtures'
import { CheckboxGroup } from './CheckboxGroup'
import type { FieldState } from './form-state'
import { RadioGroup } from './RadioGroup'
import { SelectField } from './SelectField'

const named = (name: string, state: Partial<FieldState> = {}): FieldState => ({
  name,
  value: undefined,
  ...state,
})
const error = 'Error message goes here'

test('a select is the documented one: with hint text and error message', () => {
  const choices = ['1', '2', '3'].map((value) => ({
    value,
    text: `GOV.UK frontend option ${value}`,
  }))
  const element = (
    <SelectField
      field={named('select-2', { error })}
      label="Label text goes here"
      hint="Hint text goes here"
      choices={choices}
    />
  )
  expect(renderedHtml(element)).toEqual(
    documentedHtml('select', 'with hint text and error message')
  )
})

test('a select marks the stored choice and offers none at all', () => {
  const element = (
    <SelectField
      field={named('s', { value: 'b' })}
      label="S"
      emptyText="Choose"
      choices={[
        { value: 'a', text: 'A' },
        { value: 'b', text: 'B' },
      ]}
    />
  )
  const html = renderedHtml(element).join('\n')
  expect(html).toContain('<option selected="" value="b">')
  expect(html).toContain('<option value="">')
})

describe('radios are the documented ones', () => {
  test('small inline', () => {
    const choices = [
      { value: 'relevance', text: 'relevance' },
      { value: 'title', text: 'A to Z' },
      { value: 'created', text: 'creation date' },
    ]
    const element = (
      <RadioGroup field={named('sort')} label="Sort by" choices={choices} isSmall isInline />
    )
    expect(renderedHtml(element)).toEqual(
      withName(documentedHtml('radios', 'small inline'), 'example', 'sort')
    )
  })

  test('with a divider', () => {
    const choices = [
      { value: 'government-gateway', text: 'Use Government Gateway' },
      { value: 'govuk-verify', text: 'Use GOV.UK Verify' },
      { divider: 'or' },
      { value: 'create-account', text: 'Create an account' },
    ]
    const element = (
      <RadioGroup
        field={named('example-divider')}
        label="How do you want to sign in?"
        choices={choices}
      />
    )
    expect(renderedHtml(element)).toEqual(
      withName(documentedHtml('radios', 'with a divider'), 'example', 'example-divider')
    )
  })

  test('with conditional item checked', () => {
    const box = (id: string, label: string) => (
      <>
        <label className="govuk-label" htmlFor={id}>
          {label}
        </label>
        <input className="govuk-input govuk-!-width-one-third" name={id} type="text" id={id} />
      </>
    )
    const choices = [
      { value: 'email', text: 'Email', conditional: box('context-email', 'Email') },
      { value: 'phone', text: 'Phone', conditional: box('contact-phone', 'Phone number') },
      {
        value: 'text',
        text: 'Text message',
        conditional: box('contact-text-message', 'Mobile phone number'),
      },
    ]
    const element = (
      <RadioGroup
        field={named('how-contacted-checked', { value: 'email' })}
        label="How do you want to be contacted?"
        choices={choices}
      />
    )
    expect(renderedHtml(element)).toEqual(documentedHtml('radios', 'with conditional item checked'))
  })
})

describe('checkboxes are the documented ones', () => {
  test('with error message and hint', () => {
    const element = (
      <CheckboxGroup
        field={named('example', { error: 'Please select an option' })}
        label="What is your nationality?"
        hint="If you have dual nationality, select all options that are relevant to you."
        choices={[
          { value: 'british', text: 'British' },
          { value: 'irish', text: 'Irish' },
        ]}
      />
    )
    expect(renderedHtml(element)).toEqual(
      documentedHtml('checkboxes', 'with error message and hint')
    )
  })

  test('one alone has no fieldset, and is described itself', () => {
    const element = (
      <CheckboxGroup
        field={named('t-and-c-with-hint')}
        hint="Please accept the terms and conditions"
        choices={[
          {
            value: 'yes',
            text: 'I agree to the terms and conditions',
            hint: 'Go on, you know you want to!',
          },
        ]}
      />
    )
    const documented = documentedHtml(
      'checkboxes',
      "with single option (and hint) set 'aria-describedby' on input, and describedBy"
    )
    expect(renderedHtml(element)).toEqual(
      documented.map((line) => line.replace('test-target-element ', ''))
    )
  })

  test('every stored value is marked', () => {
    const choices = ['a', 'b', 'c'].map((value) => ({ value, text: value }))
    const html = renderedHtml(
      <CheckboxGroup field={named('x', { values: ['a', 'c'] })} label="X" choices={choices} />
    )
    expect(html.filter((line) => line.includes('checked=""'))).toHaveLength(2)
  })
})

test('what somebody else saved meanwhile is told in the words of a choice, not in its code', () => {
  const choices = [
    { value: 'in-part', text: 'Accepted in part' },
    { value: 'no', text: 'Not accepted' },
  ]
  const words = (theirs: string) =>
    renderedHtml(<RadioGroup field={named('a', { theirs })} label="A" choices={choices} />).join(
      '\n'
    )
  expect(words('in-part')).toMatch(/meanwhile:[^]*Accepted in part[^]*<input/)
  expect(words('in-part,no')).toMatch(/meanwhile:[^]*Accepted in part, Not accepted[^]*<input/)
  expect(words('gone')).toMatch(/meanwhile:[^]*gone/)
})

function withName(lines: string[], from: string, to: string): string[] {
  return lines.map((line) => line.replace(`name="${from}"`, `name="${to}"`))
}
