import type { FindingKind } from '#app/domain/findings/finding'
import type { Settlement } from '#app/domain/double-coding/settlement'
import type { PersonKey } from './people'
import type { Day } from './story'

/** One passage as one coder codes it. */
export interface SeedCoding {
  quote: string
  themes: readonly string[]
  kind?: FindingKind
  note?: string
}

/** A document coded by two people apart. */
export interface SeedDoubleCoding {
  /** Key of the document: `story:document`. */
  document: string
  story: string
  startedOn: Day
  coders: readonly { person: PersonKey; codings: readonly SeedCoding[]; codedOn: Day; finishedOn?: Day }[]
  /** What was settled, by the beginning of the words of the place. */
  settledOn?: Day
  settled?: readonly { words: string; settlement: Settlement; because: string }[]
}

const daughter = '"Nobody asked me," she told the panel, "and I was fifteen and always there."'
const fourTimes = 'Adult Maple spoke of what was happening to four professionals in two years, each time in answer to a question about something else.'
const eightCalls =
  'Each call was assessed on its own, as standard risk, by a different officer; laid side by side the eight assessments describe a pattern of control that any one of those officers would have recognised.'
const callHandler =
  'A call handler stayed on the line for thirty-one minutes on the fifth occasion and wrote down what she could hear, and it is the fullest description of that household that exists.'
const notAttached = 'It was not attached to the crime report.'
const nineActions =
  'Of the nine actions set at the conference two were done, one was passed to an agency that had not been present, and nobody was asked about the other six.'
const sevenMinutes = 'The conference had thirty-four cases on its list that day and gave each of them seven minutes.'
const supervised = 'Adult Birch was on a community order for an assault outside a public house, and his supervising officer did not know that he lived with anybody.'
const wrist = 'Adult Maple attended the urgent treatment centre six times, three times with injuries to the same wrist, and was asked about safety at home once, in front of him.'
const tenancy = 'When she asked the council to be rehoused she was told that she would lose her tenancy if she left it.'
const interpreter = 'She was a Deaf woman who used British Sign Language, and an interpreter was present at four of the twenty-three contacts that the panel counted.'
const interpretedBy = 'On two occasions her son, then nine, was asked to interpret. On one it was Adult Birch.'
const advocates = 'Two advocates covered the whole of Netherby, and the service had been re-tendered three times in five years.'
const school =
  'The school saw a tired child who had become a carer, and recorded it with kindness and in detail; the record was never joined to the police notifications which lay in the same office.'

const plan = 'The plan that had kept her safe in prison ended at the gate, and there was no document by which any part of it could have been continued on the other side.'
const referral =
  'She was told that a community team would contact her within seven days; the referral had been returned on the day of her release because the form did not give an address, and nobody was told that it had been returned.'
const hostel = "The hostel's staff were told of her offence and not of her risk to herself."

/** One that both have finished, with some of its differences settled; one that a coder has finished and the other has not. */
export const doubleCodings: readonly SeedDoubleCoding[] = [
  {
    story: 'maple',
    document: 'maple:report',
    startedOn: -46,
    coders: [
      {
        person: 'bethan',
        codedOn: -41,
        finishedOn: -40,
        codings: [
          { quote: fourTimes, themes: ['domestic-abuse', 'victims-families'] },
          { quote: eightCalls, themes: ['domestic-abuse', 'risk-assessment'] },
          { quote: `${callHandler} ${notAttached}`, themes: ['domestic-abuse', 'records-systems'], kind: 'good_practice' },
          { quote: nineActions, themes: ['multi-agency-arrangements'] },
          { quote: supervised, themes: ['information-sharing', 'violence-reduction'] },
          { quote: wrist, themes: ['health-needs', 'domestic-abuse'] },
          { quote: tenancy, themes: ['transitions-continuity'] },
          { quote: `${interpreter} ${interpretedBy}`, themes: ['equality'] },
          { quote: advocates, themes: ['capacity-workload'], kind: 'system_issue' },
          { quote: school, themes: ['information-sharing', 'victims-families'] },
        ],
      },
      {
        person: 'frances',
        codedOn: -37,
        finishedOn: -36,
        codings: [
          { quote: daughter, themes: ['victims-families'], note: 'The panel gives her words their own line. So should we.' },
          { quote: fourTimes, themes: ['domestic-abuse', 'victims-families'] },
          { quote: eightCalls, themes: ['domestic-abuse', 'risk-assessment'] },
          { quote: callHandler, themes: ['domestic-abuse'], kind: 'good_practice' },
          { quote: notAttached, themes: ['records-systems', 'information-sharing'] },
          { quote: `${nineActions} ${sevenMinutes}`, themes: ['multi-agency-arrangements', 'capacity-workload'] },
          { quote: supervised, themes: ['information-sharing', 'supervision-oversight'] },
          { quote: wrist, themes: ['health-needs', 'domestic-abuse'] },
          { quote: tenancy, themes: ['policy-procedure'], note: 'It was the leaflet that was wrong.' },
          { quote: `${interpreter} ${interpretedBy}`, themes: ['equality'] },
          { quote: advocates, themes: ['capacity-workload'], kind: 'system_issue' },
          { quote: school, themes: ['information-sharing', 'victims-families'] },
        ],
      },
    ],
    settledOn: -18,
    settled: [
      { words: '"Nobody asked me,"', settlement: 'second', because: 'Her words say what no agency’s record says. The definition covers what families were not asked.' },
      { words: 'Adult Birch was on', settlement: 'both', because: 'He was supervised without his home being known: both readings are in the sentence.' },
      { words: 'When she asked', settlement: 'second', because: 'The advice was wrong in law and came from the council’s leaflet. Nothing here is about a move from one service to another.' },
    ],
  },
  {
    story: 'hazel',
    document: 'hazel:report',
    startedOn: -13,
    coders: [
      { person: 'secretary', codedOn: -4, codings: [{ quote: plan, themes: ['transitions-continuity'] }, { quote: referral, themes: ['health-needs'], note: 'Perhaps information sharing too: look at the definition again.' }] },
      {
        person: 'peter',
        codedOn: -8,
        finishedOn: -7,
        codings: [
          { quote: plan, themes: ['transitions-continuity', 'health-needs'] },
          { quote: referral, themes: ['transitions-continuity', 'information-sharing'] },
          { quote: hostel, themes: ['information-sharing'] },
        ],
      },
    ],
  },
]
