import { accepted, acknowledged, inPart, notAccepted, notSent, opened, type Story } from '../story'
import { mapleActions } from './maple-actions'

const report = `# Domestic abuse related death review: Adult Maple

Commissioned by the Netherby Community Safety Partnership. Names have been changed at the wish of the family, who chose them.

# 1 Why this review was held

Adult Maple, 41, died in [month -1150] after falling from the window of her flat in Netherby. An inquest found that she had been trying to leave while her former partner, Adult Birch, held the door. He was convicted of manslaughter. Her mother and her eldest daughter took part in this review throughout, and the panel is in their debt.

# 2 The family's account

2.1 Her daughter described a home in which the telephone was answered on loudspeaker and the shopping was checked against the receipt. "Nobody asked me," she told the panel, "and I was fifteen and always there."

2.2 {{domestic-abuse, victims-families > 1 | Adult Maple spoke of what was happening to four professionals in two years, each time in answer to a question about something else.}}

# 3 What agencies did

3.1 Police attended eight times. {{domestic-abuse, risk-assessment > 2 | Each call was assessed on its own, as standard risk, by a different officer; laid side by side the eight assessments describe a pattern of control that any one of those officers would have recognised.}}

3.2 {{good: domestic-abuse | A call handler stayed on the line for thirty-one minutes on the fifth occasion and wrote down what she could hear, and it is the fullest description of that household that exists.}} It was not attached to the crime report.

3.3 The risk conference heard the case once. {{multi-agency-arrangements > 3 | Of the nine actions set at the conference two were done, one was passed to an agency that had not been present, and nobody was asked about the other six.}} The conference had thirty-four cases on its list that day and gave each of them seven minutes.

3.4 {{information-sharing, violence-reduction > 4 | Adult Birch was on a community order for an assault outside a public house, and his supervising officer did not know that he lived with anybody.}} The order included a programme on drinking. {{domestic-abuse, violence-reduction > 5 | There was no programme in Netherby for men who were violent at home and who had not been convicted of it.}}

3.5 {{health-needs, information-sharing > 6 | Adult Maple attended the urgent treatment centre six times, three times with injuries to the same wrist, and was asked about safety at home once, in front of him.}}

3.6 {{transitions-continuity > 7 | When she asked the council to be rehoused she was told that she would lose her tenancy if she left it.}} That was wrong in law. It was also, the panel learned, what the council's own leaflet said.

3.7 {{equality > 8 | She was a Deaf woman who used British Sign Language, and an interpreter was present at four of the twenty-three contacts that the panel counted.}} On two occasions her son, then nine, was asked to interpret. On one it was Adult Birch.

3.8 {{system: capacity-workload > 9 | Two advocates covered the whole of Netherby, and the service had been re-tendered three times in five years.}}

# 4 Children

4.1 {{victims-families, information-sharing > 10 | The school saw a tired child who had become a carer, and recorded it with kindness and in detail; the record was never joined to the police notifications which lay in the same office.}}

# 5 What would have made a difference

The panel does not say that the death could have been predicted on the day. It does say that the danger was described, by her, in words that anybody could understand, to people who were not listening for it.

# 6 Recommendations

[recommendations]
`

/** A woman's death after years of control, reviewed with her family: the learning of the steering group. */
export const maple: Story = {
  key: 'maple',
  review: {
    kindCode: 'dardr',
    title: 'Adult Maple: death of a woman trying to leave her home in Netherby',
    subject: 'Adult Maple',
    commissioner: 'netherby',
    author: 'Independent chair and panel',
    area: 'Netherby',
    createdOn: -1095,
    dueOn: -900,
    marking: 'official_sensitive',
    handling: 'The published report is open. The family’s account and the chronology are for the panel’s agencies only.',
    agencies: ['netherby', 'police', 'probation', 'icb', 'harbour', 'housing', 'schools'],
    incident: { title: 'Death of a woman in Netherby while leaving her former partner', occurredOn: -1150 },
    narrative: `Adult Maple told four professionals in two years. Eight police attendances were assessed one by one as standard risk.

The report was written **with her family**, who chose the names. Her daughter's words open it: "Nobody asked me, and I was fifteen and always there."

Three things stand out for the partnership: actions of the risk conference that nobody followed up, no programme for men without a conviction, and interpreting for Deaf people.`,
    life: [
      { on: -1080, step: 'commission' },
      { on: -820, step: 'finish' },
      { on: -800, step: 'rework', reason: 'The family asked for two passages on the children to be looked at again.' },
      { on: -775, step: 'finish' },
      { on: -760, step: 'publish' },
      { on: -738, step: 'monitor' },
    ],
    groups: ['safety', 'board'],
  },
  documents: [
    { key: 'report', title: 'Domestic abuse related death review: Adult Maple', kind: 'review_report', datedOn: -760, addedOn: -757, as: 'pdf', fileName: 'dardr-adult-maple', reference: 'NCSP 3', text: report },
    {
      key: 'note', title: 'Short note for the public on the review of Adult Maple', kind: 'public_note', datedOn: -759, addedOn: -750, as: 'txt', fileName: 'public-note-adult-maple',
      text: `# Adult Maple: what we learned

Adult Maple was a mother, a cook and a fan of her daughter's football team. She was killed by a man who had controlled her for years.

Her family helped to write the review. They want three things to be known.

- She asked for help. She asked in ordinary words.
- She was Deaf. Too often nobody brought an interpreter.
- Her children saw everything, and nobody asked them.

Ten recommendations have been made to eight organisations. The partnership will publish what becomes of each of them.`,
    },
  ],
  recommendations: {
    addedOn: -752,
    sentOn: -747,
    list: [
      {
        number: '1', themes: ['domestic-abuse', 'training-skills'],
        text: 'Agencies in Netherby should ask about safety at home as a matter of routine, alone with the person, and should record that they asked and what was said.',
        to: [
          accepted('netherby', -700, 'Adult social care and housing will ask at first contact. The case system will not go on without an answer.'),
          accepted('icb', -696, 'Urgent treatment centres and maternity will ask alone, with a code in the record.'),
          accepted('harbour', -720, 'Harbour Light will train staff in how to ask, and be there for those who say yes.'),
        ],
      },
      {
        number: '2', themes: ['domestic-abuse', 'risk-assessment'],
        text: 'Westmere Police should ensure that whoever assesses risk after a domestic abuse call sees the calls before it and the words of the call handler.',
        to: [accepted('police', -704, 'The risk form will open with the last five calls, including the handler’s text. A sergeant reviews the third call in a year.')],
      },
      {
        number: '3', themes: ['multi-agency-arrangements', 'domestic-abuse'],
        text: 'The Netherby risk conference should keep its actions in one list, ask about every one of them at its next meeting, and limit its agenda to a number of cases that can be discussed.',
        to: [
          accepted('netherby', -699, 'The council will fund a coordinator and host the list.'),
          inPart('police', -701, 'Police will chair and answer for their own actions at each meeting.', 'A limit on the number of cases at one meeting.', 'A limit would mean a queue, and people at high risk cannot wait. We would rather meet weekly.'),
        ],
      },
      {
        number: '4', themes: ['information-sharing', 'domestic-abuse'],
        text: 'Westmere Probation Service and Westmere Police should check for domestic abuse incidents at the start of every community order and every three months, whatever the offence was.',
        madeBefore: 'rowan:7',
        to: [
          accepted('probation', -708, 'Checks will be made at the start of every order and at each review.'),
          inPart('police', -690, 'Checks at the start will be answered within five days.', 'Checks every three months for every person on an order.', 'The volume is about 9,000 a year. Alerts on new incidents will do the same work by machine once the system allows it.'),
        ],
      },
      {
        number: '5', themes: ['domestic-abuse', 'violence-reduction'],
        text: 'The Westmere Violence Reduction Unit should commission a programme for people who are violent or controlling at home and who have not been convicted, with support for their partners alongside it.',
        scope: 'regional',
        to: [accepted('violence', -698, 'A two-year pilot will open in both boroughs, with partner support by an independent provider.')],
      },
      {
        number: '6', themes: ['health-needs', 'domestic-abuse'],
        text: 'Westmere Integrated Care Board should put an alert on the record of anybody who attends urgent care three times in a year with an injury, so that the fourth clinician sees the first three.',
        to: [accepted('icb', -688, 'The alert will be built into the shared care record and tested in two centres first.')],
      },
      {
        number: '7', themes: ['transitions-continuity', 'policy-procedure'],
        text: 'The Borough of Netherby and Northgate Homes should correct what they tell people who need to leave a tenancy because of abuse, and should check what their staff say.',
        to: [
          accepted('netherby', -712, 'The leaflet has been withdrawn. Mystery calls will be made every quarter.'),
          accepted('housing', -694, 'Tenancies will be protected in writing for anyone who has to leave for their safety.'),
        ],
      },
      {
        number: '8', themes: ['equality'],
        text: 'Every agency should be able to bring a qualified British Sign Language interpreter within an hour, in person or by video, and should never use a relative in place of one.',
        to: [
          accepted('police', -703, 'Video interpreting is on every response officer’s device from next month.'),
          accepted('netherby', -699, 'One contract for the council and its contractors.'),
          accepted('icb', -685, 'Video interpreting in all urgent care sites.'),
          notAccepted('courts', -655, 'Courts book interpreters under a national contract, which the local service cannot change. The point has been passed on.'),
        ],
      },
      {
        number: '9', themes: ['capacity-workload', 'domestic-abuse'],
        text: 'The Government should fund independent advocacy for victims of domestic abuse for five years at a time and at a level that reflects demand.',
        scope: 'national',
        to: [acknowledged('national', -600), notSent('courts')],
      },
      {
        number: '10', themes: ['victims-families', 'information-sharing'],
        text: 'Schools and police should bring their records of a child together on the day on which a notification of domestic abuse is received, and should ask the child how things are at home.',
        to: [
          opened('netherby', -735),
          accepted('police', -701, 'Notifications will be sent before the school day begins, seven days a week.'),
          { agency: 'schools', reached: 'accepted', on: -670, will: 'Each school will read notifications together with its own records at half past eight, and a trusted adult will speak with the child.' },
        ],
      },
    ],
  },
  actions: mapleActions,
}
