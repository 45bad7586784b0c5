import { SummaryList } from '#app/components/SummaryList'
import { longMoment } from '#app/domain/shared/calendar'
import { paths } from '#app/paths'
import { doubleCodingStatuses, type DoubleCodingStatus } from '../double-coding'
import { DoubleCodingStatusTag } from './DoubleCodingStatusTag'

interface DoubleCodingSummaryProps {
  doubleCoding: {
    status: DoubleCodingStatus
    statusReason: string | null
    startedAt: Date | string
    startedBy: string | null
    reconciledAt: Date | string | null
    review: { ref: string; title: string }
    coders: readonly { accountId: string; name: string; agency: string; finishedAt: Date | string | null }[]
  }
}

/** Who codes apart, since when, and how far they are. Of what they code it says nothing. */
export function DoubleCodingSummary({ doubleCoding }: DoubleCodingSummaryProps) {
  const { status, statusReason, startedAt, startedBy, reconciledAt, review, coders } = doubleCoding
  return (
    <SummaryList
      rows={[
        {
          key: 'Status',
          value: (
            <>
              <DoubleCodingStatusTag status={status} /> {doubleCodingStatuses[status].meaning}
              {reconciledAt ? ` Completed on ${longMoment(reconciledAt)}.` : ''}
            </>
          ),
        },
        ...(statusReason ? [{ key: 'Why', value: statusReason }] : []),
        {
          key: 'Review',
          value: (
            <a className="govuk-link" href={paths.review(review.ref)}>
              {review.ref} {review.title}
            </a>
          ),
        },
        ...coders.map(({ accountId, name, agency, finishedAt }, index) => ({
          key: index === 0 ? 'First coder' : 'Second coder',
          value: <span key={accountId}>{`${name}, ${agency}: ${finishedAt ? `finished on ${longMoment(finishedAt)}` : 'not finished'}`}</span>,
        })),
        { key: 'Started', value: `${longMoment(startedAt)}${startedBy ? ` by ${startedBy}` : ''}` },
      ]}
    />
  )
}
