import { ShareOverRounds, type RoundShare } from './ShareOverRounds'

interface ResultOfAction extends RoundShare {
  questionId: string
  question: string
  threshold: number | null
}

/** What closed rounds found of the questions that test an action, or several: one chart a question. */
export function SharesOfActions({ results }: { results: readonly ResultOfAction[] }) {
  if (results.length === 0) {
    return <p className="govuk-body">No closed audit has tested this yet. Sign-off alone does not show that practice has changed.</p>
  }
  return [...new Set(results.map(({ questionId }) => questionId))].map((id) => {
    const rounds = results.filter(({ questionId }) => questionId === id)
    const latest = rounds.at(-1)
    return latest ? <ShareOverRounds key={id} question={latest.question} threshold={latest.threshold} rounds={rounds} /> : null
  })
}
