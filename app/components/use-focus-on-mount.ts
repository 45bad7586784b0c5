import { useEffect, useRef } from 'react'

/** Moves the focus to the element when it first appears, and again whenever `subject` changes; nothing without JavaScript. */
export function useFocusOnMount<E extends HTMLElement>(isWanted: boolean, subject?: unknown) {
  const ref = useRef<E>(null)
  useEffect(() => {
    const element = ref.current
    if (!isWanted || !element) return
    // Only while it has the focus may it be in the way of the keyboard.
    element.setAttribute('tabindex', '-1')
    element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true })
    element.focus()
  }, [isWanted, subject])
  return ref
}
