import { accepted, acknowledged, inPart, opened, sent, type Story } from '../story'
import { sorrelActions } from './sorrel-actions'

const report = `# Child Sorrel: local child safeguarding practice review

For the Eastholme Safeguarding Children Partnership

# 1 Child Sorrel

Child Sorrel was sixteen. He liked to cook, was good at fractions and bad at mornings, and looked after his grandmother's cat. He was stabbed in a park in Eastholme in [month -700] and survived with injuries that will last. Three boys whom he had known since primary school were convicted.

In the two years before, he had been reported missing nineteen times, had been excluded from one school and had left another, had been arrested twice with a knife and once as the victim of a robbery that he would not talk about.

# 2 Being seen

2.1 {{violence-reduction, information-sharing > 1 | On each of the nineteen occasions a return interview was offered; four were held, and what he said in them was filed with missing persons and read by nobody who was planning for him.}} In the third of them he named the place where he was later stabbed.

2.2 {{risk-assessment, multi-agency-arrangements > 2a, 2b | He was discussed at four different meetings with four different names for what was happening to him: missing, exploited, a nominal, and a concern.}} Each of the meetings had an action plan. No plan mentioned another.

2.3 {{equality > 3 | Professionals described him in their notes as streetwise, resilient and choosing a lifestyle; no white child in the sample that we read for comparison was described in any of these words.}}

# 3 School

3.1 {{transitions-continuity > 4 | He was without a school place for eleven weeks after his exclusion, and thirteen of his nineteen missing episodes fell in those weeks.}} His form tutor, who had known him since he was eleven, was not told where he had gone.

3.2 {{good: victims-families | A mentor at the boxing club drove to his grandmother's house on the evenings on which he did not come, and wrote down what he was told.}} The club had nobody to send it to.

# 4 Violence interventions

4.1 {{violence-reduction, capacity-workload > 5 | He was referred to three services for young people at risk of violence: one had closed, one had a list of five months, and one wrote after three missed calls that he did not wish to engage.}}

4.2 At the hospital, after the robbery, a youth worker sat with him for two hours. {{violence-reduction, health-needs > 6 | It was the only time in two years that an adult reached him at the moment when he was ready to talk, and the scheme covers one of the three emergency departments to which Westmere's children are taken.}}

# 5 Turning eighteen, and turning seventeen

5.1 {{transitions-continuity > 7 | The panel heard that planning for the move from youth justice to probation begins on average six weeks before the birthday, and that a child's worker and an adult's worker meet in fewer than half of cases.}} He would have been such a case.

# 6 His family

6.1 {{victims-families > 8 | His grandmother rang five agencies to say that she was frightened of who was waiting for him outside; she was given four reference numbers and one leaflet about parenting.}}

6.2 {{system: policy-procedure > 9 | A family that asks for a move because of serious violence has to prove a named threat from a named person, which is what families in this position are least able to give.}}

# 7 Practitioners

7.1 {{supervision-oversight, capacity-workload > 10 | He had seven allocated social workers in twenty-two months.}} The last of them met him twice and remembers the cat.

# 8 Learning

Agencies shared a great deal about this child. They shared events and seldom thoughts. The panel asks agencies to look at what they call children, at how quickly they can act when a child is ready, and at whether a frightened grandmother has anywhere to ring.

# 9 Recommendations

[recommendations]
`

/** A boy who was stabbed by his friends: violence outside the home, and who was looking. */
export const sorrel: Story = {
  key: 'sorrel',
  review: {
    kindCode: 'lcspr',
    title: 'Child Sorrel: stabbing of a sixteen-year-old in Eastholme',
    subject: 'Child Sorrel',
    commissioner: 'eastholme',
    author: 'Two independent reviewers',
    area: 'Eastholme',
    createdOn: -672,
    dueOn: -470,
    agencies: ['eastholme', 'police', 'youth', 'violence', 'schools', 'icb', 'housing'],
    incident: { title: 'Stabbing of a sixteen-year-old boy in a park in Eastholme', occurredOn: -700 },
    narrative: `Child Sorrel survived. He has read this review and asked for **the sentence about the cat** to stay in.

Agencies knew him under four different names for the same danger. Nineteen missing episodes led to four interviews, in one of which he named the place where he was later stabbed.

The steering group holds the actions. The Learning Committee has asked to hear every six months about waits for interventions.`,
    life: [
      { on: -660, step: 'commission' },
      { on: -462, step: 'finish' },
      { on: -430, step: 'publish' },
      { on: -415, step: 'monitor' },
    ],
    groups: ['safety'],
  },
  documents: [
    { key: 'report', title: 'Local child safeguarding practice review: Child Sorrel', kind: 'review_report', datedOn: -432, addedOn: -428, as: 'docx', fileName: 'lcspr-child-sorrel', reference: 'ESCP 7', text: report, prints: 'names' },
  ],
  recommendations: {
    addedOn: -426,
    sentOn: -421,
    list: [
      {
        number: '1', themes: ['violence-reduction', 'information-sharing'],
        text: 'Eastholme Children’s Services should ensure that what a child says in a return interview reaches those who plan for that child within two working days, with any place or person named.',
        to: [accepted('eastholme', -380, 'Interview notes will go to the allocated worker and to the exploitation team on the day. Places named will be mapped each week.')],
      },
      {
        number: '2a', themes: ['multi-agency-arrangements', 'risk-assessment'],
        text: 'Westmere Police and the Borough of Eastholme should replace the four meetings at which one child may be discussed with a single daily one, and give the child one plan.',
        to: [
          accepted('police', -372, 'A daily meeting of thirty minutes will begin in the autumn with decision-makers from each agency.'),
          inPart('eastholme', -368, 'The council will merge three of the four meetings.', 'Merging the child protection conference with the others.', 'The conference has a basis in law and belongs to the family as much as to agencies.'),
        ],
      },
      {
        number: '2b', themes: ['multi-agency-arrangements'],
        text: 'The youth justice service should chair the daily meeting for the first year.',
        to: [accepted('youth', -377, 'The head of service will chair, with a deputy from police.')],
      },
      {
        number: '3', themes: ['equality'],
        text: 'Agencies should look at the words in which they describe children at risk of violence, by ethnicity and sex, and should publish what they find.',
        to: [
          accepted('youth', -370, 'Two hundred records will be read by a panel that includes young people.'),
          accepted('police', -360, 'The force will read a sample of its own and take part in the panel.'),
          opened('schools', -410),
        ],
      },
      {
        number: '4', themes: ['transitions-continuity'],
        text: 'Westmere Schools Trust and the Borough of Eastholme should find a school place within ten school days for a child who has been excluded and is known to be at risk of violence.',
        to: [
          accepted('eastholme', -368, 'A panel will meet each Monday and place the child that week.'),
          sent('schools'),
        ],
      },
      {
        number: '5', themes: ['violence-reduction', 'capacity-workload'],
        text: 'Westmere Violence Reduction Unit should publish the waits for every intervention for young people, should refer a child to one place and not to three, and should not let a service close a case because calls were missed.',
        to: [accepted('violence', -374, 'One front door from the spring, waits on our page each month, and a rule that nobody is closed without a visit.')],
      },
      {
        number: '6', themes: ['violence-reduction', 'health-needs'],
        text: 'Westmere Integrated Care Board should extend youth workers in emergency departments to all three hospitals that treat children from Westmere, including nights and weekends.',
        madeBefore: 'inspected:6',
        to: [
          inPart('icb', -366, 'A second hospital from the summer and the third in the year after.', 'Nights on weekdays.', 'Attendances between midnight and six on weekdays are under two a month in each department.'),
        ],
      },
      {
        number: '7', themes: ['transitions-continuity'],
        text: 'Westmere Youth Justice Service and Westmere Probation Service should begin to plan a young person’s move between them six months before the eighteenth birthday, with two meetings at which both workers and the young person are present.',
        to: [
          accepted('youth', -377, 'A list of young people turning eighteen goes to probation each month.'),
          accepted('probation', -371, 'A named officer in each unit will take every move.'),
        ],
      },
      {
        number: '8', themes: ['victims-families'],
        text: 'The Borough of Eastholme should give families who are frightened for a child one number, answered by a person, day and night.',
        to: [accepted('eastholme', -368, 'The line will open with Harbour Light and be staffed by people who can act.')],
      },
      {
        number: '9', themes: ['policy-procedure', 'transitions-continuity'],
        text: 'The Borough of Eastholme, the Borough of Netherby and Northgate Homes should agree how a family is moved because of serious violence without having to prove who made the threat.',
        to: [
          accepted('eastholme', -362, 'A protocol with a panel that can decide within five days.'),
          acknowledged('netherby', -401),
          accepted('housing', -358, 'Northgate will keep four homes a year for moves under the protocol.'),
        ],
      },
    ],
  },
  actions: sorrelActions,
}
