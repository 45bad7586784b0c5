import { createCookie } from '@remix-run/node'
import { SHOWN_FROM, suggestionKindCodes, suggestionStateCodes, thresholds } from '#app/domain/suggestions/suggestion'
import { inTreeOrder } from '#app/domain/themes/theme'
import { listThemesToChoose } from '#app/domain/themes/theme-queries.server'
import { env } from '#app/env.server'
import { filterOf } from '#app/http/list-query.server'

const YEAR_IN_SECONDS = 365 * 24 * 60 * 60
/** The threshold that somebody set last, in percent, remembered by their browser. */
const rememberedThreshold = () =>
  createCookie('throughline_sure', { httpOnly: true, sameSite: 'lax', path: '/documents', maxAge: YEAR_IN_SECONDS, secrets: [env().SESSION_SECRET] })

const percentOf = (threshold: number) => String(Math.round(threshold * 100))
const percents = thresholds.map(percentOf)

/** Which suggestions the address asks for, and how sure the machine has to be: as the address says, else as it was set last. */
export async function suggestionView(request: Request) {
  const url = new URL(request.url)
  const themes = inTreeOrder(await listThemesToChoose())
  const asked = filterOf(url, 'sure', percents)
  const cookie = rememberedThreshold()
  const remembered = (await cookie.parse(request.headers.get('Cookie'))) as unknown
  const sure = asked ?? percents.find((percent) => percent === remembered) ?? percentOf(SHOWN_FROM)
  const headers = new Headers()
  if (asked && asked !== remembered) headers.append('Set-Cookie', await cookie.serialize(asked))
  const query = {
    theme: filterOf(url, 'theme', themes.map(({ code }) => code)),
    state: filterOf(url, 'state', suggestionStateCodes),
    type: filterOf(url, 'type', suggestionKindCodes),
    sure: asked,
  }
  const { theme, state, type } = query
  return { query, sure, filter: { theme, state, kind: type, threshold: Number(sure) / 100 }, themes, headers }
}
