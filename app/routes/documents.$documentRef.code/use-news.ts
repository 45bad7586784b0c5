import { useEffect, useRef, useState } from 'react'
import type { News, PartNow } from '../documents.$documentRef.codings[.]json/news.server'

const LOOKS_EVERY_MS = 5_000

/**
 * Looks, while the page is in sight, for what others did to the same document, and hands over how its codings are now. Gives
 * who did what, to be said quietly, and whether the suggestions have been made anew.
 */
export function useNews(address: (since: number) => string, from: number, take: (now: PartNow) => void) {
  const [news, setNews] = useState('')
  const [isRemade, setIsRemade] = useState(false)
  const cursor = useRef(from)
  useEffect(() => {
    let isOver = false
    const look = async () => {
      if (document.visibilityState !== 'visible') return
      const response = await fetch(address(cursor.current), { headers: { Accept: 'application/json' }, redirect: 'manual' }).catch(() => null)
      if (isOver || !response?.ok) return
      const found = (await response.json()) as News
      cursor.current = found.cursor
      if (found.now) take(found.now)
      if (found.news.length > 0) setNews(`${found.news.join(', ')}.`)
      if (found.isRemade) setIsRemade(true)
    }
    const timer = window.setInterval(() => void look(), LOOKS_EVERY_MS)
    return () => {
      isOver = true
      window.clearInterval(timer)
    }
  }, [address, take])
  return { news, isRemade }
}
