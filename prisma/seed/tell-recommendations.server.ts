import { db } from '#app/db/client.server'
import { acknowledgeRecommendation } from '#app/domain/recommendations/acknowledge-recommendation.server'
import { addRecommendation } from '#app/domain/recommendations/add-recommendation.server'
import { answerRecommendation } from '#app/domain/recommendations/answer-recommendation.server'
import type { AnswerForm } from '#app/domain/recommendations/recommendation-forms'
import { recordOpening } from '#app/domain/recommendations/record-opening.server'
import { sendRecommendation } from '#app/domain/recommendations/send-recommendation.server'
import { leadOf } from './people'
import type { Day, Story, StoryAddressee, StoryRecommendation } from './story'
import { as, must, of, type Step, type World } from './world.server'

/** The recommendations of a story: captured, sent, opened, acknowledged and answered, each addressee at its own pace. */
export function tellRecommendations(story: Story): Step[] {
  const { recommendations } = story
  if (!recommendations) return []
  const { addedOn, sentOn, list } = recommendations
  return list.flatMap((recommendation) => {
    const name = `${story.key}:${recommendation.number}`
    return [
      { on: addedOn, what: `recommendation ${name}`, run: (world) => add(world, story, recommendation) },
      { on: sentOn, what: `sending ${name}`, run: (world, on) => send(world, name, recommendation, on) },
      ...recommendation.to.flatMap((addressee) => tellAddressee(name, addressee, sentOn)),
    ] satisfies Step[]
  })
}

async function add(world: World, { key, documents }: Story, recommendation: StoryRecommendation): Promise<void> {
  const { number, text, themes, to, scope = 'local', isAssurance = false, madeBefore } = recommendation
  const printedIn = documents.find((document) => document.text.includes('[recommendations]'))
  const { ref } = must(
    await addRecommendation(await as(world, 'bethan'), of(world.reviews, key).ref, {
      kind: 'recommendation',
      number, text, scope,
      documentId: printedIn ? of(world.documents, `${key}:${printedIn.key}`).id : null,
      withoutPlace: false,
      isAssuranceRequest: isAssurance,
      dueOn: null,
      dueText: null,
      themeIds: themes.map((theme) => of(world.themes, theme)),
      findingIds: world.findings.get(`${key}:${number}`) ?? [],
      agencyIds: to.map(({ agency }) => of(world.agencies, agency).id),
      madeBefore: madeBefore ? of(world.recommendations, madeBefore) : null,
    }),
  )
  world.recommendations.set(`${key}:${number}`, ref)
}

async function send(world: World, name: string, { to }: StoryRecommendation, on: Day): Promise<void> {
  const told = to.filter(({ reached }) => reached !== 'not sent')
  if (told.length === 0) return
  const agencyIds = told.map(({ agency }) => of(world.agencies, agency).id)
  const ref = of(world.recommendations, name)
  const { review } = await db.recommendation.findUniqueOrThrow({ where: { ref }, select: { review: { select: { kind: { select: { answerWithinDays: true } } } } } })
  // Where the law sets no period, the board asks for an answer in two months.
  const dueOn = review.kind.answerWithinDays === null ? world.calendar.working(on + 61) : null
  must(await sendRecommendation(await as(world, 'bethan'), ref, { agencyIds, sentOn: world.calendar.exact(on), dueOn }))
}

const ANSWERED = ['accepted', 'in part', 'not accepted']

function tellAddressee(name: string, addressee: StoryAddressee, sentOn: Day): Step[] {
  const { agency, reached, on = sentOn } = addressee
  if (reached === 'not sent' || reached === 'sent') return []
  const reader = leadOf(agency)
  const what = `${agency} and ${name}`
  const isAnswered = ANSWERED.includes(reached)
  const openedOn = isAnswered ? Math.min(on, sentOn + 4) : on
  const steps: Step[] = []
  if (reader) {
    steps.push({ on: openedOn, what: `${what}: opened`, run: async (world) => recordOpening(await as(world, reader), of(world.recommendations, name)) })
  }
  if (reached === 'acknowledged') steps.push({ on, what: `${what}: acknowledged`, run: (world) => acknowledge(world, name, addressee) })
  if (isAnswered) steps.push({ on, what: `${what}: answered`, run: (world, day) => answer(world, name, addressee, day) })
  return steps
}

// Bodies outside the partnership answer by letter, which the secretariat puts on record.
const speakerFor = ({ agency }: StoryAddressee) => leadOf(agency) ?? 'secretary'

async function acknowledge(world: World, name: string, addressee: StoryAddressee): Promise<void> {
  const { code } = of(world.agencies, addressee.agency)
  must(await acknowledgeRecommendation(await as(world, speakerFor(addressee)), of(world.recommendations, name), code))
}

async function answer(world: World, name: string, addressee: StoryAddressee, on: Day): Promise<void> {
  const ref = of(world.recommendations, name)
  const { id, code } = of(world.agencies, addressee.agency)
  const { version } = await db.addressee.findFirstOrThrow({ where: { agencyId: id, recommendation: { ref } }, select: { version: true } })
  const form = { ...answerOf(addressee), answeredOn: world.calendar.exact(on), version }
  must(await answerRecommendation(await as(world, speakerFor(addressee)), ref, code, form))
}

function answerOf({ reached, ...said }: StoryAddressee): Omit<AnswerForm, 'answeredOn' | 'version'> {
  const response = said.will ?? null
  const whyNotAccepted = said.why ?? null
  if (reached === 'accepted') return { answer: 'accepted', response, partNotAccepted: null, whyNotAccepted: null }
  if (reached === 'in part') return { answer: 'accepted_in_part', response, partNotAccepted: said.not ?? null, whyNotAccepted }
  return { answer: 'not_accepted', response: null, partNotAccepted: null, whyNotAccepted }
}
