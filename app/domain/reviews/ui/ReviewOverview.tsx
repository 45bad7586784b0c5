import { SummaryList, type SummaryRow } from '#app/components/SummaryList'
import { longDate } from '#app/domain/shared/calendar'
import { isEmptyRichText, type RichText } from '#app/editor/rich-text'
import { RichTextOutput } from '#app/editor/RichTextOutput'
import { paths } from '#app/paths'
import { looksLikeAName, type ReviewStatus } from '../review'
import { OtherReviews } from './OtherReviews'
import { ReviewChain } from './ReviewChain'

interface ReviewOverviewProps {
  review: {
    ref: string
    subject: string | null
    author: string | null
    area: string | null
    mappaCategory: number | null
    mappaLevel: number | null
    commissionedOn: string | null
    dueOn: string | null
    publishedOn: string | null
    closedOn: string | null
    isRestricted: boolean
    incident: { ref: string; title: string; occurredOn: string | null }
    commissioner: { name: string } | null
    agencies: readonly { agency: { name: string } }[]
    groups: readonly { group: { ref: string; name: string } }[]
    others: readonly { ref: string; title: string; status: ReviewStatus; kind: { label: string } }[]
    chain: { findings: number; recommendations: number; answered: number; actions: number; signedOff: number }
    _count: { access: number }
  }
  narrative: RichText
}

/** What a review is about, how far its chain has come, and what else there is on its incident. */
export function ReviewOverview({ review, narrative }: ReviewOverviewProps) {
  return (
    <>
      <h2 className="govuk-heading-m">How far it has come</h2>
      <ReviewChain reviewRef={review.ref} chain={review.chain} />
      <h2 className="govuk-heading-m">About this review</h2>
      <SummaryList rows={factRows(review)} />
      {isEmptyRichText(narrative) ? null : (
        <>
          <h2 className="govuk-heading-m">Narrative</h2>
          <RichTextOutput document={narrative} headingOffset={1} />
        </>
      )}
      {review.others.length > 0 ? (
        <>
          <h2 className="govuk-heading-m">Other reviews of the same incident</h2>
          <OtherReviews reviews={review.others} />
        </>
      ) : null}
    </>
  )
}

function Subject({ subject }: { subject: string | null }) {
  if (!looksLikeAName(subject)) return subject ?? 'Not given'
  return (
    <>
      {subject} <span className="govuk-hint">This looks like a real name. Use a pseudonym such as ‘Adult A’.</span>
    </>
  )
}

const dateOr = (date: string | null, otherwise: string) => (date ? longDate(date) : otherwise)

function factRows(review: ReviewOverviewProps['review']): SummaryRow[] {
  const { incident, agencies, groups } = review
  const happened = incident.occurredOn ? `, ${longDate(incident.occurredOn)}` : ''
  return [
    {
      key: 'Incident',
      value: (
        <>
          <a className="govuk-link" href={paths.incident(incident.ref)}>
            {incident.ref} {incident.title}
          </a>
          {happened}
        </>
      ),
    },
    { key: 'Subject', value: <Subject subject={review.subject} /> },
    { key: 'Area', value: review.area ?? 'Not given' },
    { key: 'Agencies involved', value: agencies.length > 0 ? agencies.map(({ agency }) => agency.name).join(', ') : 'None named yet' },
    { key: 'Commissioned by', value: review.commissioner?.name ?? 'Not given' },
    { key: 'Author', value: review.author ?? 'Not given' },
    { key: 'MAPPA', value: mappaWords(review.mappaCategory, review.mappaLevel) },
    { key: 'Commissioned', value: dateOr(review.commissionedOn, 'Not yet, or not known') },
    { key: 'Report due', value: dateOr(review.dueOn, 'No date set') },
    { key: 'Published', value: dateOr(review.publishedOn, 'Not published') },
    ...(review.closedOn ? [{ key: 'Closed', value: longDate(review.closedOn) }] : []),
    {
      key: 'Taken on by',
      value:
        groups.length === 0
          ? 'No group yet'
          : groups.map(({ group }, index) => (
              <span key={group.ref}>
                {index > 0 ? ', ' : null}
                <a className="govuk-link" href={paths.group(group.ref)}>
                  {group.name}
                </a>
              </span>
            )),
    },
    { key: 'Who may see it', value: accessWords(review) },
  ]
}

function mappaWords(category: number | null, level: number | null): string {
  if (category === null && level === null) return 'Not managed under MAPPA, or not known'
  return [category && `Category ${category}`, level && `level ${level}`].filter(Boolean).join(', ')
}

function accessWords({ isRestricted, _count: { access } }: ReviewOverviewProps['review']): string {
  if (!isRestricted) return 'Everybody who works here; readers once it is published'
  return `Only the ${access === 1 ? 'one person' : `${access} people`} named`
}
