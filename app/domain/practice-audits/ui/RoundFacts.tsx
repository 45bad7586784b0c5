import { SummaryList } from '#app/components/SummaryList'
import { Tag } from '#app/components/Tag'
import { longDate, longMoment } from '#app/domain/shared/calendar'
import { paths } from '#app/paths'
import { auditRoundStatuses, type AuditRoundStatus } from '../audit-round'

interface RoundFactsProps {
  round: {
    status: AuditRoundStatus
    opensOn: string
    closesOn: string | null
    closedAt: Date | string | null
    submitted: number
    cases: number
    tool: { ref: string; title: string }
    group: { ref: string; name: string } | null
    baseline: { ref: string; title: string } | null
    reaudits: readonly { ref: string; title: string }[]
  }
}

/** What a round is, and how far it has come. */
export function RoundFacts({ round }: RoundFactsProps) {
  const { label, meaning, colour } = auditRoundStatuses[round.status]
  return (
    <SummaryList
      rows={[
        {
          key: 'Status',
          value: (
            <>
              <Tag colour={colour}>{label}</Tag> {meaning}
              {round.closedAt ? ` Closed on ${longMoment(round.closedAt)}.` : ''}
            </>
          ),
        },
        { key: 'Progress', value: `${round.submitted} of ${round.cases} cases submitted` },
        { key: 'Checklist', value: <Link href={paths.auditTool(round.tool.ref)} text={`${round.tool.ref} ${round.tool.title}`} /> },
        { key: 'Group', value: round.group ? <Link href={paths.group(round.group.ref)} text={round.group.name} /> : 'None' },
        { key: 'Marking', value: `From ${longDate(round.opensOn)}${round.closesOn ? ` to ${longDate(round.closesOn)}` : ', without a closing date'}` },
        { key: 'Baseline', value: round.baseline ? <Link href={paths.auditRound(round.baseline.ref)} text={`${round.baseline.ref} ${round.baseline.title}`} /> : 'None' },
        ...(round.reaudits.length > 0
          ? [
              {
                key: 'Audited again in',
                value: round.reaudits.map(({ ref, title }) => (
                  <p key={ref} className="govuk-body">
                    <Link href={paths.auditRound(ref)} text={`${ref} ${title}`} />
                  </p>
                )),
              },
            ]
          : []),
      ]}
    />
  )
}

function Link({ href, text }: { href: string; text: string }) {
  return (
    <a className="govuk-link" href={href}>
      {text}
    </a>
  )
}
