import { accepted, acknowledged, inPart, sent, type Story } from '../story'
import { alderActions } from './alder-actions'

const report = `# Adult Alder: MAPPA serious case review

OFFICIAL-SENSITIVE. For those named on the distribution list. Not to be copied or forwarded.

1 Scope

1.1 Adult Alder was managed at MAPPA level 2, category 1, when he attempted to murder Adult Willow, a neighbour, in [month -560]. The strategic management board commissioned this review because the offence took place within 28 days of a level 2 meeting at which the level was to be lowered.

1.2 Adult Alder's family and Adult Willow live two streets apart. Both asked that as few people as possible should read this report, and the board agreed.

2 Level and meetings

2.1 {{multi-agency-arrangements > 1 | The level was lowered in a meeting of eleven minutes, the sixteenth case of that day, from a report which was four weeks old.}} The minutes record that risk was "well managed". They do not record what would have to happen for anybody to think otherwise.

2.2 {{multi-agency-arrangements, supervision-oversight > 2 | The chair, the coordinator and the lead agency's representative had each prepared for the meeting by reading the minutes of the one before it, and no one had read the case.}}

2.3 {{good: multi-agency-arrangements | A police constable who was standing in for a colleague asked in the meeting why the level should come down when the curfew had just ended.}} Her question is in her own notebook. It is not in the minutes.

3 What was known and where it was

3.1 {{information-sharing, health-needs > 3 | The community psychiatric nurse recorded three times in five weeks that Adult Alder spoke of his neighbour's lights as signals, and believed that probation received her notes.}} They had not been sent since a change of system in the spring.

3.2 {{information-sharing, victims-families > 4 | Adult Willow complained to the housing provider about being stared at, was given advice on curtains, and her complaint was closed as a dispute between neighbours.}}

3.3 {{risk-assessment > 5 | The risk management plan had eleven parts that described what Adult Alder must not do and none that described what those around him would see if it was going wrong.}}

4 Enforcement

4.1 {{recall-and-enforcement > 6 | A warning letter was sent for a missed curfew on the day before the offence; the tag had been reported as faulty on four occasions and the fault was accepted as the reason.}}

5 The wider picture

5.1 {{system: capacity-workload, multi-agency-arrangements > 1, 7 | Level 2 meetings in Westmere had doubled in length in two years, on the same chairs.}} The board acted on the number of people who ought to be seen at level 2. It did not act on the time which it takes to see them.

5.2 Those who wrote the earlier reviews in this area will recognise much of this. So did those whom we interviewed.

6 Recommendations

[recommendations]
`

/** An attempted murder by a man managed at level 2; restricted to those who have to know. */
export const alder: Story = {
  key: 'alder',
  review: {
    kindCode: 'mappa_scr',
    title: 'Adult Alder: attempted murder by a man managed at level 2',
    subject: 'Adult Alder',
    commissioner: 'probation',
    author: 'Independent reviewer for the strategic management board',
    area: 'Netherby',
    mappa: ['1', '2'],
    createdOn: -545,
    dueOn: -360,
    marking: 'official_sensitive',
    handling: 'Restricted. Need to know only: the victim and the subject’s family live close to each other. Do not discuss at open meetings.',
    agencies: ['probation', 'police', 'health', 'housing'],
    incident: { title: 'Attempted murder of a neighbour in Netherby by a man managed at level 2', occurredOn: -560 },
    narrative: `The level was lowered in a meeting of **eleven minutes**, sixteenth on the day's list, from a report four weeks old.

Known to a nurse: that he took his neighbour's lights for signals. Known to the landlord: that she was afraid. Known to the meeting: neither.

This review is restricted because both families live close by.`,
    life: [
      { on: -520, step: 'commission' },
      { on: -345, step: 'finish' },
      { on: -322, step: 'monitor_unpublished', reason: 'Publication would identify the victim. The board agreed to a public note in two years’ time.' },
    ],
    onlyFor: ['secretary', 'chair', 'ruth', 'laura', 'niamh', 'simon'],
    restrictedBecause: 'The victim and the family of the subject live two streets apart.',
    groups: ['release'],
  },
  documents: [
    { key: 'report', title: 'MAPPA serious case review: Adult Alder', kind: 'review_report', datedOn: -344, addedOn: -340, as: 'txt', fileName: 'mappa-scr-alder-restricted', reference: 'SMB/SCR/5', text: report },
  ],
  recommendations: {
    addedOn: -337,
    sentOn: -330,
    list: [
      {
        number: '1', themes: ['multi-agency-arrangements', 'capacity-workload'],
        text: 'The strategic management board should limit the number of cases at one level 2 meeting to ten, and should find the chairs and the time that this takes.',
        to: [
          inPart('probation', -288, 'A second chair will be trained and meetings moved to two a month.', 'A limit of ten in every case.', 'Until a second chair is in post, a limit would delay first meetings. We will hold to twelve meanwhile.'),
          accepted('police', -284, 'A superintendent will chair every other meeting.'),
        ],
      },
      {
        number: '2', themes: ['multi-agency-arrangements', 'supervision-oversight'],
        madeBefore: 'rowan:8',
        text: 'A level should not be lowered unless the chair has read an up-to-date report from each agency, and the minutes say what would cause the level to be raised again.',
        to: [accepted('probation', -290, 'The agenda will not show a case for a lower level without reports less than a week old. A box for triggers is in the minutes.')],
      },
      {
        number: '3', themes: ['information-sharing', 'health-needs'],
        text: 'Fenmoor Mental Health NHS Trust should restore the sending of contact notes to probation for people managed at level 2 and 3, and should check each month that they arrive.',
        to: [accepted('health', -292, 'Sending was restored in the week in which we learned of it. A monthly check is in the duty of the records manager.')],
      },
      {
        number: '4', themes: ['information-sharing', 'victims-families'],
        text: 'Northgate Homes should ask the police about complaints that involve fear of a neighbour, before treating them as disputes.',
        to: [accepted('housing', -281, 'Complaints that mention fear go to a named officer who rings the neighbourhood team.')],
      },
      {
        number: '5', themes: ['risk-assessment'],
        text: 'Westmere Probation Service should write, in every risk management plan at level 2 and 3, what relatives, neighbours and staff would see if the person was becoming more dangerous.',
        to: [accepted('probation', -290, 'The plan will have that part, first on the page.')],
      },
      {
        number: '6', themes: ['recall-and-enforcement'],
        text: 'Westmere Probation Service and the National Supervision Directorate should treat a second report of a faulty tag within a month as a possible breach until it is shown to be a fault.',
        scope: 'national',
        to: [accepted('probation', -290, 'A second report goes to a manager on the day.'), sent('national')],
      },
      {
        number: '7', themes: ['multi-agency-arrangements'],
        text: 'The strategic management board should look at the time given to each case at level 2 every quarter, and should publish it with its annual figures.',
        to: [accepted('probation', -290, 'Minutes per case will stand beside the number of cases in every report.'), acknowledged('police', -322)],
      },
    ],
  },
  actions: alderActions,
}
