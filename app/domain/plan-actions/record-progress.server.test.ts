import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '#app/db/client.server'
import { env } from '#app/env.server'
import { anActor } from '#tests/factories/people'
import {
  actionNow, aLink, anAction, aPartnership, aRecommendationToAnswer, progressForm, take, type Partnership,
} from '#tests/factories/plan-actions'
import { recordEvidenceDownload } from './record-evidence-download.server'
import { recordProgress } from './record-progress.server'
import { findEvidenceFile, listProgress } from './plan-action-queries.server'

let partnership: Partnership
beforeAll(async () => {
  partnership = await aPartnership()
})

const agreed = async (facts = {}) => {
  const action = await anAction(partnership, facts)
  await take(partnership.chair, action.ref, 'agree')
  return actionNow(action.ref)
}
const textFile = (text: string, name = 'calls.csv') => ({ ...aLink, url: null, file: { name, bytes: new TextEncoder().encode(text) } })

describe('recording progress', () => {
  it('adds an update with its evidence and starts the work', async () => {
    const { ref, id } = await agreed()
    const form = await progressForm(ref, { status: 'in_progress', evidence: [aLink, textFile('call,answered\n1,yes\n')] })
    expect((await recordProgress(partnership.owner, ref, form)).ok).toBe(true)
    expect((await actionNow(ref)).status).toBe('in_progress')
    const [update] = await listProgress(id)
    expect(update).toMatchObject({ text: form.text, statusAfter: 'in_progress', byName: partnership.owner.name })
    expect(update?.evidence).toMatchObject([
      { title: aLink.title, url: aLink.url, file: null },
      { speaksOf: aLink.speaksOf, fileName: 'calls.csv', file: { size: 20 } },
    ])
  })

  it('cannot be changed or taken back', async () => {
    const { ref } = await agreed()
    await recordProgress(partnership.owner, ref, await progressForm(ref))
    await expect(db.$queryRaw`UPDATE ProgressUpdate SET text = 'Better news'`).rejects.toThrow()
  })

  it('is done once when it is sent twice', async () => {
    const { ref, id } = await agreed()
    const form = await progressForm(ref, { status: 'in_progress', evidence: [aLink] })
    const send = () => recordProgress(partnership.owner, ref, form, { once: `progress ${ref}` })
    expect(await send()).toEqual(await send())
    expect(await db.progressUpdate.count({ where: { planActionId: id } })).toBe(1)
    expect(await db.evidence.count({ where: { planActionId: id } })).toBe(1)
  })

  it('is kept beside another one written meanwhile, and refused on an older version where it would overwrite the status', async () => {
    const { ref, id } = await agreed()
    const [first, second, third] = [await progressForm(ref, { status: 'in_progress' }), await progressForm(ref), await progressForm(ref, { status: 'waiting', waitingFor: 'A budget' })]
    expect((await recordProgress(partnership.owner, ref, first)).ok).toBe(true)
    expect((await recordProgress(partnership.lead, ref, second)).ok).toBe(true)
    expect(await recordProgress(partnership.lead, ref, third)).toMatchObject({ ok: false, currentVersion: 2, theirs: { status: 'in_progress' } })
    expect(await db.progressUpdate.count({ where: { planActionId: id } })).toBe(2)
  })

  it('says what it waits for when it waits', async () => {
    const { ref } = await agreed()
    const without = await recordProgress(partnership.owner, ref, await progressForm(ref, { status: 'waiting' }))
    expect(without).toMatchObject({ ok: false, problems: [{ field: 'waitingFor' }] })
    await recordProgress(partnership.owner, ref, await progressForm(ref, { status: 'waiting', waitingFor: 'A budget' }))
    await recordProgress(partnership.owner, ref, await progressForm(ref, { status: 'waiting', waitingFor: 'A decision' }))
    expect(await actionNow(ref)).toMatchObject({ status: 'waiting', waitingFor: 'A decision' })
  })

  it('does not undo what the group decided', async () => {
    const { ref } = await agreed()
    await recordProgress(partnership.owner, ref, await progressForm(ref, { status: 'in_progress', evidence: [aLink] }))
    await take(partnership.owner, ref, 'deliver', { outcome: 'In use.' })
    const outcome = await recordProgress(partnership.owner, ref, await progressForm(ref, { status: 'in_progress' }))
    expect(outcome).toMatchObject({ ok: false, problems: [{ field: 'status', words: 'An action that is delivered cannot become in progress' }] })
    expect((await recordProgress(partnership.owner, ref, await progressForm(ref, { evidence: [aLink] }))).ok).toBe(true)
  })

  it('is refused on a proposal, and to other agencies, before any file is kept', async () => {
    const proposal = await anAction(partnership)
    const text = randomUUID()
    const form = await progressForm(proposal.ref, { evidence: [textFile(text)] })
    expect((await recordProgress(partnership.owner, proposal.ref, form)).ok).toBe(false)
    const { ref } = await agreed()
    expect((await recordProgress(await anActor('agency_lead'), ref, form)).ok).toBe(false)
    const sha256 = await sha256Of(text)
    expect(existsSync(join(env().DATA_DIR, 'files', sha256.slice(0, 2), sha256))).toBe(false)
  })

  it('writes nothing when one file will not do, and says which', async () => {
    const { ref, id } = await agreed()
    const form = await progressForm(ref, { evidence: [aLink, { ...textFile('not a pdf', 'minutes.pdf'), slot: 2 }] })
    const outcome = await recordProgress(partnership.owner, ref, form)
    expect(outcome).toMatchObject({ ok: false, problems: [{ field: 'evidence2File' }] })
    expect(await db.progressUpdate.count({ where: { planActionId: id } })).toBe(0)
  })
})

describe('evidence files', () => {
  it('are open to who sees the action, and every copy is recorded', async () => {
    const hidden = await aRecommendationToAnswer({ onlyFor: [partnership.owner.accountId, partnership.chair.accountId] })
    const { ref, id } = await agreed({ recommendationRefs: [hidden.ref] })
    await recordProgress(partnership.owner, ref, await progressForm(ref, { evidence: [textFile('secret')] }))
    const { id: evidenceId } = await db.evidence.findFirstOrThrow({ where: { planActionId: id } })

    expect(await findEvidenceFile(partnership.secretary, evidenceId)).toBeNull()
    const file = await findEvidenceFile(partnership.chair, evidenceId)
    expect(file).toMatchObject({ fileName: 'calls.csv', mediaType: 'text/csv; charset=utf-8' })
    if (!file) return
    expect((await recordEvidenceDownload(partnership.chair, file)).ok).toBe(true)
    expect((await recordEvidenceDownload(partnership.secretary, file)).ok).toBe(false)
    const entries = await db.trailEntry.findMany({ where: { event: 'evidence.downloaded', subjectId: id }, include: { reviews: true } })
    expect(entries).toMatchObject([{ actorId: partnership.chair.accountId, to: aLink.title, reviews: [{ reviewId: hidden.reviewId }] }])
  })
})

async function sha256Of(text: string) {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Buffer.from(digest).toString('hex')
}
