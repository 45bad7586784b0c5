import type { FormState } from '#app/components/form-state'
import { TextArea } from '#app/components/TextArea'
import { TextField } from '#app/components/TextField'
import { stepNeeds, type PlanActionTransition } from '../plan-action-transitions'

const reasons: Partial<Record<PlanActionTransition['step'], { label: string; hint: string }>> = {
  return: { label: 'Why it goes back', hint: 'Say what is still missing' },
  embed: { label: 'What shows that practice has changed', hint: 'For example, what an audit of casework found' },
  reopen: { label: 'Why it is reopened', hint: 'Say what did not hold. The due date stays as it is: the group can give a new one afterwards' },
  withdraw: { label: 'Why it will not be done', hint: 'This stays in sight' },
}

/** What a step of an action's life asks for. */
export function StepFields({ form, transition }: { form: FormState; transition: PlanActionTransition }) {
  const reason = reasons[transition.step]
  return (
    <>
      {stepNeeds(transition, 'what it waits for') ? <TextField field={form.field('waitingFor')} label="What it waits for" hint="Who or what has to move first" /> : null}
      {stepNeeds(transition, 'an outcome text') ? (
        <TextArea field={form.field('outcome')} label="What came of it" hint="What is different now, beside what was promised" />
      ) : null}
      {stepNeeds(transition, 'a reason') ? <TextArea field={form.field('reason')} label={reason?.label ?? 'Reason'} hint={reason?.hint} /> : null}
    </>
  )
}
