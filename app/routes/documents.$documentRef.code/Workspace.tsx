import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { DocumentBlock } from '#app/domain/documents/document-text'
import { themesFrom, progressInWords } from '#app/domain/suggestions/suggestion'
import { isComplete } from '#app/domain/suggestions/suggested-recommendation'
import { hrefOf } from '#app/domain/suggestions/ui/SuggestionActions'
import { paths, type Query } from '#app/paths'
import { ActiveCard } from './active-card'
import { CodedText } from './CodedText'
import { CodingPanel, type Draft } from './CodingPanel'
import { KeysHelp } from './KeysHelp'
import type { ThemeToPick } from './search-themes'
import { useBeside } from './use-beside'
import { useCodings, type Codings } from './use-codings'
import { useKeys, useKeySwitch, type Act } from './use-keys'
import { firstInSight, useMarked, useMarking, type Marked } from './use-marking'
import { useNews } from './use-news'
import { useTour } from './use-tour'

export interface WorkspaceProps {
  documentRef: string
  text: string
  blocks: readonly DocumentBlock[]
  part: { number: number; start: number; end: number }
  start: Codings
  themes: readonly ThemeToPick[]
  threshold: number
  /** The query of the page, and its address with it. */
  query: Query
  action: string
  partHref: (part: number) => string
  partBefore: number | null
  partAfter: number | null
  coded: string | null
  cursor: number
}

type Open = { kind: 'change'; id: string } | { kind: 'code'; passage: Marked; once: string }

/** A part of a document with everything that is suggested and coded in it, and the keys to work through it. */
export function Workspace(props: WorkspaceProps) {
  const { documentRef, text, blocks, part, threshold, query } = props
  const { start, end } = part
  const root = useRef<HTMLDivElement>(null)
  const address = useMemo(() => paths.codings(documentRef, { start, end }), [documentRef, start, end])
  const since = useCallback((cursor: number) => paths.codings(documentRef, { start, end, since: cursor }), [documentRef, start, end])
  const { codings, saving, failures, message, say, decide, code, undo, take } = useCodings(props.start, address)
  const { news, isRemade } = useNews(since, props.cursor, take)
  const suggestions = useMemo(() => codings.suggestions.map((one) => ({ ...one, quote: text.slice(one.start, one.end), prefix: '', suffix: '' })), [codings.suggestions, text])
  const byHand = useMemo(() => {
    const told = new Set(codings.suggestions.flatMap(({ finding }) => finding?.ref ?? []))
    return codings.passages.filter(({ ref }) => !told.has(ref))
  }, [codings])
  const tour = useTour(root, suggestions, { before: props.partBefore, after: props.partAfter, hrefOf: props.partHref, say })
  const { activeId, activate } = tour
  const isBeside = useBeside(root, activeId, [codings, saving, failures])
  const marked = useMarked(root, text)
  const marking = useMarking(root, text, blocks, say)
  const [open, setOpen] = useState<Open | null>(null)
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>({})
  const [areKeysOn, switchKeys] = useKeySwitch()
  const [isHelpOpen, setIsHelpOpen] = useState(false)
  const active = suggestions.find(({ id }) => id === activeId)

  const accept = (id: string) => {
    const suggestion = suggestions.find((one) => one.id === id)
    if (!suggestion || suggestion.state !== 'open') return say('This has been decided already')
    if (suggestion.kind !== 'passage' && !isComplete(suggestion)) return window.location.assign(hrefOf(documentRef, suggestion, query))
    void decide(id, 'accept', { themeIds: themesFrom(suggestion, threshold).map((theme) => theme.id) })
    tour.next(id)
  }
  const change = (id: string) => {
    const suggestion = suggestions.find((one) => one.id === id)
    if (!suggestion || suggestion.state !== 'open') return say('This has been decided already. Undo it first')
    if (suggestion.kind !== 'passage') return window.location.assign(hrefOf(documentRef, suggestion, query))
    setOpen({ kind: 'change', id })
  }
  const dismiss = (id: string) => {
    if (suggestions.find((one) => one.id === id)?.state !== 'open') return say('This has been decided already')
    void decide(id, 'dismiss')
    tour.next(id)
  }
  const codeMarked = () => {
    if (!marked) return
    marking.end()
    setOpen({ kind: 'code', passage: marked, once: crypto.randomUUID() })
  }
  const openActive = () => {
    if (!active) return
    const { finding, recommendation, planAction } = active
    if (finding) window.location.assign(paths.finding(finding.ref))
    else if (recommendation) window.location.assign(paths.recommendation(recommendation.ref))
    else if (planAction) window.location.assign(paths.planAction(planAction.ref))
    else change(active.id)
  }
  const act = (what: Act) => {
    if (what === 'next' || what === 'previous') return tour.step(what)
    if (what === 'help') return setIsHelpOpen((held) => !held)
    if (what === 'undo') return void undo().then((id) => id && tour.go(id))
    if (what === 'mark') return marking.begin(active?.start ?? (root.current ? firstInSight(root.current) : 0))
    if (what === 'change' && marked) return codeMarked()
    if (!activeId) return say('Go to a suggestion first: press n')
    if (what === 'accept') accept(activeId)
    else if (what === 'dismiss') dismiss(activeId)
    else if (what === 'open') openActive()
    else change(activeId)
  }
  const latest = useRef({ accept, change, dismiss, reopen: (id: string) => void decide(id, 'reopen'), act })
  latest.current = { accept, change, dismiss, reopen: (id) => void decide(id, 'reopen'), act }
  const acts = useMemo(
    () => ({
      activate,
      accept: (id: string) => latest.current.accept(id),
      change: (id: string) => latest.current.change(id),
      dismiss: (id: string) => latest.current.dismiss(id),
      reopen: (id: string) => latest.current.reopen(id),
    }),
    [activate],
  )
  useKeys(areKeysOn && open === null, useCallback((what: Act) => latest.current.act(what), []))
  useMarkingKeys(marking, codeMarked)

  const close = () => {
    setOpen(null)
    if (activeId) document.getElementById(`suggestion-${activeId}`)?.focus()
    else root.current?.focus()
  }
  const panel = open && panelOf(open, suggestions, threshold)
  return (
    <ActiveCard.Provider value={useMemo(() => ({ id: activeId, isLive: tour.isLive }), [activeId, tour.isLive])}>
      <div className="tl-toolbar">
        <p className="tl-toolbar__progress">
          <b>{progressInWords(codings.progress)}</b>
          <progress className="tl-toolbar__bar" value={codings.progress.lookedAt} max={Math.max(1, codings.progress.total)} aria-label="Suggestions looked at" />
        </p>
        <p className="tl-toolbar__message" role="status">
          {message}
        </p>
        {news || isRemade ? (
          <p className="tl-toolbar__news" role="status">
            {news} {isRemade ? <a className="govuk-link" href={props.action}>Suggestions have been made anew: open the page again</a> : null}
          </p>
        ) : null}
        {tour.isLive ? (
          <div className="tl-toolbar__acts">
            <button type="button" className="govuk-button govuk-button--secondary tl-button--small" onClick={() => tour.step('previous')}>
              Previous
            </button>
            <button type="button" className="govuk-button govuk-button--secondary tl-button--small" onClick={() => tour.step('next')}>
              Next
            </button>
            {marked ? (
              <button type="button" className="govuk-button tl-button--small" onClick={codeMarked}>
                Code the selected words
              </button>
            ) : (
              <button type="button" className="govuk-button govuk-button--secondary tl-button--small" onClick={() => act('mark')}>
                Mark a passage
              </button>
            )}
            <KeysHelp isOpen={isHelpOpen} onToggle={setIsHelpOpen} areOn={areKeysOn} onSwitch={switchKeys} />
          </div>
        ) : null}
        {failures.hand ? (
          <p className="govuk-error-message" role="alert">
            {failures.hand}
          </p>
        ) : null}
      </div>
      <div className={isBeside ? 'tl-workspace tl-workspace--beside' : 'tl-workspace'} ref={root} role="region" aria-label="The document with its suggestions" tabIndex={-1}>
        <CodedText
          text={text}
          blocks={blocks}
          suggestions={suggestions}
          byHand={byHand}
          coded={props.coded}
          threshold={threshold}
          documentRef={documentRef}
          action={props.action}
          back={query}
          saving={saving}
          failures={failures}
          acts={acts}
        />
      </div>
      {open && panel ? (
        <CodingPanel
          key={panel.key}
          title={panel.title}
          quote={panel.quote}
          themes={props.themes}
          draft={drafts[panel.key] ?? panel.draft}
          onDraft={(draft) => setDrafts((held) => ({ ...held, [panel.key]: draft }))}
          onSave={async (draft) => {
            const sent = open.kind === 'change' ? await decide(open.id, 'change', draft) : await code(placed(open.passage, part.start), draft, open.once)
            if (sent.kind !== 'done') return sent.words
            setOpen(null)
            if (open.kind === 'change') tour.next(open.id)
            else close()
            return null
          }}
          onClose={close}
        />
      ) : null}
    </ActiveCard.Provider>
  )
}

/** What the panel begins with. */
function panelOf(open: Open, suggestions: readonly { id: string; quote: string; themes: readonly { id: string; confidence: number }[] }[], threshold: number) {
  if (open.kind === 'code') {
    const { quote, start, end } = open.passage
    return { key: `${start}-${end}`, title: 'Code a passage', quote, draft: { themeIds: [], kind: 'finding', note: '' } }
  }
  const suggestion = suggestions.find(({ id }) => id === open.id)
  if (!suggestion) return null
  return { key: open.id, title: 'Change the suggestion', quote: suggestion.quote, draft: { themeIds: themesFrom(suggestion, threshold).map(({ id }) => id), kind: 'finding', note: '' } }
}

/** A passage of the part as one of the document. */
const placed = (passage: Marked, by: number) => ({ ...passage, start: passage.start + by, end: passage.end + by })

function useMarkingKeys(marking: ReturnType<typeof useMarking>, codeIt: () => void): void {
  const latest = useRef({ marking, codeIt })
  latest.current = { marking, codeIt }
  useEffect(() => {
    if (!marking.isMarking) return
    const press = (event: KeyboardEvent) => {
      const { move, end } = latest.current.marking
      if (event.key === 'ArrowDown') move(1, event.shiftKey)
      else if (event.key === 'ArrowUp') move(-1, event.shiftKey)
      else if (event.key === 'Enter') latest.current.codeIt()
      else if (event.key === 'Escape') end()
      else return
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener('keydown', press, { capture: true })
    return () => window.removeEventListener('keydown', press, { capture: true })
  }, [marking.isMarking])
}
