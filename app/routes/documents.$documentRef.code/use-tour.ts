import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'
import type { SuggestionShown } from '#app/domain/suggestions/suggestion-shown'

const ACTIVE = 'tl-passage--active'

interface Way {
  before: number | null
  after: number | null
  hrefOf: (part: number) => string
  say: (words: string) => void
}

/**
 * The way from suggestion to suggestion, and on to the next part at the end of this one. The one that is looked at has the
 * focus, its words are marked and in sight. The mark is set on the page itself: drawing the whole text again for it would
 * make each key wait.
 */
export function useTour(root: RefObject<HTMLElement>, suggestions: readonly SuggestionShown[], way: Way) {
  const [activeId, setActiveId] = useState<string | null>(null)
  const [isLive, setIsLive] = useState(false)
  const latest = useRef({ suggestions, way, activeId })
  latest.current = { suggestions, way, activeId }

  const activate = useCallback((id: string) => setActiveId(id), [])
  useEffect(() => {
    setIsLive(true)
    const { suggestions: all } = latest.current
    const asked = /^#suggestion-(.+)$/.exec(window.location.hash)?.[1]
    const wanted = all.find(({ id }) => id === asked) ?? (window.location.hash === '#last' ? all.at(-1) : undefined)
    const first = wanted ?? (window.location.hash === '' || window.location.hash === '#first' ? all.find(({ state }) => state === 'open') : undefined)
    if (first) setActiveId(first.id)
  }, [])

  useEffect(() => {
    const marks = Array.from(root.current?.querySelectorAll(`[data-passages~="${activeId ?? ''}"]`) ?? [])
    for (const mark of marks) mark.classList.add(ACTIVE)
    return () => marks.forEach((mark) => mark.classList.remove(ACTIVE))
  }, [root, activeId, suggestions])

  // Only a step takes the focus: a card that has it already, or a click, needs none.
  const go = useCallback((id: string) => {
    setActiveId(id)
    window.requestAnimationFrame(() => {
      document.getElementById(`suggestion-${id}`)?.focus({ preventScroll: true })
      const mark = document.getElementById(`passage-${id}`) ?? document.getElementById(`suggestion-${id}`)
      mark?.scrollIntoView({ block: 'center' })
    })
  }, [])

  const step = useCallback(
    (direction: 'next' | 'previous') => {
      const { suggestions: all, way: on, activeId: at } = latest.current
      const index = all.findIndex(({ id }) => id === at)
      const target = direction === 'next' ? all[index + 1] : index === -1 ? undefined : all[index - 1]
      if (target) return go(target.id)
      const part = direction === 'next' ? on.after : on.before
      if (part === null) return on.say(direction === 'next' ? 'This is the last suggestion' : 'This is the first suggestion')
      window.location.assign(`${on.hrefOf(part)}#${direction === 'next' ? 'first' : 'last'}`)
    },
    [go],
  )
  /** On to the next that is open after one that was decided; to the next part where there is none here. */
  const next = useCallback(
    (decidedId: string) => {
      const { suggestions: all, way: on } = latest.current
      const at = all.findIndex(({ id }) => id === decidedId)
      const isOpen = ({ id, state }: SuggestionShown) => state === 'open' && id !== decidedId
      const target = all.slice(at + 1).find(isOpen) ?? all.find(isOpen)
      if (target) return go(target.id)
      if (on.after === null) on.say('Everything here has been looked at')
      go(decidedId)
    },
    [go],
  )
  return { activeId, activate, go, isLive, step, next }
}
