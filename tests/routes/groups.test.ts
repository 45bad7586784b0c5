import { describe, expect, it } from 'vitest'
import { loader as actionList } from '#app/routes/actions._index/route'
import { action as endSeat } from '#app/routes/groups.$groupRef.members.$memberId.end/route'
import { action as addMember } from '#app/routes/groups.$groupRef.members.new/route'
import { loader as groupPage } from '#app/routes/groups.$groupRef._index/route'
import { action as editGroup } from '#app/routes/groups.$groupRef.edit/route'
import { loader as groupList } from '#app/routes/groups._index/route'
import { action as chooseReviews } from '#app/routes/groups.$groupRef.reviews/route'
import { action as newGroup } from '#app/routes/groups.new/route'
import { change, done } from '#app/db/change.server'
import { db } from '#app/db/client.server'
import { theSystem } from '#app/domain/people/actor'
import { aChairOf, aGroup } from '#tests/factories/groups'
import { anActor } from '#tests/factories/people'
import { aPartnership, anAction } from '#tests/factories/plan-actions'
import { aReview, restrictedTo } from '#tests/factories/reviews'
import { answerOf, args, requestAs } from '#tests/support/request-as'

const typed = { name: 'Release and recall', kind: 'task_and_finish', termsOfReference: 'To act on what the reviews found.', quorum: '4', once: 'a-key' }

describe('forming a group', () => {
  it('is done once, however often the form is sent', async () => {
    const secretary = await anActor('secretariat')
    const send = async () => answerOf(newGroup(args(await requestAs(secretary, '/groups/new', typed))))
    const [first, second] = [await send(), await send()]
    expect(first.status).toBe(302)
    expect(second.location).toBe(first.location)
    expect(await db.group.count({ where: { name: typed.name } })).toBe(1)
  })

  it('keeps what was typed when a field is wrong', async () => {
    const secretary = await anActor('secretariat')
    const wrong = { ...typed, name: '', quorum: 'four', 'startsOn.day': '31', 'startsOn.month': '2', 'startsOn.year': '2026' }
    const answer = await answerOf(newGroup(args(await requestAs(secretary, '/groups/new', wrong))))
    expect(answer.status).toBe(422)
    expect(answer.data).toMatchObject({
      submitted: {
        values: { quorum: ['four'], termsOfReference: [typed.termsOfReference], 'startsOn.day': ['31'] },
        problems: [
          { field: 'name', words: 'Enter the name of the group' },
          { field: 'quorum', words: 'Quorum must be a whole number between 1 and 100' },
          { field: 'startsOn', words: 'Start date must be a real date, like 27 3 2026' },
        ],
      },
    })
  })

  it('is refused to a reader, with the reason', async () => {
    const answer = await answerOf(newGroup(args(await requestAs(await anActor('reader'), '/groups/new', typed))))
    expect(answer.status).toBe(403)
    expect(answer.data).toMatchObject({ words: 'This needs the role secretariat.' })
  })

  it('sends who is not signed in to the sign-in page', async () => {
    await anActor('secretariat')
    const answer = await answerOf(groupList(args(await requestAs(null, '/groups?kind=board'))))
    expect(answer.location).toBe('/sign-in?returnTo=%2Fgroups%3Fkind%3Dboard')
  })
})

describe('changing a group', () => {
  it('shows both texts when somebody else saved first', async () => {
    const group = await aGroup()
    const chair = await aChairOf(group.ref)
    const send = async (name: string, version: string) =>
      answerOf(editGroup(args(await requestAs(chair, `/groups/${group.ref}/edit`, { name, kind: 'board', version }), { groupRef: group.ref })))
    expect((await send('Their name for it', '0')).status).toBe(302)
    const late = await send('My name for it', '0')
    expect(late.status).toBe(409)
    expect(late.data).toMatchObject({ submitted: { values: { name: ['My name for it'], version: ['1'] }, theirs: { name: 'Their name for it' } } })
    expect((await send('My name for it', '1')).status).toBe(302)
  })

  it('is open to its own chair only', async () => {
    const [group, other] = [await aGroup(), await aGroup()]
    const chair = await aChairOf(other.ref)
    const request = await requestAs(chair, `/groups/${group.ref}/edit`, { name: 'Taken over', kind: 'board', version: '0' })
    const answer = await answerOf(editGroup(args(request, { groupRef: group.ref })))
    expect(answer.status).toBe(403)
    expect(answer.data).toMatchObject({ words: 'You can do this only in a group that you chair.' })
  })
})

describe('the figures of a group', () => {
  it('count what the lists to which they lead hold, of this group alone', async () => {
    const partnership = await aPartnership()
    const { group, chair } = partnership
    const states = [{ status: 'delivered' }, { status: 'agreed' }, { status: 'agreed', dueOn: '2020-03-01' }, { status: 'signed_off', firstDueOn: '2020-01-01' }, { status: 'waiting', firstDueOn: '2020-01-01' }] as const
    for (const data of states) {
      const { id, ref } = await anAction(partnership)
      await change(theSystem, async (tx) => {
        await tx.planAction.update({ where: { id }, data })
        return done(null, [{ event: 'action.changed', subject: { type: 'action', id, ref } }])
      })
    }
    await anAction(await aPartnership())
    const page = await answerOf(groupPage(args(await requestAs(chair, '/'), { groupRef: group.ref })))
    expect(page.data).toMatchObject({ work: { awaiting: 1, overdue: 1, slipped: 1 }, actions: { total: 4 } })
    for (const [query, distinct] of [['status=delivered', 1], ['late=overdue', 1], ['late=slipped&status=proposed,agreed,in_progress,waiting,reopened', 1]] as const) {
      const list = await answerOf(actionList(args(await requestAs(chair, `/actions?group=${group.ref}&${query}`))))
      expect(list.data, query).toMatchObject({ actions: { distinct } })
    }
  })
})

describe('members', () => {
  it('join and leave, and stay on record', async () => {
    const group = await aGroup()
    const secretary = await anActor('secretariat')
    const member = await anActor('reader')
    const joining = { personId: member.personId, role: 'member', 'fromOn.day': '1', 'fromOn.month': '9', 'fromOn.year': '2025' }
    const joined = await requestAs(secretary, '/', joining)
    expect((await answerOf(addMember(args(joined, { groupRef: group.ref })))).status).toBe(302)
    const seat = await db.groupMember.findFirstOrThrow({ where: { groupId: group.id } })
    const leaving = { 'untilOn.day': '31', 'untilOn.month': '8', 'untilOn.year': '2025' }
    const params = { groupRef: group.ref, memberId: seat.id }
    const tooEarly = await answerOf(endSeat(args(await requestAs(secretary, '/', leaving), params)))
    expect(tooEarly.status).toBe(422)
    const left = await answerOf(endSeat(args(await requestAs(secretary, '/', { ...leaving, 'untilOn.year': '2026' }), params)))
    expect(left.status).toBe(302)
    expect(await db.groupMember.findUnique({ where: { id: seat.id } })).toMatchObject({ fromOn: '2025-09-01', untilOn: '2026-08-31' })
    const again = await answerOf(endSeat(args(await requestAs(secretary, '/', { ...leaving, 'untilOn.year': '2026' }), params)))
    expect(again.status).toBe(302)
    expect(await db.trailEntry.count({ where: { event: 'group.member_left', subjectId: group.id } })).toBe(1)
  })
})

describe('the reviews of a group', () => {
  const held = async (groupId: string) => (await db.groupReview.findMany({ where: { groupId } })).map(({ reviewId }) => reviewId).sort()

  it('are kept as two people chose them at the same time', async () => {
    const group = await aGroup()
    const secretary = await anActor('secretariat')
    const [one, two, three] = [(await aReview()).id, (await aReview()).id, (await aReview()).id]
    const save = async (reviewIds: string[], wereIds: string[]) =>
      answerOf(chooseReviews(args(await requestAs(secretary, '/', { reviewIds, wereIds }), { groupRef: group.ref })))
    expect((await save([one], [])).status).toBe(302)
    // Both opened the form with the first review ticked.
    await save([one, two], [one])
    await save([three], [one])
    expect(await held(group.id)).toEqual([two, three].sort())
  })

  it('that are hidden from who saves stay, whatever is sent', async () => {
    const group = await aGroup()
    const [insider, outsider] = [await anActor('secretariat'), await anActor('secretariat')]
    const { ref, id } = await aReview()
    await restrictedTo(ref, insider.accountId)
    const save = async (by: typeof insider, reviewIds: string[], wereIds: string[]) =>
      answerOf(chooseReviews(args(await requestAs(by, '/', { reviewIds, wereIds }), { groupRef: group.ref })))
    await save(outsider, [id], [])
    expect(await held(group.id)).toEqual([])
    await save(insider, [id], [])
    await save(outsider, [], [id])
    expect(await held(group.id)).toEqual([id])
  })
})

describe('an unknown group', () => {
  it('is not found', async () => {
    const answer = await answerOf(groupPage(args(await requestAs(await anActor('reader'), '/groups/GRP-999'), { groupRef: 'GRP-999' })))
    expect(answer.status).toBe(404)
  })
})
