import { readIntake } from '#app/domain/documents/read-intake.server'
import { readIntakes } from '#app/domain/documents/read-intakes.server'
import { startIntake } from '#app/domain/documents/start-intake.server'
import { workOff } from '#app/domain/shared/background.server'
import { broughtMinutes } from './brought-minutes'
import { makeFile } from './files/make-file'
import { readReport } from './report'
import { as, must, of, type Step } from './world.server'

const BROUGHT = -1

/** A document that has been brought to a review and waits for somebody to check it. */
export function tellIntakes(): Step[] {
  return [
    {
      on: BROUGHT,
      what: 'minutes that wait to be checked',
      run: async (world) => {
        const { blocks } = readReport(broughtMinutes(world.calendar), world.calendar, { list: [], prints: 'numbers' })
        const file = makeFile(blocks, 'docx', 'RRG minutes for circulation')
        must(await startIntake(await as(world, 'bethan'), of(world.reviews, 'recall').ref, { source: 'file', file, text: '' }))
        // Of our own making: reading it needs no worker.
        await workOff(readIntakes((source) => readIntake(source)))
      },
    },
  ]
}
