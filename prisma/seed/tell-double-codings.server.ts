import { db } from '#app/db/client.server'
import { codeBlindPassage } from '#app/domain/double-coding/code-blind-passage.server'
import { readComparedDocument } from '#app/domain/double-coding/compared-document.server'
import { finishBlindCoding } from '#app/domain/double-coding/finish-blind-coding.server'
import { settlePlace } from '#app/domain/double-coding/settle-place.server'
import { startDoubleCoding } from '#app/domain/double-coding/start-double-coding.server'
import { takeOverAgreed } from '#app/domain/double-coding/take-over-agreed.server'
import { doubleCodings, type SeedDoubleCoding } from './double-codings'
import { as, must, of, type Step, type World } from './world.server'

/** The documents that two people code apart, each through the verbs of those who do it. */
export function tellDoubleCodings(): Step[] {
  return doubleCodings.flatMap((seed): Step[] => {
    const told: Told = { ref: '' }
    return [
      { on: seed.startedOn, what: `double coding of ${seed.document}`, run: (world) => start(world, told, seed) },
      ...seed.coders.flatMap((coder): Step[] => [
        { on: coder.codedOn, what: `${coder.person} codes ${seed.document} apart`, run: (world) => code(world, told, seed, coder) },
        ...(coder.finishedOn === undefined ? [] : [{ on: coder.finishedOn, what: `${coder.person} finishes ${seed.document}`, run: (world: World) => finish(world, told, coder) }]),
      ]),
      ...(seed.settledOn === undefined ? [] : [{ on: seed.settledOn, what: `settling ${seed.document}`, run: (world: World) => settle(world, told, seed) }]),
    ]
  })
}

interface Told {
  ref: string
}
type SeedCoder = SeedDoubleCoding['coders'][number]

async function start(world: World, told: Told, { story, document, coders }: SeedDoubleCoding): Promise<void> {
  const [firstCoderId = '', secondCoderId = ''] = coders.map(({ person }) => of(world.people, person).accountId)
  const form = { firstCoderId, secondCoderId, documentIds: [of(world.documents, document).id] }
  told.ref = must(await startDoubleCoding(await as(world, 'secretary'), of(world.reviews, story).ref, form)).ref
}

async function code(world: World, { ref }: Told, { document }: SeedDoubleCoding, { person, codings }: SeedCoder): Promise<void> {
  const by = await as(world, person)
  for (const { quote, themes, kind = 'finding', note = null } of codings) {
    must(
      await codeBlindPassage(by, ref, of(world.documents, document).ref, {
        quote, kind, note,
        prefix: null, suffix: null, start: null, end: null, place: null,
        themeIds: themes.map((theme) => of(world.themes, theme)),
      }),
    )
  }
}

async function finish(world: World, { ref }: Told, { person }: SeedCoder): Promise<void> {
  must(await finishBlindCoding(await as(world, person), ref))
}

async function settle(world: World, { ref }: Told, { document, settled = [] }: SeedDoubleCoding): Promise<void> {
  const by = await as(world, 'secretary')
  must(await takeOverAgreed(by, ref))
  const doubleCoding = await db.doubleCoding.findUniqueOrThrow({ where: { ref }, include: { coders: true } })
  const { text, places } = await readComparedDocument(db, by, doubleCoding, { ...of(world.documents, document), title: '' })
  for (const { words, settlement, because } of settled) {
    const place = places.find(({ start }) => text.text.startsWith(words, start))
    if (!place) throw new Error(`Nothing that was coded begins with “${words}”`)
    must(await settlePlace(by, ref, of(world.documents, document).ref, place.start, { settlement, because, themeIds: [], kind: null, version: 0 }))
  }
}
