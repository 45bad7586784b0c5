import { useLocation } from '@remix-run/react'
import { useEffect, useRef } from 'react'

/**
 * Moves the focus to the page's heading after the browser has changed page without loading a document: only then does a
 * screen reader say where one is. A page that focuses something of its own (an error summary, a notice) keeps it.
 */
export function useFocusAfterNavigation() {
  const { pathname, key } = useLocation()
  const earlier = useRef<string>()
  useEffect(() => {
    const heading = document.querySelector('h1')
    // A form may be answered by another page at the same address.
    const here = `${pathname} ${heading?.textContent ?? ''}`
    const isNew = earlier.current !== undefined && earlier.current !== here
    earlier.current = here
    if (!isNew) return
    const hasFocus = document.activeElement && document.activeElement !== document.body
    if (
      !heading ||
      (hasFocus && document.activeElement?.closest('[role="alert"], .govuk-error-summary'))
    )
      return
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
  }, [pathname, key])
}
