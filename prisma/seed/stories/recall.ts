import { accepted, acknowledged, inPart, notAccepted, notSent, opened, sent, type Story } from '../story'
import { recallActions } from './recall-actions'

const report = `# Too late to matter? Recall to custody in Westmere

A thematic review by the Inspectorate of Community Supervision

# 1 Why recall

A recall is the moment at which several agencies have to act as one within hours. It is where a partnership shows what it is. We looked at sixty recalls of people assessed as high or very high risk of serious harm, and followed each from the first sign to the cell door.

# 2 What we found

2.1 {{recall-and-enforcement > 1 | In sixty recalls the median time from the first sign that any agency recorded to the decision was six days, and from the decision to the notice eleven hours.}} It follows that the days are lost before the decision, in the part of the work that no target measures.

2.2 {{information-sharing, recall-and-enforcement > 2 | In twenty-two of the sixty cases the sign was known to a partner agency for two days or more before the practitioner learned of it.}} Police neighbourhood teams, hostels and drug services hold such signs. They told us that they did not know what probation would want to hear.

2.3 {{good: recall-and-enforcement | Where the duty manager's rota was running, decisions were made on the day in seventeen of twenty cases, and the reasons were the best written of any that we read.}}

2.4 {{supervision-oversight > 3 | In nineteen cases the record shows a decision not to recall that was never written down as one: the breach is noted, a conversation is noted, and the weeks go on.}}

2.5 {{records-systems > 4 | Papers were returned by the national casework section in fourteen of sixty cases, nearly always for want of an address or a photograph that another agency held.}}

2.6 {{multi-agency-arrangements, recall-and-enforcement > 5 | The median time at large after notice was nine days; in eleven cases it was more than thirty, and in seven of these no agency could tell us who was looking.}}

2.7 {{victims-families > 6 | People at risk were told of the recall in two thirds of cases and told of the arrest in fewer than a third, so that some went on being afraid for weeks without cause.}}

2.8 {{equality > 7 | Black men were recalled after fewer recorded breaches than white men with the same assessed risk, a median of two against four, and neither the region nor the national casework section had looked.}}

2.9 {{transitions-continuity, health-needs > 8 | Of the forty people who came back to HMP Stonebrook, twenty-six had their medicine interrupted for more than two days.}}

2.10 {{system: capacity-workload > 9 | With six posts of every ten filled, practitioners were choosing each week which people not to see, and recall had become the first serious conversation that some people had with the service.}}

# 3 What people who had been recalled told us

Eleven people spoke with us. Most thought that the recall was fair. {{violence-reduction, transitions-continuity > 10 | Nearly all said that they could have named the week in which it began to go wrong, and that nobody asked them.}}

# 4 Figures

| Step | Median | Longest |
| First sign to decision | 6 days | 31 days |
| Decision to notice | 11 hours | 4 days |
| Notice to first attempt | 26 hours | 8 days |
| Notice to arrest | 9 days | 94 days |

# 5 Recommendations

[recommendations]
`

/** The inspectorate's look at sixty recalls, three years after the nine days that began it all. */
export const recall: Story = {
  key: 'recall',
  review: {
    kindCode: 'thematic',
    title: 'Too late to matter? Thematic review of recall in Westmere',
    subject: null,
    commissioner: 'inspectorate',
    author: 'Inspectorate of Community Supervision',
    area: 'Westmere',
    createdOn: -365,
    dueOn: -250,
    agencies: ['probation', 'prison', 'police', 'health', 'national'],
    incident: { title: 'Thematic: recall to custody in Westmere', occurredOn: -365 },
    narrative: `Sixty recalls, followed from the first sign to the cell door. **The days are lost before the decision.**

1. Partners see the sign first and do not know that probation wants to hear of it.
2. A decision not to recall is seldom written down as one.
3. After the notice, nobody tells people at risk that it is over.

The group has made an audit of recalls its standing check on this review.`,
    life: [
      { on: -352, step: 'commission' },
      { on: -252, step: 'finish' },
      { on: -244, step: 'publish' },
      { on: -232, step: 'monitor' },
    ],
    groups: ['release'],
  },
  documents: [
    { key: 'report', title: 'Too late to matter? Recall to custody in Westmere', kind: 'review_report', datedOn: -244, addedOn: -242, as: 'docx', fileName: 'thematic-recall', reference: 'ICS 31', text: report },
    {
      key: 'minutes', title: 'Release and Recall Group: extract of minutes', kind: 'minutes', datedOn: -239, addedOn: -237, as: 'paste',
      text: `# Release and Recall Group: extract of minutes

Item 2: thematic review of recall

The chair noted that two of the ten recommendations had been made to Westmere before.

{{multi-agency-arrangements, information-sharing | Members agreed that the sign which came first was usually seen by somebody who is not in this group: hostels, pharmacies, drug services and schools.}}

Probation said that it could not promise faster decisions with six posts of ten filled, and that it would promise that each decision was made by somebody, on a day, with reasons.

It was agreed that the audit of recalls would begin at once, before anything had been changed, so that there was something to compare with.`,
    },
  ],
  recommendations: {
    addedOn: -238,
    sentOn: -235,
    list: [
      {
        number: '1', themes: ['recall-and-enforcement'], madeBefore: 'rowan:5',
        text: 'Westmere Probation Service should count the time to a recall decision from the first sign that any agency recorded, and should report it each month.',
        to: [accepted('probation', -192, 'We will count from the first sign. The first figures will be poor and we will publish them.')],
      },
      {
        number: '2', themes: ['information-sharing', 'recall-and-enforcement'],
        text: 'Westmere Police, Fenmoor Mental Health NHS Trust and the boroughs should agree with probation a short list of signs which they will pass on the same day, and to whom.',
        to: [
          accepted('police', -188, 'A card with six signs and one number for every neighbourhood officer.'),
          inPart('health', -180, 'Community teams will pass on signs of violence and of contact with people at risk.', 'Passing on missed appointments by themselves.', 'A missed appointment is health information about a person who may only be unwell, and is too common to tell anybody much.'),
          accepted('eastholme', -184, 'Hostels and drug services that the council pays for will have the list in their contracts.'),
          opened('netherby', -229),
        ],
      },
      {
        number: '3', themes: ['supervision-oversight', 'recall-and-enforcement'],
        text: 'Westmere Probation Service should require a decision not to recall to be written down as a decision, with its reasons and the date on which it will be looked at again.',
        to: [accepted('probation', -192, 'The duty manager records every decision either way, with a date.')],
      },
      {
        number: '4', themes: ['records-systems', 'information-sharing'],
        text: 'Westmere Probation Service and Westmere Police should keep a recall pack ready for every person at very high risk, with addresses, associates and a photograph less than a year old.',
        to: [
          accepted('probation', -192, 'Packs will be made at release and looked at every quarter.'),
          notAccepted('police', -170, 'Photographs taken in custody may be used only for the purposes of the law under which they were taken. We are content to supply them on the day of a recall, and do so.'),
        ],
      },
      {
        number: '5', themes: ['multi-agency-arrangements', 'recall-and-enforcement'], madeBefore: 'inspected:7',
        text: 'Westmere Police should review every person who has been at large for seven days after recall at a meeting with probation, and should name who is looking.',
        to: [accepted('police', -188, 'A weekly meeting will take every person at large for more than seven days.')],
      },
      {
        number: '6', themes: ['victims-families'],
        text: 'Westmere Probation Service and Harbour Light should tell people at risk that a person has been arrested as quickly as they were told that he was at large.',
        to: [accepted('probation', -192, 'The victim liaison unit will be told of the arrest by police at any hour.'), accepted('harbour', -195, 'Our night line will make the call when that is what the person asked for.')],
      },
      {
        number: '7', themes: ['equality', 'recall-and-enforcement'],
        text: 'Westmere Probation Service and the National Supervision Directorate should examine recall decisions by ethnicity each year and publish what they find and do.',
        scope: 'national',
        to: [acknowledged('probation', -225), notSent('national')],
      },
      {
        number: '8', themes: ['health-needs', 'transitions-continuity'],
        text: 'HMP Stonebrook should make sure that a person who is recalled has the medicine which they were taking within 24 hours.',
        to: [inPart('prison', -178, 'Within 24 hours on weekdays for medicine that the surgery confirms.', 'Weekends.', 'Surgeries are closed and the regional record does not show doses. We have asked the integrated care board for access.')],
      },
      {
        number: '9', themes: ['capacity-workload'],
        text: 'The National Supervision Directorate should say what Westmere Probation Service is to stop doing while its posts are not filled.',
        scope: 'national',
        to: [sent('national')],
      },
      {
        number: '10', themes: ['violence-reduction', 'transitions-continuity'],
        text: 'Westmere Probation Service and Westmere Violence Reduction Unit should ask each person on licence, at the start, how it looks when things begin to go wrong, and should write the answer into the plan in that person’s words.',
        to: [accepted('probation', -192, 'One page, in their words, at the first appointment.'), sent('violence')],
      },
    ],
  },
  actions: recallActions,
}
