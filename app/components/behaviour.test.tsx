// @vitest-environment happy-dom
import { act, type ReactElement } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ButtonLink } from './ButtonLink'
import { ErrorSummary } from './ErrorSummary'
import { formState } from './form-state'
import { NotificationBanner } from './NotificationBanner'
import { PasswordField } from './PasswordField'

let root: Root
let place: HTMLElement

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  place = document.body.appendChild(document.createElement('div'))
  root = createRoot(place)
})

afterEach(() => {
  act(() => root.unmount())
  place.remove()
  vi.unstubAllGlobals()
})

const show = (element: ReactElement) => act(() => root.render(element))

function find<E extends HTMLElement>(selector: string): E {
  const element = place.querySelector<E>(selector)
  if (!element) throw new Error(`${selector} is not on the page`)
  return element
}

test('an error summary takes the focus when it appears, and again when the form is refused again', () => {
  show(<ErrorSummary problems={[{ field: 'a', words: 'Enter a' }]} />)
  const summary = find('.govuk-error-summary')
  expect(document.activeElement).toBe(summary)

  act(() => summary.blur())
  expect(summary.hasAttribute('tabindex')).toBe(false)

  show(<ErrorSummary problems={[{ field: 'a', words: 'Enter a' }]} />)
  expect(document.activeElement).toBe(find('.govuk-error-summary'))
})

test('an error summary leaves the focus alone when the page is only drawn again', () => {
  const submitted = { values: {}, problems: [{ field: 'a', words: 'Enter a' }] }
  const page = () => (
    <>
      <ErrorSummary problems={formState(submitted, {}).problems} />
      <input id="a" />
    </>
  )
  show(page())
  act(() => find('#a').focus())
  show(page())
  expect(document.activeElement).toBe(find('#a'))
})

test('an error summary that appears later takes the focus too', () => {
  show(<ErrorSummary problems={[]} />)
  expect(document.activeElement).toBe(document.body)
  show(<ErrorSummary problems={[{ field: 'a', words: 'Enter a' }]} />)
  expect(document.activeElement).toBe(find('.govuk-error-summary'))
})

test('a success takes the focus, a piece of information does not', () => {
  show(<NotificationBanner words="Meeting on Monday" />)
  expect(document.activeElement).toBe(document.body)
  show(<NotificationBanner kind="success" words="Saved" />)
  expect(document.activeElement).toBe(find('.govuk-notification-banner--success'))
})

test('a password can be shown and hidden, and the button says which', () => {
  show(<PasswordField field={{ name: 'password', value: undefined }} label="Password" />)
  const input = find<HTMLInputElement>('input')
  const button = find<HTMLButtonElement>('button')
  expect([input.type, button.hidden, button.textContent]).toEqual(['password', false, 'Show'])

  act(() => button.click())
  expect([input.type, button.getAttribute('aria-label')]).toEqual(['text', 'Hide password'])

  act(() => button.click())
  expect(input.type).toBe('password')
})

test('a link that looks like a button answers to the space bar', () => {
  show(<ButtonLink href="#next">Next</ButtonLink>)
  const link = find<HTMLAnchorElement>('a')
  const clicked = vi.fn((event: Event) => event.preventDefault())
  link.addEventListener('click', clicked)
  act(() => void link.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true })))
  expect(clicked).not.toHaveBeenCalled()
  act(() => void link.dispatchEvent(new KeyboardEvent('keydown', { key: ' ', bubbles: true })))
  expect(clicked).toHaveBeenCalledOnce()
})
