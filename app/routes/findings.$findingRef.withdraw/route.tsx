import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server'
import { BackLink } from '#app/components/BackLink'
import { ConfirmAct } from '#app/components/ConfirmAct'
import { ErrorSummary } from '#app/components/ErrorSummary'
import { formState } from '#app/components/form-state'
import { HiddenField } from '#app/components/HiddenField'
import { PageHeading } from '#app/components/PageHeading'
import { pageTitle } from '#app/components/page-title'
import { TextArea } from '#app/components/TextArea'
import { WithdrawFindingForm } from '#app/domain/findings/finding-forms'
import { canChangeFinding } from '#app/domain/findings/finding-policy'
import { findFinding } from '#app/domain/findings/finding-queries.server'
import { PassageInPlace } from '#app/domain/findings/ui/PassageInPlace'
import { withdrawFinding } from '#app/domain/findings/withdraw-finding.server'
import { protectiveMarkingOf } from '#app/domain/reviews/protective-marking'
import { redirectWithNotice } from '#app/http/notice.server'
import { parseForm } from '#app/http/parse-form.server'
import { found, invalid, permitted } from '#app/http/responses.server'
import { viewed } from '#app/http/viewed.server'
import { paths } from '#app/paths'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle('Withdraw', data?.finding.ref ?? 'Finding')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  const finding = found(await findFinding(actor, params.findingRef ?? ''))
  permitted(canChangeFinding(actor, finding))
  await viewed(request, actor, finding.review)
  return { finding, protectiveMarking: protectiveMarkingOf([finding.review]) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const finding = found(await findFinding(actor, params.findingRef ?? ''))
  permitted(canChangeFinding(actor, finding))
  const form = await parseForm(request, WithdrawFindingForm)
  if (!form.ok) return invalid(form)
  const outcome = await withdrawFinding(actor, finding.ref, form.value)
  if (!outcome.ok) return invalid(form.reject(outcome))
  return redirectWithNotice(paths.finding(finding.ref), 'Coding withdrawn')
}

export default function WithdrawFinding() {
  const { finding } = useLoaderData<typeof loader>()
  const form = formState(useActionData<typeof action>()?.submitted, { version: String(finding.version) })
  const resting = finding.recommendations.map(({ ref }) => `${ref} rests on it, and will still say so`)
  return (
    <>
      <BackLink href={paths.finding(finding.ref)} text={`Back to ${finding.ref}`} />
      <ErrorSummary problems={form.problems} />
      <PageHeading title="Withdraw this coding" caption={finding.ref} />
      <PassageInPlace finding={finding} />
      <Form method="post" noValidate className="tl-form">
        <HiddenField name="version" value={form.field('version').value ?? ''} />
        <ConfirmAct
          warning="A withdrawn coding cannot be brought back. It is kept with its history."
          losses={['It no longer counts in any figure', 'It is no longer marked in the document', ...resting]}
          confirmText="Withdraw the coding"
          cancelHref={paths.finding(finding.ref)}
        >
          <TextArea field={form.field('because')} label="Why it is withdrawn" rows={3} />
        </ConfirmAct>
      </Form>
    </>
  )
}
