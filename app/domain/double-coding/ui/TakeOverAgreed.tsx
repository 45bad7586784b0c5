import { Form } from '@remix-run/react'
import { Button } from '#app/components/Button'

/** Takes over, at once, what both coded alike and nobody has settled yet. */
export function TakeOverAgreed({ count }: { count: number }) {
  if (count === 0) return null
  return (
    <Form method="post" noValidate>
      <Button kind="secondary">{`Take over the ${count} ${count === 1 ? 'passage' : 'passages'} that both coded alike`}</Button>
    </Form>
  )
}
