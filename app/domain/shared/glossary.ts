/** A word as the people who use Throughline mean it. */
export interface GlossaryTerm {
  term: string
  meaning: string
  /** What the code calls it, where that differs or needs saying. */
  inCode?: string
}

/** The words of the service, in alphabetical order. The glossary page and docs/glossary.md are both made from these. */
export const glossary: readonly GlossaryTerm[] = [
  { term: 'Account', meaning: 'Lets one person sign in. It holds one or more roles, and is invited, active or suspended.' },
  {
    term: 'Action',
    meaning: 'What an agency will do, what will be different then, and how that will be known. It has an owner, a date and a status.',
    inCode: 'PlanAction, in plan-actions: Remix calls something else an action',
  },
  { term: 'Actor', meaning: 'The account that makes a request, with its agency and its roles at that moment.', inCode: 'Actor; as a reader, Viewer' },
  { term: 'Addressee', meaning: 'An agency that a recommendation is made to. Each gives an answer of its own.' },
  { term: 'Agency', meaning: 'A body that takes part in the partnership, or that a review addresses.' },
  { term: 'Alias', meaning: 'Another name by which reports mean an agency, such as an abbreviation.', inCode: 'AgencyAlias' },
  {
    term: 'Alpha',
    meaning: 'Krippendorff’s alpha: how far two or more coders agree beyond what chance would give. 1 is agreement throughout, 0 is what chance gives.',
  },
  { term: 'Anchor', meaning: 'What finds a passage again in its document: its exact words, those before and after, and its place.' },
  { term: 'Answer', meaning: 'What an addressee says to a recommendation: accepted, accepted in part (which part, and why not the rest) or not accepted (why).' },
  {
    term: 'Audit',
    meaning: 'Reading a sample of cases against a list of questions, to see whether practice has changed.',
    inCode: 'practice-audits: the log of what was done is the trail',
  },
  { term: 'Checklist', meaning: 'The questions of an audit, each answered yes, partly, no or not applicable.', inCode: 'AuditTool' },
  {
    term: 'Code',
    meaning: 'What other tools for reading texts call a theme. To code a passage is to say which themes it speaks of.',
    inCode: 'Theme; its code is its short name in addresses and files',
  },
  { term: 'Codebook', meaning: 'All the themes with their definitions, as a tree. It can be taken to other tools and brought from them.' },
  { term: 'Cue', meaning: 'A word or phrase that points to a theme, by which passages are found that may carry it.', inCode: 'Theme.cues' },
  { term: 'Delivered', meaning: 'The owner says that an action is done, with evidence. Somebody else must still sign it off.' },
  {
    term: 'Double coding',
    meaning: 'Two people code the same documents apart. What they coded is compared once both have finished, and settled where they differ.',
  },
  { term: 'Due date', meaning: 'The day by which an action is to be delivered. A new one needs a reason, and the first one stays in sight.' },
  { term: 'Embedded', meaning: 'An audit has shown that what an action was meant to change is now what happens.' },
  { term: 'Evidence', meaning: 'A file or a link that shows something about an action, with the date that it speaks of.' },
  { term: 'Finding', meaning: 'A passage of a source document, quoted word for word, with the themes that it speaks of.' },
  {
    term: 'Found again',
    meaning: 'A theme in a review of an incident that happened after an action which answered it had been signed off.',
    inCode: 'found-again',
  },
  { term: 'Group', meaning: 'People of several agencies who look after actions together: a task-and-finish group, a steering group or a board.' },
  { term: 'Incident', meaning: 'What happened. Several reviews can look at one incident.' },
  {
    term: 'Kappa',
    meaning: 'Cohen’s kappa: how far two coders agree beyond what chance would give, from how often each used a theme. 1 is agreement throughout, 0 is what chance gives.',
  },
  {
    term: 'Line',
    meaning: 'How far something has come: found, recommended, answered, acted on, evidenced, signed off, embedded; and where it broke.',
  },
  { term: 'Marking', meaning: 'How carefully something is to be handled: OFFICIAL, or OFFICIAL-SENSITIVE with instructions.' },
  { term: 'Need-to-know list', meaning: 'The accounts for which a restricted review exists. For everybody else it does not.', inCode: 'ReviewAccess' },
  { term: 'Partnership', meaning: 'The agencies that use one installation of Throughline together.' },
  { term: 'Person', meaning: 'Somebody of an agency. They may take a seat in a group without ever having an account.' },
  { term: 'Progress', meaning: 'What an owner says about an action on a day. It is added to and never changed.', inCode: 'ProgressUpdate' },
  { term: 'Recommendation', meaning: 'What a review asks for, word for word and with its number as printed.' },
  { term: 'Restricted', meaning: 'Open only to those on a need-to-know list, in lists, searches, counts and downloads alike.' },
  { term: 'Review', meaning: 'An account of what can be learnt from an incident, made by somebody whose task it is. It does not apportion blame.' },
  { term: 'Role', meaning: 'What an account may do: administrator, secretariat, group chair, agency lead, contributor, auditor or reader.' },
  { term: 'Round', meaning: 'One audit with one checklist at one time: its cases, their marks and the share met for each question.', inCode: 'AuditRound' },
  { term: 'Signed off', meaning: 'Somebody other than the owner has looked at the evidence and agrees that an action was delivered.' },
  { term: 'Source document', meaning: 'A report as it was received, kept unchanged, with its text ready to be read and coded.' },
  { term: 'Theme', meaning: 'What a finding is about. Themes form a tree with definitions.', inCode: 'Theme, only ever in this sense' },
  {
    term: 'Trail',
    meaning: 'Who did what, and when. Entries are chained, so that a change or a gap shows, and nobody can change or delete them.',
    inCode: 'TrailEntry',
  },
  { term: 'Unit of analysis', meaning: 'What two codings are compared on: a sentence, or a row of a table.', inCode: 'CodingUnit' },
]

/** The glossary as a Markdown page, for docs/glossary.md. */
export function glossaryAsMarkdown(): string {
  const rows = glossary.map(({ term, meaning, inCode }) => `| ${term} | ${meaning} | ${inCode ?? ''} |`)
  return ['# Glossary', '', 'Made from `app/domain/shared/glossary.ts` by `npm run docs`.', '', '| Word | Meaning | In code |', '|---|---|---|', ...rows, ''].join('\n')
}
