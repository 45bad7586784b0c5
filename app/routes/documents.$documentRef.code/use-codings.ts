import { useCallback, useRef, useState } from 'react'
import { progressInWords, type SuggestionState } from '#app/domain/suggestions/suggestion'
import type { PartNow } from '../documents.$documentRef.codings[.]json/news.server'
import { sendDecision, type Sent } from './decisions-by-fetch'
import type { PassageInPart, SuggestionInPart } from './workspace.server'

export interface Codings {
  suggestions: readonly SuggestionInPart[]
  passages: readonly PassageInPart[]
  progress: { lookedAt: number; total: number }
}

/** What somebody did here and can undo. */
type Done = { suggestion: string } | { finding: string; version: number }

interface Coding {
  themeIds: readonly string[]
  kind: string
  note: string
}

/**
 * The codings of a part as the page shows them, and what can be done with them. A decision shows at once and is marked as
 * being saved; where it could not be stored, what is so now comes back, with the words why. Decisions are sent one after
 * another, so that each is made on what the one before left.
 */
export function useCodings(start: Codings, address: string) {
  const [codings, setCodings] = useState(start)
  const [saving, setSaving] = useState<ReadonlySet<string>>(new Set())
  const [failures, setFailures] = useState<Readonly<Record<string, string>>>({})
  const [message, setMessage] = useState('')
  const done = useRef<Done[]>([])
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  // What is known now, also before React has drawn it: the next decision may follow at once.
  const latest = useRef(start)
  const update = useCallback((change: (held: Codings) => Codings) => {
    latest.current = change(latest.current)
    setCodings(latest.current)
  }, [])

  const take = useCallback((now: PartNow) => update((held) => merged(held, now)), [update])

  const inTurn = useCallback(<T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.current.then(work, work)
    queue.current = turn
    return turn
  }, [])

  const settle = useCallback(
    (id: string, sent: Sent, success: string): Sent => {
      setSaving((held) => new Set([...held].filter((one) => one !== id)))
      if (sent.kind !== 'failed') take(sent.now)
      setFailures(({ [id]: _, ...others }) => (sent.kind === 'done' ? others : { ...others, [id]: sent.words }))
      setMessage(sent.kind === 'done' ? `${success}. ${progressInWords(sent.now.progress)}` : `Not saved. ${sent.words}`)
      return sent
    },
    [take],
  )

  const decide = useCallback(
    (id: string, decision: 'accept' | 'change' | 'dismiss' | 'reopen', fields: Partial<Coding> = {}) => {
      const before = latest.current.suggestions.find((one) => one.id === id)
      if (!before) return Promise.resolve<Sent>({ kind: 'failed', words: 'This suggestion is no longer there' })
      setSaving((held) => new Set([...held, id]))
      update((held) => withState(held, id, AFTER[decision]))
      return inTurn(async () => {
        const version = latest.current.suggestions.find((one) => one.id === id)?.version ?? before.version
        const sent = await sendDecision(address, { decision, suggestion: id, version, ...fields })
        if (sent.kind === 'failed') update((held) => withState(held, id, before.state))
        if (sent.kind === 'done') done.current = decision === 'reopen' ? done.current.filter((step) => !('suggestion' in step) || step.suggestion !== id) : [...done.current, { suggestion: id }]
        return settle(id, sent, WORDS[decision])
      })
    },
    [address, inTurn, settle, update],
  )

  const code = useCallback(
    (passage: { quote: string; prefix: string; suffix: string; start: number; end: number }, coding: Coding, once: string) =>
      inTurn(async () => {
        const sent = await sendDecision(address, { decision: 'code', once, place: '', ...passage, ...coding })
        if (sent.kind === 'done' && sent.findingRef) done.current = [...done.current, { finding: sent.findingRef, version: 0 }]
        return settle('hand', sent, 'Coded')
      }),
    [address, inTurn, settle],
  )

  const undo = useCallback(async (): Promise<string | null> => {
    await queue.current
    const step = done.current.at(-1)
    if (!step) {
      setMessage('There is nothing of yours to undo here')
      return null
    }
    if ('suggestion' in step) {
      const sent = await decide(step.suggestion, 'reopen')
      return sent.kind === 'done' ? step.suggestion : null
    }
    const sent = await inTurn(() => sendDecision(address, { decision: 'uncode', finding: step.finding, version: step.version }))
    if (sent.kind === 'done') done.current = done.current.filter((one) => one !== step)
    settle('hand', sent, `Withdrawn: ${step.finding}`)
    return null
  }, [address, decide, inTurn, settle])

  return { codings, saving, failures, message, say: setMessage, decide, code, undo, take }
}

const AFTER = { accept: 'accepted', change: 'changed', dismiss: 'dismissed', reopen: 'open' } as const satisfies Record<string, SuggestionState>
const WORDS = { accept: 'Accepted', change: 'Accepted with changes', dismiss: 'Dismissed', reopen: 'Undone' } as const

function withState(held: Codings, id: string, state: SuggestionState): Codings {
  return { ...held, suggestions: held.suggestions.map((one) => (one.id === id ? { ...one, state, isMine: true, canReopen: true } : one)) }
}

function merged(held: Codings, now: PartNow): Codings {
  const changed = new Map(now.suggestions.map((one) => [one.id, one]))
  return {
    suggestions: held.suggestions.map((one) => {
      const other = changed.get(one.id)
      // An answer that was overtaken on its way knows less than the page does.
      return other && other.version >= one.version ? other : one
    }),
    passages: now.passages,
    progress: now.progress,
  }
}
