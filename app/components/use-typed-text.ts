import { type RefCallback, useCallback, useState, useSyncExternalStore } from 'react'

/**
 * Keeps what was typed into a textarea before the page's scripts ran. React 18 sets a textarea that it takes over back to
 * its first text; what stands in the page at that moment is read before and put back after.
 */
export function useTypedText(id: string): RefCallback<HTMLTextAreaElement> {
  const isTakenOver = useIsTakenOver()
  const [typed] = useState(() => (isTakenOver ? typedIn(id) : undefined))
  return useCallback(
    (textarea) => {
      if (textarea && typed !== undefined) textarea.value = typed
    },
    [typed],
  )
}

// A field made in the browser must not take the text of a namesake on the page before it.
const useIsTakenOver = () => useSyncExternalStore(() => () => undefined, () => false, () => true)

function typedIn(id: string): string | undefined {
  if (typeof document === 'undefined') return undefined
  const standing = document.getElementById(id) as HTMLTextAreaElement | null
  return standing && standing.value !== standing.defaultValue ? standing.value : undefined
}
