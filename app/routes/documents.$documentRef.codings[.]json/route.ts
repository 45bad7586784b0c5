import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { requireActor } from '#app/auth/require-actor.server'
import { findDocument } from '#app/domain/documents/document-queries.server'
import { canDecideSuggestions } from '#app/domain/suggestions/suggestion-policy'
import { parseForm } from '#app/http/parse-form.server'
import { found, permitted } from '#app/http/responses.server'
import { viewed } from '#app/http/viewed.server'
import { paths } from '#app/paths'
import { carryOut, DecisionForm } from '../documents.$documentRef.code/decisions.server'
import { newsOfPart, partAsked, partNow } from './news.server'

const json = (body: unknown, status = 200) => Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } })

/** What others did to the codings of a part since the page last asked. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  const document = found(await findDocument(actor, params.documentRef ?? ''))
  permitted(canDecideSuggestions(actor))
  await viewed(request, actor, document.review)
  return json(await newsOfPart(actor, document, new URL(request.url)))
}

/**
 * One decision by a key. Answers with what is so now, also when it is refused: then with why. A form that was kept while its
 * author signed in again comes from a page, and goes back to one.
 */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const document = found(await findDocument(actor, params.documentRef ?? ''))
  permitted(canDecideSuggestions(actor))
  const isPage = !request.headers.get('Accept')?.includes('application/json')
  const form = await parseForm(request, DecisionForm)
  const outcome = form.ok ? await carryOut(actor, document, form.value, form.once) : { ok: false as const, problems: form.submitted.problems }
  if (isPage) return redirect(paths.codePassage(document.ref))
  const part = partAsked(new URL(request.url))
  const suggestionId = outcome.ok ? outcome.value.suggestionId : form.ok && 'suggestion' in form.value ? form.value.suggestion : null
  const now = await partNow(actor, document, part, suggestionId ? [suggestionId] : [])
  if (outcome.ok) return json({ ok: true, findingRef: outcome.value.findingRef, ...now })
  return json({ ok: false, problems: outcome.problems, ...now }, 'theirs' in outcome ? 409 : 422)
}
