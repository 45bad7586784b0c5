import { z } from 'zod'
import { choiceOf, optionalChoiceOf, optionalText, recordVersion, requiredDate, optionalDate, requiredText, severalTexts, tickBox } from '#app/domain/shared/form-fields'
import { answerCodes, recommendationKindCodes, recommendationScopeCodes, type RecommendationKind } from './recommendation'

/** A recommendation as it is captured from its report. */
export const NewRecommendationForm = z.object({
  /** A recommendation, unless the form says otherwise. */
  kind: optionalChoiceOf(recommendationKindCodes, 'Select what it is').transform((kind): RecommendationKind => kind ?? 'recommendation'),
  number: requiredText('Enter the number as printed in the report', 20),
  text: requiredText('Enter the recommendation, word for word', 20_000),
  documentId: optionalText(50),
  /** The words are not in the chosen document as they stand, and that is known. */
  withoutPlace: tickBox(),
  scope: choiceOf(recommendationScopeCodes, 'Select how far the recommendation reaches'),
  isAssuranceRequest: tickBox(),
  /** By when it is to be done, and the words of the report that say so. */
  dueOn: optionalDate('Date by which it is to be done'),
  dueText: optionalText(300),
  themeIds: severalTexts(),
  findingIds: severalTexts(),
  agencyIds: severalTexts(),
  /** Reference of the earlier recommendation that this one makes again. */
  madeBefore: optionalText(40),
})
export type NewRecommendationForm = z.output<typeof NewRecommendationForm>

export const RecommendationForm = NewRecommendationForm.extend({ version: recordVersion() })
export type RecommendationForm = z.output<typeof RecommendationForm>

export const SendForm = z
  .object({
    agencyIds: severalTexts().pipe(z.array(z.string()).min(1, 'Select who it was sent to')),
    sentOn: requiredDate('Date sent'),
    dueOn: optionalDate('Answer due date'),
  })
  .refine(({ sentOn, dueOn }) => !dueOn || sentOn <= dueOn, {
    path: ['dueOn'],
    message: 'Answer due date must be the same as or after the date sent',
  })
export type SendForm = z.output<typeof SendForm>

/** Acknowledging asks for nothing: the button says it. */
export const AcknowledgeForm = z.object({})

const answerFields = z.object({
  version: recordVersion(),
  answer: choiceOf(answerCodes, 'Select the answer'),
  answeredOn: requiredDate('Date of the answer'),
  willDo: optionalText(10_000),
  willDoInPart: optionalText(10_000),
  partNotAccepted: optionalText(10_000),
  whyInPart: optionalText(10_000),
  whyNot: optionalText(10_000),
})
type AnswerFields = z.output<typeof answerFields>

const needed: Record<AnswerFields['answer'], [field: keyof AnswerFields, words: string][]> = {
  accepted: [['willDo', 'Enter what will be done']],
  accepted_in_part: [
    ['willDoInPart', 'Enter what will be done'],
    ['partNotAccepted', 'Enter which part is not accepted'],
    ['whyInPart', 'Enter why that part is not accepted'],
  ],
  not_accepted: [['whyNot', 'Enter why it is not accepted']],
}

/** An answer: what belongs to the chosen one is required, what belongs to the others is left behind. */
export const AnswerForm = answerFields
  .superRefine((fields, context) => {
    for (const [field, message] of needed[fields.answer]) {
      if (fields[field] === null) context.addIssue({ code: 'custom', path: [field], message })
    }
  })
  .transform(({ version, answer, answeredOn, ...texts }) => ({
    version,
    answer,
    answeredOn,
    response: answer === 'accepted' ? texts.willDo : answer === 'accepted_in_part' ? texts.willDoInPart : null,
    partNotAccepted: answer === 'accepted_in_part' ? texts.partNotAccepted : null,
    whyNotAccepted: answer === 'accepted_in_part' ? texts.whyInPart : answer === 'not_accepted' ? texts.whyNot : null,
  }))
export type AnswerForm = z.output<typeof AnswerForm>

/** What is stored of an answer. */
export type StoredAnswer = { answer: AnswerForm['answer'] | null } & {
  [Fact in 'answeredOn' | 'response' | 'partNotAccepted' | 'whyNotAccepted']: string | null
}

/** A stored answer as the fields of its form; what is not there is empty. */
export function answerFieldsOf(stored: StoredAnswer) {
  const { answer, response, whyNotAccepted } = stored
  const when = (is: AnswerForm['answer'], text: string | null) => (answer === is ? (text ?? '') : '')
  return {
    answer: answer ?? '',
    answeredOn: stored.answeredOn ?? '',
    willDo: when('accepted', response),
    willDoInPart: when('accepted_in_part', response),
    partNotAccepted: when('accepted_in_part', stored.partNotAccepted),
    whyInPart: when('accepted_in_part', whyNotAccepted),
    whyNot: when('not_accepted', whyNotAccepted),
  }
}

interface StoredFacts {
  kind: RecommendationKind
  dueOn: string | null
  dueText: string | null
  number: string
  text: string
  documentId: string | null
  start: number | null
  scope: NewRecommendationForm['scope']
  isAssuranceRequest: boolean
  version: number
  madeBefore: { ref: string } | null
  themes: readonly { themeId: string }[]
  findings: readonly { findingId: string }[]
  addressees: readonly { agencyId: string }[]
}

/** A stored recommendation as the fields of its form. */
export function factsAsFields({ kind, dueOn, dueText, number, text, documentId, start, scope, isAssuranceRequest, version, ...links }: StoredFacts) {
  return {
    kind,
    dueOn,
    dueText,
    number,
    text,
    documentId,
    scope,
    version: String(version),
    withoutPlace: documentId !== null && start === null ? 'yes' : null,
    isAssuranceRequest: isAssuranceRequest ? 'yes' : null,
    madeBefore: links.madeBefore?.ref ?? null,
    themeIds: links.themes.map(({ themeId }) => themeId),
    findingIds: links.findings.map(({ findingId }) => findingId),
    agencyIds: links.addressees.map(({ agencyId }) => agencyId),
  }
}
