import type { ReactNode } from 'react'
import { Breadcrumbs } from '#app/components/Breadcrumbs'
import { PageHeading } from '#app/components/PageHeading'
import { SubNavigation } from '#app/components/SubNavigation'
import { Tag } from '#app/components/Tag'
import { paths } from '#app/paths'
import type { ReviewStatus } from '../review'
import { ReviewStatusTag } from './ReviewStatusTag'

export type ReviewTab = 'overview' | 'documents' | 'findings' | 'recommendations' | 'history'

interface ReviewHeaderProps {
  /** What `findReviewHeader` gives. */
  review: {
    ref: string
    title: string
    status: ReviewStatus
    isRestricted: boolean
    kind: { label: string }
    counts: { documents: number; findings: number; recommendations: number }
  }
  current: ReviewTab
  /** Buttons for what can be done on this tab. */
  actions?: ReactNode
}

/** The top of every page of a review: its name, where it stands, and the tabs. The page's loader says its marking. */
export function ReviewHeader({ review, current, actions }: ReviewHeaderProps) {
  const { ref, counts } = review
  const tabs: { tab: ReviewTab; text: string; href: string }[] = [
    { tab: 'overview', text: 'Overview', href: paths.review(ref) },
    { tab: 'documents', text: `Documents (${counts.documents})`, href: paths.reviewDocuments(ref) },
    { tab: 'findings', text: `Findings (${counts.findings})`, href: paths.reviewFindings(ref) },
    { tab: 'recommendations', text: `Recommendations (${counts.recommendations})`, href: paths.reviewRecommendations(ref) },
    { tab: 'history', text: 'History', href: paths.reviewHistory(ref) },
  ]
  return (
    <>
      <Breadcrumbs items={[{ text: 'Reviews', href: paths.reviews() }, { text: ref }]} />
      <PageHeading title={review.title} caption={`${ref} ${review.kind.label}`} actions={actions} />
      <p className="govuk-body">
        <ReviewStatusTag status={review.status} /> {review.isRestricted ? <Tag colour="red">Restricted</Tag> : null}
      </p>
      <SubNavigation
        label="Parts of this review"
        items={tabs.map(({ tab, ...item }) => ({ ...item, isCurrent: tab === current }))}
      />
    </>
  )
}
