import { useLocation } from '@remix-run/react'
import { useEffect, useRef } from 'react'

/**
 * Moves the focus to the page's heading after the browser has changed page without loading a document: only then does a
 * screen reader say where one is. A page that focuses something of its own (an error summary, a notice) keeps it.
 */
export function useFocusAfterNavigation() {
  const { pathname } = useLocation()
  const earlier = useRef(pathname)
  useEffect(() => {
    if (earlier.current === pathname) return
    earlier.current = pathname
    const heading = document.querySelector('h1')
    const isElsewhere = document.activeElement && document.activeElement !== document.body
    if (
      !heading ||
      (isElsewhere && document.activeElement?.closest('[role="alert"], .govuk-error-summary'))
    )
      return
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
  }, [pathname])
}
