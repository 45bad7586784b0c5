import type { FormState } from '#app/components/form-state'
import { RadioGroup } from '#app/components/RadioGroup'
import { TextArea } from '#app/components/TextArea'
import { TextField } from '#app/components/TextField'
import { planActionStatuses, type PlanActionStatus } from '../plan-action'
import { planActionStepsFrom } from '../plan-action-transitions'
import { EvidenceFields } from './EvidenceFields'

/** What has happened, how the action stands now, and the evidence for it. */
export function ProgressFields({ form, status }: { form: FormState; status: PlanActionStatus }) {
  const next = planActionStepsFrom(status).flatMap(({ act, to }) => (act === 'action.record_progress' ? [to] : []))
  const canWait = status === 'waiting' || next.includes('waiting')
  const waitingFor = <TextField field={form.field('waitingFor')} label="What it waits for" />
  return (
    <>
      <TextArea field={form.field('text')} label="What has happened" hint="Updates cannot be changed later. If the date will not hold, say so here: the group can give a new one" />
      {next.length > 0 ? (
        <RadioGroup
          field={form.field('status')}
          label="How the action stands now"
          choices={[
            { value: '', text: `Still ${planActionStatuses[status].label.toLowerCase()}`, conditional: status === 'waiting' ? waitingFor : undefined },
            ...next.map((code) => ({ value: code, text: planActionStatuses[code].label, conditional: canWait && code === 'waiting' ? waitingFor : undefined })),
          ]}
        />
      ) : null}
      <EvidenceFields form={form} />
    </>
  )
}
