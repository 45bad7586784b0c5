import { change, done, unchanged, type ChangeOptions } from '#app/db/change.server'
import type { Actor } from '#app/domain/people/actor'
import type { AnswerForm } from './recommendation-forms'
import { writeAnswer } from './write-answer.server'

/**
 * Records an addressee's answer, or another one in its place: the earlier answer stays in the history. Refused on an
 * older version, with the answer that is stored now.
 */
export function answerRecommendation(actor: Actor, ref: string, agencyCode: string, form: AnswerForm, options?: ChangeOptions) {
  return change(
    actor,
    async (tx) => {
      const written = await writeAnswer(tx, actor, ref, agencyCode, form)
      if (!written.ok) return written
      const [first, ...others] = written.entries
      return first ? done({ ref }, [first, ...others]) : unchanged({ ref })
    },
    options,
  )
}
