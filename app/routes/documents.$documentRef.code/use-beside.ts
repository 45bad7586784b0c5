import { useEffect, useLayoutEffect, useState, type RefObject } from 'react'

const GAP = 8
const WIDE = '(min-width: 64em)'

const useBeforePaint = typeof window === 'undefined' ? useEffect : useLayoutEffect

/**
 * Puts each card beside the words that it is about. Cards never lie on one another: the active one stands exactly beside its
 * words, those before it move up and those after it down as far as they must. On a narrow screen, and on paper, they follow
 * their paragraph. `changes` is what changes the height of a card or the place of its words. Measures everything first and then moves, so that the browser lays the page out once.
 */
export function useBeside(root: RefObject<HTMLElement>, activeId: string | null, changes: unknown): boolean {
  const [isWide, setIsWide] = useState(false)
  useEffect(() => {
    const query = window.matchMedia(WIDE)
    const take = () => setIsWide(query.matches)
    take()
    query.addEventListener('change', take)
    return () => query.removeEventListener('change', take)
  }, [])
  useBeforePaint(() => {
    const element = root.current
    if (!element || !isWide) return
    const place = () => placeCards(element, activeId)
    place()
    const observer = new ResizeObserver(place)
    observer.observe(element)
    return () => observer.disconnect()
  }, [root, isWide, activeId, changes])
  return isWide
}

function placeCards(root: HTMLElement, activeId: string | null): void {
  const top = root.getBoundingClientRect().top
  const cards = Array.from(root.querySelectorAll<HTMLElement>('[data-about]')).map((element) => {
    const id = element.dataset.about ?? ''
    const mark = document.getElementById(`passage-${id}`) ?? element.parentElement?.previousElementSibling ?? element
    return { element, id, wanted: mark.getBoundingClientRect().top - top, height: element.offsetHeight }
  })
  const active = Math.max(0, cards.findIndex(({ id }) => id === activeId))
  const tops = cards.map(({ wanted }) => wanted)
  for (let index = active + 1; index < cards.length; index += 1) {
    tops[index] = Math.max(tops[index] ?? 0, (tops[index - 1] ?? 0) + (cards[index - 1]?.height ?? 0) + GAP)
  }
  for (let index = active - 1; index >= 0; index -= 1) {
    tops[index] = Math.min(tops[index] ?? 0, (tops[index + 1] ?? 0) - (cards[index]?.height ?? 0) - GAP)
  }
  // Nothing stands above the text.
  for (let index = 0; index < cards.length; index += 1) {
    const above = index === 0 ? 0 : (tops[index - 1] ?? 0) + (cards[index - 1]?.height ?? 0) + GAP
    tops[index] = Math.max(tops[index] ?? 0, above)
  }
  cards.forEach(({ element }, index) => {
    element.style.top = `${Math.round(tops[index] ?? 0)}px`
  })
  const last = cards.length - 1
  root.style.minHeight = last < 0 ? '' : `${Math.round((tops[last] ?? 0) + (cards[last]?.height ?? 0))}px`
}
