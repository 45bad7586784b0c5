import { classNames } from './class-names'

export type StageState = 'done' | 'partly' | 'waiting' | 'broken' | 'ahead'

export interface Stage {
  name: string
  state: StageState
  /** What there is to say about it: a date, a count, why it broke. */
  words?: string | undefined
  href?: string | undefined
}

interface StageLineProps {
  stages: readonly Stage[]
  /** What the line is about, for screen readers: "How far recommendation 2a has come". */
  label: string
  /** True in a table or a list: marks only, with the names for screen readers and one line of words. */
  isCompact?: boolean
  /** The line in words, shown beside the marks when it is compact: "Answered, nothing done yet". */
  summary?: string
}

/** How far something has come through its stages. Shapes and words carry it; colour only helps. */
export function StageLine({ stages, label, isCompact, summary }: StageLineProps) {
  return (
    <div className={classNames('tl-line', isCompact && 'tl-line--compact')}>
      <ol className="tl-line__stages" aria-label={label}>
        {stages.map(({ name, state, words, href }) => (
          <li key={name} className={`tl-line__stage tl-line__stage--${state}`}>
            <StageMark state={state} />
            <span className={isCompact ? 'govuk-visually-hidden' : 'tl-line__text'}>
              {href && !isCompact ? (
                <a className="govuk-link govuk-link--no-visited-state tl-line__name" href={href}>
                  {name}
                </a>
              ) : (
                <span className="tl-line__name">{name}</span>
              )}
              <span className="govuk-visually-hidden">: </span>
              <span className="tl-line__words">{words ?? STATE_WORDS[state]}</span>
            </span>
          </li>
        ))}
      </ol>
      {isCompact && summary ? <p className="tl-line__summary">{summary}</p> : null}
    </div>
  )
}

const STATE_WORDS = {
  done: 'Done',
  partly: 'In part',
  waiting: 'Waiting',
  broken: 'Stopped here',
  ahead: 'Not yet',
} as const satisfies Record<StageState, string>

function StageMark({ state }: { state: StageState }) {
  return (
    <svg
      className="tl-line__mark"
      viewBox="0 0 24 24"
      width="24"
      height="24"
      aria-hidden="true"
      focusable="false"
    >
      {MARKS[state]}
    </svg>
  )
}

// Filled with a tick, half filled, a ring with a dot, a square with a cross, a small dashed ring: told apart without colour.
const MARKS = {
  done: (
    <>
      <circle cx="12" cy="12" r="11" fill="currentColor" />
      <path className="tl-line__cut" d="M6.5 12.5l4 4 7-8" fill="none" strokeWidth="3" />
    </>
  ),
  partly: (
    <>
      <circle
        className="tl-line__hole"
        cx="12"
        cy="12"
        r="9.5"
        stroke="currentColor"
        strokeWidth="3"
      />
      <path d="M12 2.5a9.5 9.5 0 0 0 0 19z" fill="currentColor" />
    </>
  ),
  waiting: (
    <>
      <circle
        className="tl-line__hole"
        cx="12"
        cy="12"
        r="9.5"
        stroke="currentColor"
        strokeWidth="3"
      />
      <circle cx="12" cy="12" r="4" fill="currentColor" />
    </>
  ),
  broken: (
    <>
      <path d="M1 1h22v22H1z" fill="currentColor" />
      <path className="tl-line__cut" d="M7 7l10 10M17 7L7 17" fill="none" strokeWidth="3" />
    </>
  ),
  ahead: (
    <circle
      className="tl-line__hole"
      cx="12"
      cy="12"
      r="6"
      stroke="currentColor"
      strokeWidth="2"
      strokeDasharray="3 2"
    />
  ),
} as const
