import { accepted, inPart, type Story } from '../story'
import { rowanActions } from './rowan-actions'

const report = `# Adult Rowan: serious further offence review

OFFICIAL-SENSITIVE when complete. This review looks at the management of Adult Rowan by Westmere Probation Service between sentence and the killing of Adult Elm in Eastholme in [month -1430]. It asks what can be learned. It does not judge the individuals who worked with him.

# 1 What happened

Adult Rowan, then 34, was released on licence from HMP Stonebrook after serving half of a sentence for wounding. He moved to a shared house in Eastholme. Eleven weeks after his release he killed another resident, Adult Elm, with a kitchen knife. He has since pleaded guilty to murder.

He was managed at MAPPA level 1. In the eleven weeks he kept nine of fourteen appointments, moved rooms once, and was spoken to by police twice. A recall was requested on the day before the killing.

# 2 How the review was done

The reviewer read the records of probation, the prison and the approved provider of accommodation, and spoke with nine members of staff and two managers. Police and the mental health trust each sent a chronology. Adult Elm's sister met the reviewer and asked that one question be answered above all others: who knew that he was frightening people in that house?

# 3 Preparing for release

3.1 Adult Rowan's release date was known for seven months. The community practitioner was named eight weeks before it.

3.2 {{transitions-continuity, information-sharing > 1 | No meeting took place between the prison offender manager and the community practitioner before release; each recorded that they were waiting for the other to arrange it.}} Two telephone calls were logged. Neither note says what was discussed.

3.3 {{information-sharing > 2 | The prison security department held four intelligence reports about weapons made on the wing and a debt owed to another prisoner, and none of them was in the release paperwork.}} The form in use had no place for intelligence, and staff differed on whether they were allowed to pass it on.

3.4 The address was checked for suitability as a building. {{information-sharing, records-systems > 7 | Police had been called to the house on five occasions in the eighteen months before release, but the request that reached the police asked only whether the landlord was known.}}

3.5 {{good: health-needs | The prison's mental health nurse wrote a clear summary of the signs that he was becoming unwell, in words that a housing worker could have used.}} It was filed with his medical record and went no further.

# 4 Judging the risk

4.1 The assessment was completed nine days before release by copying forward the assessment made at sentence. {{risk-assessment, supervision-oversight > 8 | It was countersigned on the same afternoon, and nothing shows that the countersigning manager read the earlier wounding in which the victim was also somebody he lived with.}}

4.2 He met the criteria for MAPPA by his sentence. {{multi-agency-arrangements, risk-assessment > 3 | Referral to level 2 was never considered in writing, although three agencies were each holding a piece of the picture and none of them could have managed him alone.}} Several practitioners told us that level 2 was for "people who have already done something since they came out".

4.3 Adult Rowan had spent nineteen months on the caseload of the mental health trust before his sentence. {{health-needs, information-sharing > 6 | The trust discharged him while he was in custody because he could not attend appointments, and wrote to his former general practitioner rather than to probation or to the prison.}}

# 5 The eleven weeks

5.1 The case was held by an officer who had qualified five months before. {{capacity-workload, training-skills > 4 | She held fifty-eight cases against a planned thirty-five, eleven of them assessed as high risk of serious harm, and had been told that co-working would begin when staffing allowed.}}

5.2 In week six a fellow resident rang the duty line to say that Adult Rowan had threatened him with a screwdriver. The duty officer wrote a full note and sent it to the practitioner, who was on leave. It was first opened eight days later.

5.3 {{recall-and-enforcement > 5 | Nine days passed between the missed appointment that everybody now describes as the tipping point and the request for recall.}} In those days the practitioner sought advice from three managers, each of whom asked for more information. {{system: recall-and-enforcement, policy-procedure > 5 | The local instruction allowed a recall to be discussed at the next supervision meeting, while the national one asked for a decision within a day; staff followed the local one because it was the one on the wall.}}

5.4 {{good: victims-families | The victim liaison officer for the earlier wounding kept in touch with that victim throughout, and told her of the release in person.}}

# 6 Oversight

6.1 {{supervision-oversight, capacity-workload > 4, 8 | Supervision took place twice in the eleven weeks, for twenty minutes each time, and covered targets rather than cases.}} The manager supervised fourteen people. The regional office knew this and had recorded it as a tolerated risk.

# 7 Conclusion

No single decision would with certainty have prevented this death. Taken together, the missing meeting, the missing intelligence and the nine days removed the chances that were there. The practitioner was working in a way that the organisation had come to accept.

# 8 Recommendations

[recommendations]
`

/** A killing by a man on licence, as his own service reviewed it: the story from which the group's work began. */
export const rowan: Story = {
  key: 'rowan',
  review: {
    kindCode: 'sfo',
    title: 'Adult Rowan: management on licence before a killing in Eastholme',
    subject: 'Adult Rowan',
    commissioner: 'probation',
    author: 'Reviewing manager from another region',
    area: 'Eastholme',
    mappa: ['2', '1'],
    createdOn: -1425,
    dueOn: -1290,
    marking: 'official_sensitive',
    handling: 'Not for publication. Share within the partnership only; the family have their own version.',
    agencies: ['probation', 'prison', 'police', 'health'],
    incident: { title: 'Killing in a shared house in Eastholme by a man on licence', occurredOn: -1430 },
    narrative: `Adult Rowan was released from HMP Stonebrook to a shared house and killed another resident **eleven weeks later**. He was managed at MAPPA level 1.

## What the review found

- No handover meeting before release, and prison intelligence that stayed in the prison
- A risk assessment copied forward and countersigned within hours
- Nine days between the breach that mattered and the request for recall

The inspectorate reviewed the same death independently; see the other review on this incident.`,
    life: [
      { on: -1415, step: 'commission' },
      { on: -1275, step: 'finish' },
      { on: -1262, step: 'monitor_unpublished', reason: 'Reviews of this kind are not published. The family received their own version in person.' },
      { on: -380, step: 'close' },
    ],
    groups: ['release'],
  },
  documents: [
    {
      key: 'report', title: 'Serious further offence review: Adult Rowan', kind: 'review_report', datedOn: -1276, addedOn: -1272, as: 'docx',
      fileName: 'sfo-review-adult-rowan-final', reference: 'WPS/SFO/R', text: report,
    },
  ],
  recommendations: {
    addedOn: -1268,
    sentOn: -1256,
    list: [
      {
        number: '1',
        text: 'HMP Stonebrook and Westmere Probation Service should hold a handover meeting for every person at high risk of serious harm at least ten working days before release, with a written record of who agreed to do what.',
        themes: ['transitions-continuity', 'information-sharing'],
        to: [
          accepted('prison', -1218, 'The offender management unit will arrange the meeting and own the record. It becomes a fixed point on the release plan from the next quarter.'),
          accepted('probation', -1221, 'Community practitioners will be freed to attend. Where a case has not been allocated in time, the senior probation officer attends instead.'),
        ],
      },
      {
        number: '2',
        text: 'HMP Stonebrook should ensure that the information sent to the community before release includes security intelligence, adjudications and contacts of concern, or says in terms that there is none.',
        themes: ['information-sharing'],
        to: [
          accepted('prison', -1210, 'A new release summary will carry all three. Intelligence will be written as a sanitised paragraph agreed with the security department.'),
          accepted('police', -1205, 'The prison intelligence officers will clear the paragraph within two working days of being asked.'),
        ],
      },
      {
        number: '3',
        text: 'Westmere Probation Service should require its managers to consider referral to MAPPA level 2 or 3 whenever three or more agencies hold significant information about a person convicted of violence, and to record the reasoning whichever way the decision goes.',
        themes: ['multi-agency-arrangements', 'risk-assessment'],
        to: [accepted('probation', -1214, 'The screening form will ask the question and will not close without reasoning. The MAPPA coordinator will sample decisions not to refer.')],
      },
      {
        number: '4',
        text: 'Westmere Probation Service should not allocate people at high risk of serious harm to officers in their first year after qualification unless the case is co-worked, and should cap the caseload of those officers.',
        themes: ['capacity-workload', 'training-skills'],
        to: [
          inPart('probation', -1202, 'Co-working will be the rule for newly qualified officers from the next intake, and exceptions will be signed by the head of the delivery unit.',
            'The cap on the caseload of officers in their first year.',
            'With 61% of practitioner posts filled, a cap would move cases to officers who already carry more than they should. We will look at it again when staffing reaches 80%.'),
        ],
      },
      {
        number: '5',
        text: 'Westmere Probation Service should ensure that every decision whether to recall is made by a senior probation officer within 24 hours of the breach being known, and that its local instructions say the same as the national one.',
        themes: ['recall-and-enforcement', 'policy-procedure'],
        to: [
          accepted('probation', -1219, 'The local instruction is withdrawn as of today. A duty rota of senior probation officers will cover every working day.'),
          accepted('national', -1190, 'The Directorate will remove older versions of the instruction from its pages and will write to every region about it.'),
        ],
      },
      {
        number: '6',
        text: 'Fenmoor Mental Health NHS Trust should tell the responsible probation practitioner and the prison when it discharges a person whom it knows to be in custody or on licence, and should say what signs would mean that the person is becoming unwell.',
        themes: ['health-needs', 'information-sharing'],
        to: [
          inPart('health', -1199, 'Discharge letters will be copied to the prison healthcare team in every case, with a short paragraph on signs of relapse.',
            'Copying the letter to probation without the person’s consent in every case.',
            'Clinicians will weigh consent and public interest case by case. A blanket rule would not be lawful and could keep people from seeking help.'),
        ],
      },
      {
        number: '7',
        text: 'Westmere Police should answer every request about a release address with the call-outs and intelligence of the last two years, and should mark the address so that later call-outs reach the offender manager.',
        themes: ['information-sharing', 'records-systems'],
        to: [accepted('police', -1208, 'A standard form and reply will replace e-mails. Markers will be placed on release and removed at the end of the licence.')],
      },
      {
        number: '8',
        text: 'The Regional Probation Director for Westmere should seek assurance that countersignature of risk assessments is a considered judgement, and that supervision discusses cases.',
        themes: ['supervision-oversight'],
        isAssurance: true,
        to: [accepted('probation', -1215, 'The regional quality team will audit forty countersignatures, and supervision will follow an agenda that begins with cases.')],
      },
    ],
  },
  actions: rowanActions,
}
