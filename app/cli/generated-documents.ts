import { acts, permissions, type Act, type Reach } from '#app/domain/people/permissions'
import { doubleCodingMachine } from '#app/domain/double-coding/double-coding-transitions'
import { roleCodes, roles, type Role } from '#app/domain/people/role'
import { planActionMachine } from '#app/domain/plan-actions/plan-action-transitions'
import { auditToolMachine } from '#app/domain/practice-audits/audit-tool'
import { reviewMachine } from '#app/domain/reviews/review-transitions'
import { glossaryAsMarkdown } from '#app/domain/shared/glossary'
import type { StatusMachine } from '#app/domain/shared/status-machine'

/** Everything that has a life as a table, by the name of its page. */
const machines: Record<string, { title: string; source: string; machine: StatusMachine<string> }> = {
  review: { title: 'Review', source: 'app/domain/reviews/review-transitions.ts', machine: reviewMachine },
  'plan-action': { title: 'Plan action', source: 'app/domain/plan-actions/plan-action-transitions.ts', machine: planActionMachine },
  'double-coding': { title: 'Double coding', source: 'app/domain/double-coding/double-coding-transitions.ts', machine: doubleCodingMachine },
  'audit-tool': { title: 'Checklist', source: 'app/domain/practice-audits/audit-tool.ts', machine: auditToolMachine },
}

/** The documents that are made from the program's own tables, by their path: `npm run docs` writes them. */
export function generatedDocuments(): Record<string, string> {
  const statusPages = Object.entries(machines).map(([name, described]) => [`docs/status/${name}.md`, statusPage(described)] as const)
  return {
    'docs/permissions.md': permissionsPage(),
    'docs/glossary.md': glossaryAsMarkdown(),
    ...Object.fromEntries(statusPages),
  }
}

const reachInWords: Record<Reach, string> = { any: 'yes', 'own agency': 'own agency', 'own groups': 'own groups', own: 'own' }

function permissionsPage(): string {
  const nouns = [...new Set(acts.map(nounOf))]
  return [
    '# Permissions',
    '',
    madeFrom('app/domain/people/permissions.ts'),
    '',
    'An empty cell means no. **own agency**: records that the actor’s agency leads or is addressed by. **own groups**: records of groups that the actor chairs. **own**: records that are the actor’s. Whether somebody can see a record at all is asked first; and the policy of each noun adds its own rules, such as that nobody signs off their own action.',
    '',
    ...roleCodes.map((role) => `- **${roles[role].label}**: ${roles[role].meaning}`),
    ...nouns.flatMap((noun) => ['', `## ${inWords(noun)}`, '', ...table(['Act', ...roleCodes.map((role) => roles[role].label)], rowsOf(noun))]),
    '',
  ].join('\n')
}

const rowsOf = (noun: string) =>
  acts.filter((act) => nounOf(act) === noun).map((act) => [verbOf(act), ...roleCodes.map((role) => cell(act, role))])

function cell(act: Act, role: Role): string {
  const grants: Partial<Record<Role, Reach>> = permissions[act]
  const reach = grants[role]
  return reach ? reachInWords[reach] : ''
}

const nounOf = (act: Act) => act.split('.')[0] ?? act
const verbOf = (act: Act) => (act.split('.')[1] ?? act).replaceAll('_', ' ')
const inWords = (code: string) => code.charAt(0).toUpperCase() + code.slice(1).replaceAll('_', ' ')

function statusPage({ title, source, machine }: (typeof machines)[string]): string {
  const { statuses, transitions } = machine
  const label = (status: string) => statuses[status]?.label ?? status
  return [
    `# ${title}: statuses`,
    '',
    `${madeFrom(source)} What is not here cannot happen.`,
    '',
    '```mermaid',
    'stateDiagram-v2',
    ...Object.entries(statuses).map(([code, face]) => `  state "${face.label}" as ${code}`),
    `  [*] --> ${Object.keys(statuses)[0] ?? ''}`,
    ...transitions.map(({ from, to, label: words }) => `  ${from} --> ${to} : ${words}`),
    '```',
    '',
    ...table(['Status', 'Meaning'], Object.values(statuses).map((face) => [face.label, face.meaning])),
    '',
    ...table(
      ['From', 'Step', 'To', 'Needs', 'Permission', 'In the trail'],
      transitions.map(({ from, to, label: words, needs, act, event }) => [label(from), words, label(to), needs.join(', '), `\`${act}\``, `\`${event}\``]),
    ),
    '',
  ].join('\n')
}

const madeFrom = (source: string) => `Made from \`${source}\` by \`npm run docs\`; edit that, not this.`

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [row(heads), row(heads.map(() => '---')), ...rows.map(row)]
}
