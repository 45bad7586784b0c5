import type { StoryDocument } from '../story'

const learningReview = `# After a missed visit: learning review of community mental health contact

Fenmoor Mental Health NHS Trust asked for this short review when the inquest into Adult Hazel's death had ended. It looks at nine people who left the women's unit at HMP Stonebrook in the same half year, Adult Hazel among them. It was read to a group of women who have been in custody, and they changed it in two places.

# 1 How the nine were followed

For six of the nine the unit's nurse wrote a discharge summary. In four of those six the summary reached a general practitioner with whom the woman was no longer registered. Nobody telephoned to ask whether it had arrived.

The referral form asks for an address and the electronic system does not let a referral be sent without one. Staff at the unit had learned to type the address of the prison. Community teams sent appointment letters there, and the letters came back.

Each team counted its own contacts. No team could say how many of the nine had been seen by anybody in the first fourteen days; when we put the three sets of records side by side, the answer was four.

# 2 What staff told us

A duty worker said that she had rung the probation office about one woman and had been told that nothing could be shared without consent. The probation practitioner said that he would have shared it at once had he known who was asking. Neither knew of the sharing agreement that both organisations signed three years ago.

Staff described caseloads of forty-five and more. Supervision took place monthly but covered waiting times, and two practitioners said that they had not spoken about an individual woman with their manager since the spring.

Two workers had met every woman at the gate for eleven weeks with money from a charity. All of those women were seen by a community team within three days. When the money ended the practice ended, and no one decided that it should.

# 3 What women told us

We were told, by several women and in almost the same words, that a Friday release means a weekend with a bag and a phone number that nobody answers. One woman said that she had been asked about her children eleven times and about herself once.

A woman whose first language is Portuguese had been given her safety plan in English, without an interpreter. She had kept it, and could not read it.

# 4 Risk

The trust's tool scores the risk of suicide as it is on the day. It was completed in custody, where the means are few, and it was carried over unchanged on release. Nothing in the process asked what would be different outside.

# 5 Recommendations

Recommendation 1: Fenmoor Mental Health NHS Trust should telephone the receiving team on the day of release for every woman who has been on a plan for people at risk, and record who answered, within three months.

Recommendation 2: Fenmoor Mental Health NHS Trust and Westmere Probation Service should teach the sharing agreement together to duty staff of both, by the end of June.

Recommendation 3: Westmere Integrated Care Board should pay for two workers to meet women at the gate, and should report on what changes within twelve months.
`

const minutes = `# Release and Recall Group: notes on the report about Adult Hazel

Present: Chair; Westmere Probation Service; HMP Stonebrook; Fenmoor Mental Health NHS Trust; Westmere Integrated Care Board

# 1 The coroner's report

The group went through the five matters of concern. The trust said that its own learning review shows the same gap for other women. Members agreed that nobody owns the first fourteen days.

ACTION: Fenmoor Mental Health NHS Trust to bring its figures for first contact within fourteen days to the next meeting.

ACTION: Westmere Probation Service to share the draft of the continuing plan with the hostel managers by the end of next month.

ACTION: HMP Stonebrook to list releases that fall on a Friday for the coming quarter - CLOSED

# 2 Money for the gate workers

The integrated care board will look for money for two workers and will report to the group in three months' time.
`

const letter = `# Response of Fenmoor Mental Health NHS Trust to the Senior Coroner

We are sorry for the death of Adult Hazel and for the days that her family spent asking questions that we should have answered.

Recommendation 2: We accept this recommendation. From the first of next month the team that returns a referral will telephone the person who made it on the same day, and will write to the person whom it concerns in plain words.

Recommendation 5: We accept this recommendation in part. The crisis team will take calls about any woman in her first four weeks. We do not accept that the trust can be responsible for judging the risk of people who are not known to it, because we would have no record to judge from.
`

/** What came in about Adult Hazel lately: to be coded, and to be taken apart into actions and answers. */
export const hazelLately: readonly StoryDocument[] = [
  { key: 'trust-review', title: 'After a missed visit: learning review by Fenmoor Mental Health NHS Trust', kind: 'review_report', datedOn: -16, addedOn: -9, as: 'docx', fileName: 'after-a-missed-visit', text: learningReview },
  { key: 'minutes', title: 'Release and Recall Group: notes on the report about Adult Hazel', kind: 'minutes', datedOn: -10, addedOn: -8, as: 'paste', text: minutes },
  { key: 'trust-answer', title: 'Response of Fenmoor Mental Health NHS Trust to the Senior Coroner', kind: 'answer_letter', datedOn: -8, addedOn: -7, as: 'docx', fileName: 'response-trust', text: letter },
]
