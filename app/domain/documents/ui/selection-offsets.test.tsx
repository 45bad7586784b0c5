// @vitest-environment happy-dom
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeEach, describe, expect, it } from 'vitest'
import { blocksFromHtml } from '../blocks-from-html'
import { DocumentText } from './DocumentText'
import { offsetsOfSelection } from './selection-offsets'

const REPORT = blocksFromHtml('<h1>Review</h1><p>Nobody rang 😀 the manager.</p><table><tr><td>No<td>Role<tr><td>1<td>Nurse</table><p>End.</p>')
const at = (words: string) => REPORT.text.indexOf(words)

function root(): Element {
  const element = document.querySelector('.tl-document')
  if (element === null) throw new Error('no document')
  return element
}
function piece(words: string): Element {
  const found = [...document.querySelectorAll('[data-start]')].find((element) => element.textContent === words)
  if (found === undefined) throw new Error(`no ${words}`)
  return found
}
const textOf = (element: Node): Node => element.firstChild ?? element
function selected(from: Node, fromOffset: number, to: Node, toOffset: number) {
  const selection = document.getSelection()
  if (selection === null) throw new Error('no selection')
  const range = document.createRange()
  range.setStart(from, fromOffset)
  range.setEnd(to, toOffset)
  selection.removeAllRanges()
  selection.addRange(range)
  return offsetsOfSelection(root(), selection)
}

describe('offsetsOfSelection', () => {
  beforeEach(() => {
    const start = at('rang')
    const passages = [{ id: 'a', start, end: start + 7, label: 'Recall' }]
    document.body.innerHTML = `<p id="before">Before</p>${renderToStaticMarkup(<DocumentText document={REPORT} passages={passages} />)}<p id="after">After</p>`
  })

  it('leads from within text to offsets, past marks and hidden labels', () => {
    const words = selected(textOf(piece('Nobody ')), 2, textOf(piece(' the manager.')), 4)
    expect(words).toEqual({ start: at('body'), end: at(' manager.') })
    expect(REPORT.text.slice(words?.start, words?.end)).toBe('body rang 😀 the')
  })

  it('takes whole cells when a selection ends between elements', () => {
    const table = document.querySelector('table')
    const cell = piece('Role')
    if (table === null) throw new Error('no table')
    expect(selected(cell, 0, table.parentElement ?? table, 1)).toEqual({ start: at('Role'), end: at('Nurse') + 5 })
    expect(selected(root(), 0, root(), 2)).toEqual({ start: 0, end: at('manager.') + 8 })
  })

  it('begins after a label that is not the document’s', () => {
    const label = document.querySelector('.govuk-visually-hidden')
    if (label === null) throw new Error('no label')
    expect(selected(textOf(label), 1, textOf(piece('rang 😀')), 4)).toEqual({ start: at('rang'), end: at('rang') + 4 })
  })

  it('cuts a selection that reaches out of the document to the document', () => {
    const before = document.querySelector('#before')
    const after = document.querySelector('#after')
    if (before === null || after === null) throw new Error('no surroundings')
    expect(selected(textOf(before), 2, textOf(after), 3)).toEqual({ start: 0, end: REPORT.text.length })
    expect(selected(textOf(before), 1, textOf(before), 4)).toBeNull()
    expect(selected(textOf(after), 1, textOf(after), 4)).toBeNull()
  })

  it('copes with text that something split into several nodes, and with nothing selected', () => {
    const end = textOf(piece('End.'))
    if (!(end instanceof Text)) throw new Error('not text')
    const rest = end.splitText(2)
    expect(selected(rest, 1, rest, 2)).toEqual({ start: at('End.') + 3, end: at('End.') + 4 })
    expect(selected(rest, 1, rest, 1)).toBeNull()
    document.getSelection()?.removeAllRanges()
    const none = document.getSelection()
    expect(none && offsetsOfSelection(root(), none)).toBeNull()
  })
})
