import type { Story } from '../story'

/** A review that is being written: it has terms of reference and nothing to answer yet. */
export const linden: Story = {
  key: 'linden',
  review: {
    kindCode: 'mental_health_homicide',
    title: 'Adult Linden: homicide by a person in the care of mental health services',
    subject: 'Adult Linden',
    commissioner: 'icb',
    author: 'Independent panel',
    area: 'Eastholme',
    createdOn: -128,
    dueOn: 150,
    marking: 'official_sensitive',
    handling: 'Criminal proceedings have ended; the family’s comments on the terms of reference are confidential.',
    agencies: ['health', 'icb', 'police', 'eastholme'],
    incident: { title: 'Killing of a father by his son in Eastholme', occurredOn: -310 },
    narrative: `The panel has met three times.

## Questions that the family asked

1. Why was he discharged to the surgery four weeks after leaving hospital?
2. Who was to ring whom if he stopped taking his medicine?
3. Was his father ever asked whether he was safe?`,
    life: [{ on: -112, step: 'commission' }],
  },
  documents: [
    {
      key: 'terms', title: 'Terms of reference: Adult Linden', kind: 'other', datedOn: -110, addedOn: -108, as: 'paste',
      text: `# Terms of reference: Adult Linden

The panel will look at the care of Adult Linden from his second admission to the day of the killing, at what agencies knew of risk to his father, and at what changed after two earlier reviews in this area.

- It will hear from the family first.
- It will not look again at questions that the court has decided.
- It will report within nine months.

{{transitions-continuity, health-needs | The trust’s own early account says that responsibility passed from the ward to the community team by an e-mail to a shared address which was read on weekdays.}}

{{victims-families | The family say that Adult Linden’s father rang the ward twice in the week before discharge and was told that staff could not speak to him.}}`,
    },
  ],
}

/** A review whose report is finished and not out yet. */
export const bramble: Story = {
  key: 'bramble',
  review: {
    kindCode: 'sar',
    title: 'Adult Bramble: exploitation of a man with a learning disability in his own home',
    subject: 'Adult Bramble',
    commissioner: 'netherby',
    author: 'Independent reviewer',
    area: 'Netherby',
    createdOn: -292,
    dueOn: -30,
    agencies: ['netherby', 'police', 'housing', 'probation'],
    incident: { title: 'Exploitation of a man with a learning disability by people on licence in Netherby', occurredOn: -340 },
    narrative: `Two people who were on licence moved into Adult Bramble's flat and stayed for five months. He thought that they were his friends.

The report is finished. Adult Bramble would like to read it with his sister **before it is published**.`,
    life: [
      { on: -280, step: 'commission' },
      { on: -24, step: 'finish' },
    ],
  },
  documents: [
    {
      key: 'draft', title: 'Safeguarding adult review: Adult Bramble, final draft', kind: 'review_report', datedOn: -26, addedOn: -23, as: 'docx', fileName: 'sar-adult-bramble-final-draft',
      text: `# Safeguarding adult review: Adult Bramble

# 1 What happened

Adult Bramble is 37 and lives by himself in a flat that he is proud of. Over five months two men whom he had met at a bus stop moved in, used his money and sold drugs from his kitchen. Both were on licence.

# 2 What agencies saw

2.1 {{information-sharing, transitions-continuity | Each man gave the flat as his address to a different probation officer, and neither officer asked whose flat it was.}}

2.2 {{records-systems | The housing officer recorded three visits at which the door was answered by somebody else.}} Each was logged as no access.

2.3 {{good: multi-agency-arrangements | A community police officer and a support worker went together on their day off work to see him, and within a week the flat was his own again.}}

2.4 {{equality, risk-assessment | Because he said that the men were his friends, four professionals recorded that he was making an unwise choice, and none recorded asking what he thought a friend was.}}

# 3 What comes next

Recommendations will be settled with Adult Bramble and the board before the report is published.`,
    },
  ],
}

/** A review that was considered and not held: not holding one is a decision too, with its reason. */
export const thistle: Story = {
  key: 'thistle',
  review: {
    kindCode: 'other',
    title: 'Adult Thistle: assault in approved premises, considered for review',
    subject: 'Adult Thistle',
    commissioner: 'probation',
    author: null,
    area: 'Eastholme',
    mappa: ['2', '1'],
    createdOn: -205,
    agencies: ['probation', 'police'],
    incident: { title: 'Assault of a member of staff in approved premises in Eastholme', occurredOn: -212 },
    narrative: `A resident struck a night worker who had refused to open the kitchen. The worker was not badly hurt and is back at work.`,
    life: [
      {
        on: -190, step: 'decline',
        reason: 'The facts are clear, staff acted well, and one agency alone was concerned. Probation has looked at night staffing and told the group; a review would add nothing to that.',
      },
    ],
  },
  documents: [],
}

/** A rapid review that is still being scoped. */
export const fern: Story = {
  key: 'fern',
  review: {
    kindCode: 'rapid_review',
    title: 'Child Fern: serious injury in a car driven by an adult under supervision',
    subject: 'Child Fern',
    commissioner: 'eastholme',
    author: null,
    area: 'Eastholme',
    createdOn: -9,
    dueOn: 12,
    agencies: ['eastholme', 'police', 'probation', 'schools'],
    incident: { title: 'Injury of a fourteen-year-old girl in a car in Eastholme', occurredOn: -17 },
    narrative: 'Agencies have been asked for chronologies by the end of next week. The partnership decides then whether to hold a full review.',
    life: [],
  },
  documents: [],
}
