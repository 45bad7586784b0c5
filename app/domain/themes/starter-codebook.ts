import { starterCues } from './starter-cues'

/** A theme as a new installation knows it. */
export interface StarterTheme {
  code: string
  name: string
  /** One of the four that a partnership is asked about first. */
  isMission?: true
  definition: string
  include: string
  exclude: string | null
  /** An invented sentence that would be coded. */
  example: string
  /** Words and phrases that point to it; `*` ends a word that may go on. */
  cues?: readonly string[]
  /** The themes under it, in their order. */
  below?: readonly StarterTheme[]
}

const themes: readonly StarterTheme[] = [
  {
    code: 'information-sharing',
    name: 'Information sharing',
    isMission: true,
    definition: 'Whether what one person or service knew reached those who needed it, in time and in a form that they could act on.',
    include: 'Nobody asked, told, opened or acted on it; a referral or alert that never left; rules or agreements on what may be shared.',
    exclude: 'Poor notes within a single service: use Records and systems.',
    example: 'The clinic had written down the threat in May; the officer learned of it after the arrest.',
  },
  {
    code: 'multi-agency-arrangements',
    name: 'Multi-agency arrangements',
    isMission: true,
    definition: 'How services plan and decide together: the panels, boards and joint duties through which several bodies manage one person or problem.',
    include: 'Referral to a panel and its level, who chairs or leads, who came, shared plans, how partners govern and hold each other to account.',
    exclude: 'One fact that did not travel from one body to another: use Information sharing.',
    example: 'The panel met three times without the housing provider, and no meeting ended with somebody in the lead.',
  },
  {
    code: 'recall-and-enforcement',
    name: 'Recall and enforcement',
    isMission: true,
    definition: 'What is done, and how fast, when somebody does not keep to a licence, an order, bail or a curfew.',
    include: 'The decision to return a person to custody, warnings, warrants, finding those unlawfully at large, the conditions set and the decision to release.',
    exclude: null,
    example: 'Nine days lay between the third missed appointment and the request to the casework section.',
  },
  {
    code: 'violence-reduction',
    name: 'Violence reduction and interventions',
    isMission: true,
    definition: 'Work that is meant to make violence less likely, with one person, in a family or in a place.',
    include: 'Courses that address behaviour, work with young people at risk of harm or exploitation, weapons, diversion, mentoring, safety of women and girls.',
    exclude: 'Controls that are imposed when somebody breaks a condition: use Recall and enforcement.',
    example: 'He was assessed for the course in spring and was still on its waiting list a year later.',
    below: [
      {
        code: 'domestic-abuse',
        name: 'Domestic abuse',
        definition: 'How abuse by a partner, a former partner or a relative is seen, understood and answered.',
        include: 'Control without physical violence, stalking after a relationship has ended, abuse in the name of honour, children who live with it.',
        exclude: null,
        example: 'Four calls in one winter were each closed as an argument; nobody put them side by side.',
      },
    ],
  },
  {
    code: 'risk-assessment',
    name: 'Risk assessment and management',
    definition: 'How the danger that a person poses, or is in, is judged, kept up to date and turned into a plan.',
    include: 'Screening, change of level, triggers that were missed, plans for safety, how often a person at risk is seen.',
    exclude: 'Whether a manager looked at the judgement: use Management oversight.',
    example: 'The assessment of two years before was copied forward although he had since moved in with a new partner.',
    below: [
      {
        code: 'supervision-oversight',
        name: 'Management oversight and professional judgement',
        definition: 'Whether somebody with experience looked again, asked questions and helped the practitioner to think.',
        include: 'One-to-one supervision, countersignature, checks of quality, challenge between colleagues, curiosity about what is said and what is not.',
        exclude: 'Courses and induction: use Training and skills.',
        example: 'The plan was approved within the hour; nothing shows that it was read.',
      },
    ],
  },
  {
    code: 'health-needs',
    name: 'Health needs and access to care',
    definition: 'Needs of body and mind, and whether a person could get the help that they call for.',
    include: 'Mental health, drugs and alcohol, learning disability, autism and other differences, medicines, ways into specialist care.',
    exclude: 'Care that broke off when somebody moved: use Transitions and continuity.',
    example: 'Two services each took the other to be treating his drinking.',
  },
  {
    code: 'transitions-continuity',
    name: 'Transitions and continuity',
    definition: 'What happens to a plan, to care and to contact when a person passes from one setting, team or age to another.',
    include: 'Leaving prison or hospital, a move of area, a change of worker, turning eighteen, somewhere to live on release.',
    exclude: null,
    example: 'Her file followed six weeks after she did.',
  },
  {
    code: 'victims-families',
    name: 'Victims, families and communities',
    definition: 'How those harmed, those close to them and the public are heard, told and kept safe.',
    include: 'Contact with victims, what relatives tried to report, children and vulnerable adults nearby, trust among local people.',
    exclude: null,
    example: 'His sister rang three offices in a week and was called back by none.',
  },
  {
    code: 'equality',
    name: 'Equality and disproportionality',
    definition: 'Whether who somebody is made a difference to how they were seen and treated.',
    include: 'Race, sex, faith, language, disability, stereotypes, groups that appear more often than their share.',
    exclude: null,
    example: 'An interpreter was never booked, and his silence was written down as refusal.',
  },
  {
    code: 'capacity-workload',
    name: 'Staffing, workload and resources',
    definition: 'Whether there were enough people, places, money and time to do what was expected.',
    include: 'Empty posts, caseloads, waiting lists for want of places, funding that ended, delay because nobody was free.',
    exclude: 'People who were there and had not been prepared: use Training and skills.',
    example: 'She held sixty-one cases in the month in which she should have held forty.',
    below: [
      {
        code: 'training-skills',
        name: 'Training and skills',
        definition: 'Whether people knew what they needed to know and could do it.',
        include: 'Induction, courses, awareness of what guidance says, confidence in difficult conversations.',
        exclude: 'Guidance that does not exist or contradicts itself: use Policy, procedure and guidance.',
        example: 'None of the three officers on duty had been shown how to use the new form.',
      },
    ],
  },
  {
    code: 'policy-procedure',
    name: 'Policy, procedure and guidance',
    definition: 'What is laid down about how work is done, and whether it is clear, known to be in force, and kept.',
    include: 'Rules that are absent, out of date, hard to understand, at odds with each other, or not followed.',
    exclude: 'People who had not been taught a sound rule: use Training and skills.',
    example: 'Two instructions in force on the same day gave different time limits.',
    below: [
      {
        code: 'records-systems',
        name: 'Records and systems',
        definition: 'Whether what was done and known was written down, can be found and can be trusted.',
        include: 'Case notes, computer systems that do not talk to each other, wrong or missing data, forms, warning markers, logs passed between shifts.',
        exclude: 'What was recorded well and told to nobody: use Information sharing.',
        example: 'The marker had been set on a duplicate record that nobody opened.',
      },
    ],
  },
  {
    code: 'physical-safety',
    name: 'Environment, equipment and means',
    definition: 'The part that places and things played: what made harm possible, and what could have prevented it.',
    include: 'Rooms, roads and buildings, fixings, locks, cameras, vehicles, kit that failed or was absent, what could be used to cause harm.',
    exclude: null,
    example: 'The camera over the side door had been out of order since the storm.',
  },
]

function withCues(theme: StarterTheme): StarterTheme {
  const below = theme.below ? { below: theme.below.map(withCues) } : {}
  return { ...theme, cues: starterCues[theme.code] ?? [], ...below }
}

/** The themes that are loaded at the start, as a tree in its order; from then on they are the partnership's to change. */
export const starterCodebook: readonly StarterTheme[] = themes.map(withCues)
