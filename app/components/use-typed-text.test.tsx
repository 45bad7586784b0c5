// @vitest-environment happy-dom
import { act } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { beforeAll, expect, it } from 'vitest'
import { TextArea } from './TextArea'

beforeAll(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
})

const page = <TextArea field={{ name: 'note', value: 'What was stored' }} label="Note" />

function loaded(): { box: HTMLElement; textarea: () => HTMLTextAreaElement } {
  const box = document.createElement('div')
  document.body.replaceChildren(box)
  box.innerHTML = renderToString(page)
  return { box, textarea: () => box.querySelector('textarea') as HTMLTextAreaElement }
}

it('keeps what was typed before the scripts ran', async () => {
  const { box, textarea } = loaded()
  textarea().value = 'What was stored, and more'
  await act(async () => {
    hydrateRoot(box, page)
  })
  expect(textarea().value).toBe('What was stored, and more')
})

it('leaves a text alone that nobody has touched', async () => {
  const { box, textarea } = loaded()
  await act(async () => {
    hydrateRoot(box, page)
  })
  expect(textarea().value).toBe('What was stored')
})
