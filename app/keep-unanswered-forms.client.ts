import { FORM_UNANSWERED } from './form-unanswered'

const NO_CONNECTION = 'There is no connection to Throughline. What you typed is still here: send it again when you are connected'
const NO_ANSWER = 'Throughline could not carry this out. Nothing was saved, and what you typed is still here: send it again in a moment'

/**
 * Keeps a form on the page when sending it brought no answer: the connection is lost, a proxy or the server answered with an
 * error of its own. Remix would put an error page in the form's place, and what was typed would be gone. The request is left
 * open instead, the page says why, and sending the form again takes its place; the form's key makes sure that it works once.
 */
export function keepUnansweredForms(): void {
  const send = window.fetch.bind(window)
  window.fetch = async (input, init) => {
    const isForm = (init?.method ?? 'GET').toUpperCase() === 'POST'
    if (!isForm || asksForJson(init)) return send(input, init)
    const answer = await send(input, init).catch((error: unknown) => {
      if (init?.signal?.aborted) throw error
      return null
    })
    if (answer && answer.status < 500 && isRemixAnswer(answer)) return answer
    window.dispatchEvent(new CustomEvent(FORM_UNANSWERED, { detail: await wordsOf(answer) }))
    return new Promise(() => undefined)
  }
}

// Not a form of Remix: what asks for JSON deals itself with there being no answer.
const asksForJson = (init: RequestInit | undefined) => new Headers(init?.headers).get('Accept') === 'application/json'

const isRemixAnswer = (answer: Response) => answer.headers.get('Content-Type')?.startsWith('text/x-script') ?? answer.status === 204

async function wordsOf(answer: Response | null): Promise<string> {
  if (!answer) return NO_CONNECTION
  const isOurWords = answer.status < 500 && answer.headers.get('Content-Type')?.startsWith('text/plain')
  return (isOurWords && (await answer.text()).trim().slice(0, 500)) || NO_ANSWER
}
