import { useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'

const EVERY_MS = 1_000

/** Loads the page's data anew each second for as long as something is under way. */
export function useReloadWhile(isUnderWay: boolean): void {
  const { revalidate, state } = useRevalidator()
  useEffect(() => {
    if (!isUnderWay || state !== 'idle') return
    const timer = window.setTimeout(revalidate, EVERY_MS)
    return () => window.clearTimeout(timer)
  }, [isUnderWay, state, revalidate])
}
