// @vitest-environment happy-dom
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { formState } from '#app/components/form-state'
import { themeTree } from '../theme'
import { ThemeCheckboxes } from './ThemeCheckboxes'

const themes = themeTree([
  { id: 'v', name: 'Violence', parentId: null },
  { id: 'w', name: 'Weapons', parentId: 'v' },
  { id: 'r', name: 'Recall', parentId: null },
])

test('each theme is a box, those under another set in beneath it; the first has the id that the error summary leads to', () => {
  const submitted = { values: { themeIds: ['w'] }, problems: [{ field: 'themeIds', words: 'Select at least one theme' }], theirs: { themeIds: 'v,r' } }
  const field = formState(submitted, {}).field('themeIds')
  document.body.innerHTML = renderToStaticMarkup(<ThemeCheckboxes field={field} label="Themes" themes={themes} />)
  const boxes = [...document.querySelectorAll<HTMLInputElement>('input[type=checkbox][name=themeIds]')]
  expect(boxes.map(({ id, value, checked }) => `${id} ${value} ${checked}`)).toEqual(['themeIds v false', 'themeIds-w w true', 'themeIds-r r false'])
  expect(boxes[1]?.closest('[role=group]')?.getAttribute('aria-label')).toBe('Under Violence')
  expect(document.querySelector('fieldset')?.textContent).toContain('Violence, Recall')
})
