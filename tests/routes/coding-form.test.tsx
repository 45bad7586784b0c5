// @vitest-environment happy-dom
import { act, useRef } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { formState, type SubmittedForm } from '#app/components/form-state'
import { blocksFromText } from '#app/domain/documents/blocks-from-text'
import { DocumentText } from '#app/domain/documents/ui/DocumentText'
import { useSelectedPassage } from '#app/domain/documents/ui/use-selected-passage'
import { PassageFields } from '#app/domain/findings/ui/PassageFields'

const report = blocksFromText('In May the referral was lost.\n\nIn June the referral was lost. The clinic rang twice.')
const june = report.text.lastIndexOf('the referral')

function Page() {
  const document = useRef<HTMLDivElement>(null)
  const selected = useSelectedPassage(document, report.text)
  return (
    <>
      <div ref={document}>
        <DocumentText document={report} />
      </div>
      <form>
        <PassageFields form={formState(undefined, {})} text={report.text} selected={selected} />
      </form>
    </>
  )
}

describe('selecting a passage in the document', () => {
  let root: Root
  beforeEach(async () => {
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
    vi.useFakeTimers()
    document.body.innerHTML = '<div id="page"></div>'
    root = createRoot(document.querySelector('#page') ?? document.body)
    await act(async () => root.render(<Page />))
  })
  afterEach(async () => {
    await act(async () => root.unmount())
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  const value = (name: string) => document.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value
  async function select(node: Node | null | undefined, from: number, to: number) {
    if (!node) throw new Error('nothing to select in')
    const range = document.createRange()
    range.setStart(node, from)
    range.setEnd(node, to)
    const selection = window.getSelection()
    selection?.removeAllRanges()
    selection?.addRange(range)
    document.dispatchEvent(new Event('selectionchange'))
    await act(async () => vi.advanceTimersByTime(1000))
  }

  it('fills the form with its words, its place and what stands around it, and says so', async () => {
    const paragraph = document.querySelectorAll('.tl-document [data-start]')[1]
    await select(paragraph?.firstChild, 8, 29)
    expect(value('quote')).toBe('the referral was lost')
    expect([value('start'), value('end')]).toEqual([String(june), String(june + 21)])
    expect(value('prefix')).toMatch(/In June $/)
    expect(value('suffix')).toBe('. The clinic rang twice.')
    expect(document.querySelector('[role=status]')?.textContent).toBe('Passage selected: 4 words')
  })

  it('leaves the form as it is while something else is selected', async () => {
    await select(document.querySelectorAll('.tl-document [data-start]')[0]?.firstChild, 0, 6)
    await select(document.querySelector('label')?.firstChild, 0, 3)
    expect(value('quote')).toBe('In May')
  })
})

describe('the form, sent back', () => {
  const sentBack = (problem: string): SubmittedForm => ({
    values: { quote: ['the referral was lost'], start: [''], note: [''] },
    problems: [{ field: problem, words: 'Something to put right' }],
  })

  it('offers the places where the words stand several times', () => {
    document.body.innerHTML = renderToStaticMarkup(<PassageFields form={formState(sentBack('place'), {})} text={report.text} selected={null} />)
    const places = [...document.querySelectorAll<HTMLInputElement>('input[type=radio][name=place]')]
    expect(places.map((place) => place.value)).toEqual([String(report.text.indexOf('the referral')), String(june)])
    expect(places[0]?.id).toBe('place')
    expect(places[1]?.closest('.govuk-radios__item')?.textContent).toContain('In June the referral was lost. The clinic')
  })

  it('offers none where something else is wrong', () => {
    document.body.innerHTML = renderToStaticMarkup(<PassageFields form={formState(sentBack('quote'), {})} text={report.text} selected={null} />)
    expect(document.querySelector('input[type=radio]')).toBeNull()
    expect(document.querySelector('textarea')?.textContent).toBe('the referral was lost')
  })
})
