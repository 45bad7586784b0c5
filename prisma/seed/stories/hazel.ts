import { accepted, acknowledged, agree, inPart, note, notSent, opened, sent, type Story } from '../story'
import { hazelLately } from './hazel-documents'

const report = `# Report to prevent future deaths: Adult Hazel

To: Westmere Probation Service; Fenmoor Mental Health NHS Trust; HMP Stonebrook; Westmere Integrated Care Board; the National Supervision Directorate

# 1 Coroner

I am the Senior Coroner for Westmere.

# 2 Investigation and inquest

In [month -420] I began an investigation into the death of a woman of 29, who is called Adult Hazel in this report at her parents' request. The inquest ended in [month -66] with a narrative conclusion: she took her own life nine days after her release from prison, while the risk was known to several and was in the care of none.

# 3 Circumstances of the death

Adult Hazel served a sentence of five months at a women's unit in the care of HMP Stonebrook. On four occasions she was on a plan for people at risk of suicide; the last was closed six days before her release. She was released on a Friday to a hostel forty miles from her children. She rang her practitioner's office on the Saturday. The office was closed. She died on the second Sunday.

# 4 The matters of concern

During the inquest the evidence showed matters that give rise to concern. In my opinion there is a risk that future deaths will occur unless action is taken.

(1) {{transitions-continuity, health-needs > 1 | The plan that had kept her safe in prison ended at the gate, and there was no document by which any part of it could have been continued on the other side.}}

(2) {{health-needs, transitions-continuity > 2 | She was told that a community team would contact her within seven days; the referral had been returned on the day of her release because the form did not give an address, and nobody was told that it had been returned.}}

(3) {{transitions-continuity, policy-procedure > 3 | She was released on a Friday because that was the day on which her sentence ended, to a place where no office would open until Monday.}}

(4) {{information-sharing > 4 | The hostel's staff were told of her offence and not of her risk to herself.}}

(5) {{risk-assessment, supervision-oversight > 5 | Nobody in the community was asked to judge the risk of suicide in the first weeks after release, which I was told is the time of greatest danger.}}

# 5 Action that should be taken

[recommendations]

# 6 Your response

You are under a duty to respond to this report within 56 days of its date. Your response must contain details of action taken or proposed to be taken, setting out the timetable for action. Otherwise you must explain why no action is proposed.
`

/** A woman's death nine days after her release: a coroner's report with its clock running, and some of it already run out. */
export const hazel: Story = {
  key: 'hazel',
  review: {
    kindCode: 'pfd',
    title: 'Adult Hazel: death of a woman nine days after her release',
    subject: 'Adult Hazel',
    commissioner: 'coroner',
    author: 'Senior Coroner for Westmere',
    area: 'Netherby',
    createdOn: -75,
    agencies: ['probation', 'prison', 'health', 'icb'],
    incident: { title: 'Death of a woman in Netherby nine days after release from prison', occurredOn: -428 },
    narrative: `A report under paragraph 7 of Schedule 5 to the Coroners and Justice Act 2009. **Each addressee has 56 days.**

The release clinic that was set up after Adult Rowan's case took men only until this year. The concern about medicine and appointments has been raised here before.`,
    life: [
      { on: -75, step: 'commission' },
      { on: -67, step: 'finish' },
      { on: -66, step: 'publish' },
    ],
    groups: ['release', 'board'],
  },
  documents: [
    { key: 'report', title: 'Regulation 28 report to prevent future deaths: Adult Hazel', kind: 'coroner_report', datedOn: -66, addedOn: -65, as: 'pdf', fileName: 'pfd-adult-hazel', reference: 'PFD 2', text: report },
    {
      key: 'answer', title: 'Response of Westmere Probation Service to the Senior Coroner', kind: 'answer_letter', datedOn: -12, addedOn: -11, as: 'docx', fileName: 'response-probation',
      text: `# Response to the report of the Senior Coroner

We offer our condolences to Adult Hazel's family. This letter says what we have done and what we will do, and by when.

Concern 3. Since last week a person who would be released on a Friday, or before a public holiday, may be released up to two days earlier where the law allows it. We have asked HMP Stonebrook for a list each month.

Concern 5. {{good: risk-assessment, health-needs | Every woman released from the unit is now seen by her practitioner on the day of release and rung on the next two days, weekends included.}} We cannot yet do the same for men and say so plainly.`,
    },
    ...hazelLately,
  ],
  recommendations: {
    addedOn: -64,
    sentOn: -63,
    list: [
      {
        number: '1', themes: ['transitions-continuity', 'health-needs'],
        text: 'HMP Stonebrook and Westmere Probation Service should consider how a plan that protects a person at risk of suicide in custody can be continued in the community for at least four weeks.',
        to: [sent('prison'), accepted('probation', -14, 'A two-page continuing plan will be written at the last case review in custody and held by the practitioner for four weeks. In use from the first of next month.')],
      },
      {
        number: '2', themes: ['health-needs', 'transitions-continuity'], madeBefore: 'inspected:4',
        text: 'Fenmoor Mental Health NHS Trust and Westmere Integrated Care Board should consider how a returned referral is made known to the person who made it and to the person whom it concerns.',
        to: [opened('health', -57), acknowledged('icb', -50)],
      },
      {
        number: '3', themes: ['transitions-continuity', 'policy-procedure'],
        text: 'The National Supervision Directorate should consider how release on a Friday, or before a holiday, of people who are at risk can be avoided in every case in which the law allows.',
        scope: 'national',
        to: [notSent('national'), inPart('probation', -14, 'Early release is being used for every person on the list.', 'People who are recalled for a fixed time.', 'The date of their release is set by law and we have no discretion.')],
      },
      {
        number: '4', themes: ['information-sharing'],
        text: 'Westmere Probation Service should consider what the staff of a hostel are told about a resident’s risk to herself, and who tells them.',
        to: [accepted('probation', -14, 'The disclosure decision that is made for each move now covers risk to self. It is recorded in the same place.')],
      },
      {
        number: '5', themes: ['risk-assessment', 'supervision-oversight'],
        text: 'HMP Stonebrook, Westmere Probation Service and Fenmoor Mental Health NHS Trust should consider who is responsible for judging the risk of suicide in the first four weeks after release.',
        to: [acknowledged('prison', -40), accepted('probation', -14, 'The practitioner is responsible, with a call to the crisis team where there is doubt. Women first; men when the rota allows.'), sent('health')],
      },
    ],
  },
  actions: [
    {
      answers: ['1'], lead: 'prison', owner: 'tom', group: 'release', strength: 'rule_or_tool', proposed: -48, due: 50,
      title: 'Write a continuing plan of two pages at the last suicide prevention review before release',
      difference: 'What kept somebody safe inside is known to those who meet them outside.',
      known: 'A plan with the practitioner on the day of release, in every case.',
      life: [agree(-35), note(-16, 'First draft tried with six women. They asked for a page that they can keep.')],
    },
    {
      answers: ['1', '5'], lead: 'probation', owner: 'ruth', group: 'release', strength: 'process', proposed: -46, due: 20,
      title: 'See every woman on the day of release and ring on each of the next two days, weekends included',
      difference: 'Nobody’s first weekend is spent ringing a closed office.',
      known: 'Contacts made on days one, two and three.',
      life: [
        agree(-35),
        note(-10, 'In place for three weeks. All eleven women seen on the day; 31 of 33 contacts made.', { title: 'Contacts in the first three days', speaksOf: -11, rows: [['Day', 'Due', 'Made'], ['One', 11, 11], ['Two', 11, 10], ['Three', 11, 10]] }),
      ],
    },
    {
      answers: ['3'], lead: 'probation', owner: 'kieran', group: 'release', strength: 'process', proposed: -40, due: 30,
      title: 'Ask HMP Stonebrook each month for releases that fall on a Friday and bring forward those that the law allows',
      difference: 'People at risk leave on a day on which doors are open.',
      known: 'Friday releases of people at risk, each month.',
      life: [agree(-30)],
    },
    {
      answers: ['2', 'inspected:4'], lead: 'health', owner: { function: 'Head of Access and Referrals' }, group: 'release', strength: 'rule_or_tool', proposed: -26, due: 70,
      title: 'Telephone the referrer on the day on which a referral from prison is returned',
      difference: 'Nobody waits for a call that will not come.',
      known: 'Returned referrals, and calls made on the day.',
      life: [],
    },
    {
      answers: ['4'], lead: 'probation', owner: 'mei', group: 'release', strength: 'rule_or_tool', proposed: -24, due: 12,
      title: 'Add risk to self to the disclosure decision for hostels and shared houses',
      difference: 'Night staff know whom to look in on.',
      known: 'Decisions that cover risk to self, of twenty read.',
      life: [agree(-15)],
    },
    {
      answers: ['5'], lead: 'prison', owner: { function: 'Safer Custody Manager' }, group: 'release', strength: 'training_or_reminder', proposed: -22, due: 85,
      title: 'Remind keyworkers to give the number of the crisis line at the last conversation before release',
      difference: 'People leave with a number.',
      known: 'Asked of people at their first appointment.',
      life: [],
    },
    {
      answers: ['2'], lead: 'icb', owner: 'paula', group: 'release', strength: 'system_change', proposed: -34, due: 130,
      title: 'Take referrals from prison without an address, with a named team that holds them until there is one',
      difference: 'A person is somebody’s patient before she has a door.',
      known: 'Referrals returned for want of an address: none.',
      life: [agree(-21)],
    },
    {
      answers: ['4', '5'], lead: 'probation', owner: 'kieran', group: 'release', strength: 'process', proposed: -42, due: -6,
      title: 'Walk through the first weekend after release with the hostel’s night staff and agree who rings whom',
      difference: 'Night staff have a number that is answered.',
      known: 'A test call on three weekends.',
      life: [agree(-34), note(-19, 'Walked through with two of three hostels. The third has had no manager since the summer.')],
    },
    {
      answers: ['1'], lead: 'prison', owner: 'tom', group: 'release', strength: 'process', proposed: -20, due: 95,
      title: 'Invite the community practitioner, by video if need be, to the last suicide prevention review before release',
      difference: 'The practitioner has heard from the person herself what helps.',
      known: 'Practitioners present, of all last reviews.',
      life: [],
    },
  ],
}
