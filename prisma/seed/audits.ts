import type { GroupKey } from './groups'
import type { AgencyKey } from './partnership'
import type { PersonKey } from './people'
import type { Day } from './story'

export interface SeedQuestion {
  section: string
  text: string
  guidance?: string
  theme: string
  /** Key of the action whose promise it tests. */
  tests?: string
  /** From 0 to 1. */
  threshold?: number
  alwaysApplies?: true
}

export interface SeedChecklist {
  key: string
  title: string
  purpose: string
  createdOn: Day
  questions: readonly SeedQuestion[]
}

/** A case: its reference, whose practice it is, who marks it and, in the order of the questions, yes, partly, no or not applicable. */
export interface SeedCase {
  reference: string
  agency: AgencyKey
  auditor: PersonKey | null
  /** One letter a question: y, p, n, -; a dot for a question that is not marked yet. Null while nobody has begun. */
  marks: string | null
  /** Comments by the number of the question. */
  comments?: Readonly<Record<number, string>>
}

export interface SeedRound {
  key: string
  checklist: string
  title: string
  group: GroupKey
  baseline?: string
  opensOn: Day
  closesOn: Day
  /** The day of its closing; left out while it is open. */
  closedOn?: Day
  cases: readonly SeedCase[]
}

/** The two checklists. */
export const checklists: readonly SeedChecklist[] = [
  {
    key: 'release',
    title: 'Information sharing at release from custody',
    purpose: 'Shows whether what the prison, health and police knew about a person reached the community practitioner in time to shape the release plan.',
    createdOn: -470,
    questions: [
      { section: 'Before release', text: 'Did a handover meeting between the prison and the community practitioner take place at least ten working days before release?', guidance: 'A call counts if a record shows who took part. Releases at less than ten days’ notice do not apply.', theme: 'transitions-continuity', tests: 'handover-meeting', threshold: 0.85 },
      { section: 'Before release', text: 'Was the release summary complete, with security intelligence, adjudications and contacts of concern?', guidance: 'All three parts must be filled in, if only to say that there is nothing known.', theme: 'information-sharing', tests: 'release-summary', threshold: 0.8, alwaysApplies: true },
      { section: 'Before release', text: 'Had the police been asked for call-outs and intelligence at the release address in the last two years?', theme: 'information-sharing', tests: 'address-check', threshold: 0.9 },
      { section: 'Before release', text: 'Did the healthcare team in prison hand over treatment and risk to a named clinician in the community?', guidance: 'Only where the person was on a mental health or substance misuse caseload.', theme: 'health-needs' },
      { section: 'The first weeks', text: 'Was the risk assessment reviewed within five working days of release, using what had been received?', guidance: 'Look for new information, not a new date.', theme: 'risk-assessment', threshold: 0.75, alwaysApplies: true },
      { section: 'The first weeks', text: 'Was everybody who may be at risk from the person told what they needed to know before release?', theme: 'victims-families', tests: 'victim-notice', threshold: 0.9 },
      { section: 'Oversight', text: 'Did a senior practitioner look at the release plan and record what they thought of it?', guidance: 'A signature alone is “partly”.', theme: 'supervision-oversight', alwaysApplies: true },
      { section: 'Oversight', text: 'Where the person met the criteria, was referral to level 2 or 3 considered and the reasoning recorded?', theme: 'multi-agency-arrangements' },
    ],
  },
  {
    key: 'recall',
    title: 'Recall: decision, time and what followed',
    purpose: 'Shows how long each step of a recall took, and whether those at risk were kept safe meanwhile.',
    createdOn: -215,
    questions: [
      { section: 'The decision', text: 'Was the decision to recall, or not to, made within 24 hours of the breach being known?', guidance: 'Count from the first entry of any agency that describes the breach.', theme: 'recall-and-enforcement', tests: 'recall-clock', threshold: 0.8, alwaysApplies: true },
      { section: 'The decision', text: 'Does the record show which alternatives to recall were weighed and why they would or would not do?', theme: 'supervision-oversight', threshold: 0.75, alwaysApplies: true },
      { section: 'The papers', text: 'Did the papers reach the national casework section within 24 hours of the decision?', theme: 'recall-and-enforcement', tests: 'recall-papers', threshold: 0.95 },
      { section: 'The papers', text: 'Did the papers name addresses, vehicles and associates that police could use?', theme: 'information-sharing' },
      { section: 'The arrest', text: 'Was somebody named in the police as responsible for the arrest on the day that recall was notified?', theme: 'multi-agency-arrangements', tests: 'recall-owner', threshold: 0.9 },
      { section: 'The arrest', text: 'Was everybody known to be at risk told of the recall, and a safety plan made, while the person was at large?', theme: 'victims-families', threshold: 0.9 },
    ],
  },
]

const release = (reference: string, agency: AgencyKey, auditor: PersonKey, marks: string, comments?: Record<number, string>): SeedCase => ({
  reference, agency, auditor, marks, ...(comments && { comments }),
})
const toMark = (reference: string, agency: AgencyKey, auditor: PersonKey | null): SeedCase => ({ reference, agency, auditor, marks: null })

/** The rounds: a baseline and what came after it. */
export const rounds: readonly SeedRound[] = [
  {
    key: 'release-1', checklist: 'release', title: 'Releases into Eastholme and Netherby: baseline', group: 'release',
    opensOn: -452, closesOn: -420, closedOn: -419,
    cases: [
      release('REL-1-01', 'probation', 'frances', 'ypn-pynn'),
      release('REL-1-02', 'probation', 'frances', 'nnnnpnn-', { 1: 'Release brought forward by six days; nobody rang.' }),
      release('REL-1-03', 'probation', 'frances', 'yypyyyyn'),
      release('REL-1-04', 'probation', 'peter', 'ppn-nynn'),
      release('REL-1-05', 'probation', 'peter', 'yyy-yypy'),
      release('REL-1-06', 'probation', 'peter', 'npnnnnn-', { 3: 'Three call-outs at the address in the eighteen months before. Not asked for.' }),
      release('REL-1-07', 'prison', 'frances', 'ynnpn-pn'),
      release('REL-1-08', 'prison', 'frances', 'yyn-pypy'),
      release('REL-1-09', 'prison', 'peter', 'npn-nnpn'),
      release('REL-1-10', 'prison', 'peter', 'ypp-yyy-'),
      release('REL-1-11', 'prison', 'frances', 'nnnppypn', { 4: 'A letter was sent to the surgery; nobody there was named.' }),
      release('REL-1-12', 'probation', 'frances', 'ypn-yyyy'),
    ],
  },
  {
    key: 'release-2', checklist: 'release', title: 'Releases into Eastholme and Netherby: first re-audit', group: 'release', baseline: 'release-1',
    opensOn: -222, closesOn: -190, closedOn: -188,
    cases: [
      release('REL-2-01', 'probation', 'frances', 'yyy-yyyy'),
      release('REL-2-02', 'probation', 'frances', 'yyyypypn'),
      release('REL-2-03', 'probation', 'frances', 'ypy-nypy', { 5: 'The date was changed and nothing else.' }),
      release('REL-2-04', 'probation', 'peter', 'yyy-pyyy'),
      release('REL-2-05', 'probation', 'peter', 'yyypnnp-'),
      release('REL-2-06', 'prison', 'peter', 'yyn-yypy'),
      release('REL-2-07', 'prison', 'frances', 'ypyypyyn'),
      release('REL-2-08', 'prison', 'frances', 'nyy-nnpy', { 1: 'The meeting was held four days before release: the practitioner had changed twice.' }),
      release('REL-2-09', 'prison', 'peter', 'yyynpyy-'),
      release('REL-2-10', 'probation', 'frances', 'yyy-yyyy'),
      release('REL-2-11', 'probation', 'peter', 'yyp-ynpy', { 6: 'The former partner learned of the release from a neighbour.' }),
      release('REL-2-12', 'prison', 'frances', 'yyy-yypy'),
    ],
  },
  {
    key: 'release-3', checklist: 'release', title: 'Releases into Eastholme and Netherby: second re-audit', group: 'release', baseline: 'release-1',
    opensOn: -19, closesOn: 16,
    cases: [
      release('REL-3-01', 'probation', 'frances', 'yyy-yyyy'),
      release('REL-3-02', 'probation', 'frances', 'yyyypyyy'),
      release('REL-3-03', 'probation', 'peter', 'ypy-yypn'),
      release('REL-3-04', 'prison', 'peter', 'yyy-yyyy'),
      release('REL-3-05', 'prison', 'peter', 'yyyyynp-', { 6: 'Told on the morning of release, by voicemail.' }),
      release('REL-3-06', 'probation', 'frances', 'yyy-....', { 3: 'Reply received from the police within two days.' }),
      toMark('REL-3-07', 'probation', 'frances'),
      toMark('REL-3-08', 'prison', 'frances'),
      toMark('REL-3-09', 'prison', 'frances'),
      toMark('REL-3-10', 'probation', 'peter'),
      toMark('REL-3-11', 'prison', 'peter'),
      toMark('REL-3-12', 'probation', null),
    ],
  },
  {
    key: 'recall-1', checklist: 'recall', title: 'Recalls of people at high risk of serious harm: baseline', group: 'release',
    opensOn: -205, closesOn: -175, closedOn: -172,
    cases: [
      release('REC-1-01', 'probation', 'frances', 'nypyny'),
      release('REC-1-02', 'probation', 'frances', 'yyyyyy'),
      release('REC-1-03', 'probation', 'frances', 'npypnn', { 1: 'Two warning letters were sent before a manager was asked: eleven days.' }),
      release('REC-1-04', 'probation', 'peter', 'pnyny-'),
      release('REC-1-05', 'probation', 'peter', 'nynpny'),
      release('REC-1-06', 'probation', 'peter', 'yyyyyy'),
      release('REC-1-07', 'probation', 'frances', 'yp-ypn', { 6: 'The safety plan dates from two years before.' }),
      release('REC-1-08', 'probation', 'frances', 'pnypny'),
      release('REC-1-09', 'probation', 'peter', 'nyyynn'),
      release('REC-1-10', 'probation', 'peter', 'yyyyyy'),
    ],
  },
]
