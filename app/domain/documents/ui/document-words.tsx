import type { ReactNode } from 'react'
import { PassageMark } from './PassageMark'
import type { Segment } from './passage-segments'

/** What goes into an element that holds a stretch of the text, and the attributes that it takes for that. */
export interface Words {
  props: { dir?: string; 'data-start'?: number }
  content: ReactNode
}
export type WordsOf = (start: number, end: number) => Words

const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/

/** Shows segments of a text; one without passages needs no element of its own and marks the one that holds it. */
export function wordsIn(text: string, segments: readonly Segment[]): Words {
  const only = segments[0]
  if (only === undefined) return { props: {}, content: null }
  const all = text.slice(only.start, segments.at(-1)?.end)
  const direction = RIGHT_TO_LEFT.test(all) ? { dir: 'auto' } : {}
  if (segments.length === 1 && only.passages.length === 0) {
    return { props: { ...direction, 'data-start': only.start }, content: all }
  }
  const content = segments.map((segment) => {
    const words = text.slice(segment.start, segment.end)
    if (segment.passages.length > 0) return <PassageMark key={segment.start} segment={segment} words={words} />
    return (
      <span key={segment.start} data-start={segment.start}>
        {words}
      </span>
    )
  })
  return { props: direction, content }
}
