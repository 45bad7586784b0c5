import { useEffect, useState } from 'react'

/** Says, where everybody notices, that a form which was sent brought no answer; goes when something is sent again. */
export function UnansweredForm({ event }: { event: string }) {
  const [words, setWords] = useState<string>()
  useEffect(() => {
    const show = (heard: Event) => setWords(heard instanceof CustomEvent ? String(heard.detail) : undefined)
    const hide = () => setWords(undefined)
    window.addEventListener(event, show)
    document.addEventListener('submit', hide)
    return () => {
      window.removeEventListener(event, show)
      document.removeEventListener('submit', hide)
    }
  }, [event])
  return (
    <div className="tl-unanswered" role="alert">
      {words ? <p className="tl-unanswered__words">{words}</p> : null}
    </div>
  )
}
