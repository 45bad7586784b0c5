import { db } from '#app/db/client.server'
import { correctText } from '#app/domain/documents/correct-text.server'
import { as, must, of, type Step } from './world.server'

const CORRECTED = -236

/** Minutes that were pasted with a wrong word, and put right the day after. */
export function tellCorrections(): Step[] {
  return [
    {
      on: CORRECTED,
      what: 'a correction of the minutes on recall',
      run: async (world) => {
        const { id, ref } = of(world.documents, 'recall:minutes')
        const { text, version } = await db.documentText.findUniqueOrThrow({ where: { documentId: id } })
        const form = { text: `${text.trimEnd()}\n\nThese minutes were agreed at the next meeting.`, because: 'The last line was left out when the minutes were pasted', textVersion: version, lost: 0 }
        must(await correctText(await as(world, 'bethan'), ref, { ...form, step: 'save' }))
      },
    },
  ]
}
