import { accepted, acknowledged, inPart, notAccepted, opened, sent, type Story } from '../story'
import { rowanInspectedActions } from './rowan-inspected-actions'

const report = `# Independent review: a death in Eastholme

A review by the Inspectorate of Community Supervision of how agencies in Westmere worked together before the killing of Adult Elm by Adult Rowan.

# 1 Foreword

The service that supervised Adult Rowan has reviewed its own practice with candour. This review asks a wider question: what would it have taken for the agencies of Westmere, together, to see what each of them could see in part? We read the records of seven organisations and held a workshop of forty practitioners. We thank Adult Elm's family, whose patience with our questions was greater than the answers deserved.

# 2 What agencies knew, and when

2.1 We placed every agency's record on one line. {{information-sharing > 1 | On the thirty-ninth day after release five organisations held, between them, a screwdriver, a debt, a missed prescription, two complaints and a call to police; no organisation held more than two of the five.}}

2.2 {{multi-agency-arrangements > 2 | Thirty-one people managed at level 1 in the area met the published criteria for level 2 on the day that we looked, and nobody had been asked to explain why they were not.}} Attendance at level 2 meetings was uneven. {{multi-agency-arrangements > 3 | Housing providers came to two of the eleven meetings at which the accommodation of a person was decided.}}

2.3 {{good: multi-agency-arrangements | The integrated offender management team met each week across police and probation, and where a person was on its list we found prompt, well recorded action.}} Adult Rowan was not on its list because his offence was not one of acquisitive crime.

# 3 Release

3.1 {{transitions-continuity, health-needs > 4 | He left prison with seven days of medicine and an appointment on the nineteenth day.}} The nurse who knew this told him, and told nobody else, because there was nobody on the form to tell.

3.2 {{transitions-continuity > 5 | The landlord of the shared house learned that a resident was on licence when police came to the door.}} We make no criticism of the landlord, who was asked for a room and offered one.

# 4 Violence, and work to prevent it

4.1 {{violence-reduction, capacity-workload > 6 | Adult Rowan was assessed as suitable for a programme on violence in his second month in prison and was still eleventh on the list when he was released.}} In the community the wait for the same programme was seven months, longer than the time that most people serve on licence.

4.2 {{system: violence-reduction > 6 | Interventions were arranged by the place where the person happened to be and not by the person, so that a wait served in custody counted for nothing outside.}}

# 5 Recall

5.1 The nine days before the recall have been described elsewhere. We looked at what came after it. {{recall-and-enforcement > 7 | In a sample of twenty-four recalls, the median time from the notice of recall to the first attempt at arrest was fifty-two hours, and in six cases no officer was named as responsible.}}

5.2 {{victims-families, recall-and-enforcement > 8 | In nine of the twenty-four cases a person known to be at risk was not told that recall had been issued.}}

# 6 Those who live nearby

6.1 {{victims-families > 8 | Two residents of the shared house had reported being frightened, one of them in writing, and neither was told what had been done with the report.}} Information from the public is received by agencies as an event. It deserves to be treated as a relationship.

# 7 How the partnership learns

7.1 {{system: multi-agency-arrangements, policy-procedure > 9 | The partnership had received eleven reviews of serious cases in four years and could not tell us which of their recommendations had been carried out.}} Each agency kept its own list. Four recommendations stood on three lists and were marked as complete on one of them.

7.2 {{supervision-oversight > 10 | Where actions had been closed, the evidence was most often that guidance had been sent.}}

# 8 Recommendations

[recommendations]
`

/** The same death, as the inspectorate saw it a year later: wider, published, and still being followed up. */
export const rowanInspected: Story = {
  key: 'inspected',
  review: {
    kindCode: 'independent_review',
    title: 'Independent review of multi-agency practice before a death in Eastholme',
    subject: 'Adult Rowan',
    commissioner: 'inspectorate',
    author: 'Inspectorate of Community Supervision',
    area: 'Eastholme',
    mappa: ['2', '1'],
    createdOn: -1345,
    dueOn: -1140,
    agencies: ['probation', 'prison', 'police', 'health', 'eastholme', 'housing', 'violence'],
    incident: { sameAs: 'rowan' },
    narrative: `The inspectorate placed the records of seven organisations on one line and found that **no organisation held more than two of the five facts that mattered**.

It goes beyond the probation service's own review: level 2 meetings, medicine on release, interventions that start again at the gate, and what happens after a recall is issued.

> The partnership had received eleven reviews in four years and could not tell us which of their recommendations had been carried out.

That sentence is why this record exists.`,
    life: [
      { on: -1330, step: 'commission' },
      { on: -1150, step: 'finish' },
      { on: -1120, step: 'publish' },
      { on: -1088, step: 'monitor' },
    ],
    groups: ['release', 'board'],
  },
  documents: [
    {
      key: 'report', title: 'A death in Eastholme: independent review of multi-agency practice', kind: 'review_report', datedOn: -1120, addedOn: -1118, as: 'html',
      fileName: 'independent-review-eastholme', reference: 'ICS 14', text: report,
    },
    {
      key: 'minutes', title: 'Learning Committee: extract of minutes on the independent review', kind: 'minutes', datedOn: -1082, addedOn: -1079, as: 'paste',
      text: `# Learning Committee: extract of minutes

Item 4: independent review of a death in Eastholme

The Director of the inspectorate presented the review. Members thanked the family.

The Regional Probation Director said that the service accepted what was said about level 2 and would not wait for national guidance. The Chief Superintendent asked how thirty-one cases would be absorbed by meetings that already ran for four hours.

{{capacity-workload, multi-agency-arrangements | The committee accepted that level 2 meetings in their present form could take perhaps six more people a month, and that the remainder would have to be looked at in another way.}}

The committee agreed that one group should own the actions of both reviews of this death, and that it should sign off nothing on the owner's word alone.`,
    },
  ],
  recommendations: {
    addedOn: -1114,
    sentOn: -1108,
    list: [
      {
        number: '1',
        text: 'Westmere’s agencies should agree one way of placing what they know about a person at high risk on a single chronology, and should do so before release and at each change of risk.',
        themes: ['information-sharing'],
        scope: 'regional',
        to: [
          accepted('probation', -1060, 'Probation will hold the chronology for people on licence and start it at the handover meeting.'),
          accepted('police', -1052, 'Offender managers will add to it weekly for those on their list.'),
          inPart('health', -1049, 'Clinicians will contribute facts about appointments and discharge.', 'Entries about diagnosis and treatment.', 'These belong in the health record and will be shared one by one where there is reason.'),
        ],
      },
      {
        number: '2',
        text: 'The Westmere MAPPA Strategic Management Board should review everybody managed at level 1 who meets the criteria for level 2, and should repeat the exercise twice a year.',
        themes: ['multi-agency-arrangements', 'risk-assessment'],
        madeBefore: 'rowan:3',
        to: [
          accepted('probation', -1061, 'All thirty-one cases will be looked at within ten weeks by a panel of three agencies.'),
          accepted('police', -1058, 'A detective inspector will sit on the panel.'),
        ],
      },
      {
        number: '3',
        text: 'Providers of accommodation should be invited to, and should attend, every level 2 or 3 meeting at which the accommodation of a person is decided.',
        themes: ['multi-agency-arrangements', 'transitions-continuity'],
        to: [
          accepted('housing', -1040, 'A named manager will attend or send a deputy who can decide.'),
          accepted('eastholme', -1044, 'The council’s housing options team will attend for people who have no address.'),
          notAccepted('netherby', -1038, 'Netherby no longer holds housing stock. Providers in the borough should be invited directly; the council will give the list.'),
        ],
      },
      {
        number: '4',
        text: 'HMP Stonebrook and Fenmoor Mental Health NHS Trust should ensure that nobody who takes prescribed medicine for their mental health leaves prison with an appointment later than their medicine lasts.',
        themes: ['health-needs', 'transitions-continuity'],
        to: [
          accepted('prison', -1056, 'Fourteen days of medicine will be supplied where it is safe to do so.'),
          accepted('health', -1049, 'Appointments within ten days will be held open for people leaving prison.'),
          accepted('icb', -1047, 'The board will fund the additional clinic for two years and look at it again.'),
        ],
      },
      {
        number: '5',
        text: 'Westmere Probation Service and local authorities should agree what a provider of shared accommodation is told about a resident on licence, by whom and when.',
        themes: ['information-sharing', 'transitions-continuity'],
        to: [
          accepted('probation', -1058, 'A disclosure decision will be recorded for every move into shared accommodation.'),
          accepted('eastholme', -1041, 'The council will circulate the agreed statement to its approved landlords.'),
          opened('netherby', -1090),
        ],
      },
      {
        number: '6',
        text: 'Those who commission violence interventions should arrange them around the person, so that an assessment made in prison is honoured in the community and a place on a list is not lost at the gate.',
        themes: ['violence-reduction', 'transitions-continuity'],
        scope: 'regional',
        to: [
          accepted('violence', -1055, 'One list for the region, whichever side of the wall somebody is on, from the next contract.'),
          inPart('prison', -1050, 'Assessments will be sent out with the release summary.', 'Holding places for people transferred from other regions.', 'The prison does not control transfers, and places would stand empty.'),
          acknowledged('national', -1070),
        ],
      },
      {
        number: '7',
        text: 'Westmere Police should name an officer responsible for every recall on the day on which it is notified, and should report monthly on the time to the first attempt at arrest.',
        themes: ['recall-and-enforcement'],
        to: [accepted('police', -1052, 'A named officer will be recorded at notification. Figures go to the force performance board each month.')],
      },
      {
        number: '8',
        text: 'Westmere’s agencies should tell those who may be at risk, and those who have reported concern, when a person is released, recalled or at large, unless telling them would increase the danger.',
        themes: ['victims-families', 'information-sharing'],
        to: [
          accepted('probation', -1058, 'The victim liaison unit will cover people at risk who are not victims of the index offence.'),
          accepted('police', -1052, 'The officer named for the recall will make the call and record it.'),
          accepted('harbour', -1046, 'Harbour Light will support anyone told in this way, on the day.'),
        ],
      },
      {
        number: '9',
        text: 'The Westmere Criminal Justice Board should keep one record of recommendations made to its agencies, of who answered them, and of what was done.',
        themes: ['multi-agency-arrangements'],
        to: [accepted('board', -1066, 'The board will keep one record and publish figures from it twice a year.')],
      },
      {
        number: '10',
        text: 'Agencies should not close an action on the strength of guidance having been issued, and the National Supervision Directorate should say so in its instructions on action plans.',
        themes: ['supervision-oversight', 'policy-procedure'],
        scope: 'national',
        to: [sent('national'), accepted('probation', -1058, 'Actions will name the difference to be made, and evidence will be of that difference.')],
      },
    ],
  },
  actions: rowanInspectedActions,
}
