import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { Breadcrumbs } from '#app/components/Breadcrumbs'
import { ButtonLink } from '#app/components/ButtonLink'
import { EmptyState } from '#app/components/EmptyState'
import { InsetText } from '#app/components/InsetText'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { SummaryList } from '#app/components/SummaryList'
import { Tag } from '#app/components/Tag'
import { auditToolMachine, auditToolStatuses } from '#app/domain/practice-audits/audit-tool'
import { findAuditTool } from '#app/domain/practice-audits/audit-tool-queries.server'
import { canChangeAuditTool, canCreateAuditTool, canOpenAuditRound, canTakeAuditToolStep } from '#app/domain/practice-audits/practice-audit-policy'
import { QuestionList } from '#app/domain/practice-audits/ui/QuestionList'
import { longDate } from '#app/domain/shared/calendar'
import { stepsFrom } from '#app/domain/shared/status-machine'
import { found } from '#app/http/responses.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.tool.title ?? 'Checklist', 'Checklists', 'Audits')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireActor(request)
  const tool = found(await findAuditTool(viewer, params.toolRef ?? ''))
  const change = canChangeAuditTool(viewer, tool)
  const copy = canCreateAuditTool(viewer).allowed
  return {
    tool,
    steps: canTakeAuditToolStep(viewer).allowed ? stepsFrom(auditToolMachine, tool.status) : [],
    can: { change: change.allowed, copy, openRound: tool.status === 'in_use' && canOpenAuditRound(viewer).allowed },
    // Only who could change a draft needs to know why this one cannot be changed.
    whyFixed: copy && !change.allowed ? change.because : null,
  }
}

export default function Checklist() {
  const { tool, steps, can, whyFixed } = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumbs items={[{ text: 'Audits', href: paths.audits() }, { text: 'Checklists', href: paths.auditTools() }, { text: tool.ref }]} />
      <PageHeading
        title={tool.title}
        caption={tool.ref}
        actions={
          <>
            {can.change ? <ButtonLink href={paths.editAuditTool(tool.ref)}>Change</ButtonLink> : null}
            {can.openRound ? <ButtonLink href={paths.newAuditRound({ tool: tool.ref })}>Open a round</ButtonLink> : null}
            {steps.map(({ step, label }) => (
              <ButtonLink key={step} kind="secondary" href={paths.auditToolStep(tool.ref, step)}>
                {label}
              </ButtonLink>
            ))}
            {can.copy ? (
              <ButtonLink kind="secondary" href={paths.copyAuditTool(tool.ref)}>
                Copy
              </ButtonLink>
            ) : null}
            <ButtonLink kind="secondary" href={paths.auditToolHistory(tool.ref)}>
              History
            </ButtonLink>
          </>
        }
      />
      <SummaryList
        rows={[
          {
            key: 'Status',
            value: (
              <>
                <Tag colour={auditToolStatuses[tool.status].colour}>{auditToolStatuses[tool.status].label}</Tag> {auditToolStatuses[tool.status].meaning}
              </>
            ),
          },
          { key: 'Purpose', value: tool.purpose ? <span className="tl-verbatim">{tool.purpose}</span> : 'Not given' },
        ]}
      />
      {whyFixed ? <InsetText>{whyFixed}</InsetText> : null}
      <h2 className="govuk-heading-m">Questions</h2>
      {tool.questions.length === 0 ? (
        <EmptyState title="No questions yet">A checklist needs at least one question before it can be put in use.</EmptyState>
      ) : (
        <QuestionList toolRef={tool.ref} questions={tool.questions} canChange={can.change} />
      )}
      {can.change ? <ButtonLink href={paths.newAuditQuestion(tool.ref)}>Add a question</ButtonLink> : null}
      <h2 className="govuk-heading-m">Rounds</h2>
      {tool.rounds.length === 0 ? (
        <EmptyState title="No rounds yet">Rounds that are marked with this checklist appear here.</EmptyState>
      ) : (
        <ul className="govuk-list">
          {tool.rounds.map(({ ref, title, opensOn }) => (
            <li key={ref}>
              <a className="govuk-link" href={paths.auditRound(ref)}>
                {ref} {title}
              </a>
              , opened {longDate(opensOn)}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
