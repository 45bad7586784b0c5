import { Figures } from '#app/components/Figures'
import { paths } from '#app/paths'
import { groupWork, type GroupWorkCode } from '../group'

const shown = { awaiting: 'Awaiting sign-off', overdue: 'Overdue', slipped: 'Slipped, not delivered' } as const satisfies Record<GroupWorkCode, string>

/** What a chair looks at first, each figure with the list that it counts. */
export function GroupWork({ groupRef, work }: { groupRef: string; work: Record<GroupWorkCode, number> }) {
  const href = (code: GroupWorkCode) => {
    const { status, late }: { status?: readonly string[]; late?: string } = groupWork[code]
    return paths.planActions({ group: groupRef, status: status?.join(','), late })
  }
  return (
    <Figures
      items={[
        { value: work.awaiting, text: shown.awaiting, href: href('awaiting') },
        { value: work.overdue, text: shown.overdue, href: href('overdue'), isWarning: true },
        { value: work.slipped, text: shown.slipped, href: href('slipped') },
      ]}
    />
  )
}
