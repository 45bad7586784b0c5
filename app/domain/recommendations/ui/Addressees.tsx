import { DataTable } from '#app/components/DataTable'
import { EmptyState } from '#app/components/EmptyState'
import { InsetText } from '#app/components/InsetText'
import { longDate, longMoment, shortDate } from '#app/domain/shared/calendar'
import type { IsoDate } from '#app/domain/shared/clock'
import { paths } from '#app/paths'
import { ageInWords, type AddresseeDates } from '../addressee-state'
import { AddresseeTag } from './AddresseeTag'

interface AddresseeOnPage extends AddresseeDates {
  id: string
  response: string | null
  partNotAccepted: string | null
  whyNotAccepted: string | null
  agency: { code: string; name: string; shortName: string }
  answeredBy: { person: { name: string } } | null
  can: { answer: boolean; acknowledge: boolean }
}

interface AddresseesProps {
  recommendationRef: string
  addressees: readonly AddresseeOnPage[]
  today: IsoDate
}

/** Each addressee with its dates, its answer and what it can do now. */
export function Addressees({ recommendationRef, addressees, today }: AddresseesProps) {
  if (addressees.length === 0) return <EmptyState title="Addressed to nobody">Nobody will answer until it has an addressee.</EmptyState>
  return (
    <>
      <DataTable
        caption="Addressees"
        isCaptionHidden
        narrow="stack"
        isSmall
        rows={addressees}
        rowKey={({ id }) => id}
        columns={[
          { key: 'agency', header: 'Addressee', isRowHeader: true, cell: ({ agency }) => agency.name },
          {
            key: 'state',
            header: 'Answer',
            cell: (addressee) => (
              <>
                <AddresseeTag addressee={addressee} today={today} /> {ageInWords(addressee, today)}
              </>
            ),
          },
          { key: 'sent', header: 'Sent', cell: ({ sentOn }) => (sentOn ? shortDate(sentOn) : 'Not sent') },
          { key: 'opened', header: 'Opened', cell: ({ openedAt }) => (openedAt ? longMoment(openedAt) : 'Not opened') },
          { key: 'due', header: 'Answer due', cell: ({ dueOn }) => (dueOn ? shortDate(dueOn) : 'No date') },
          {
            key: 'do',
            header: 'What you can do',
            isHeaderHidden: true,
            cell: ({ agency, answer, can }) => (
              <>
                {can.acknowledge ? (
                  <a className="govuk-link" href={paths.acknowledgeRecommendation(recommendationRef, agency.code)}>
                    Acknowledge<span className="govuk-visually-hidden"> for {agency.shortName}</span>
                  </a>
                ) : null}{' '}
                {can.answer ? (
                  <a className="govuk-link" href={paths.answerRecommendation(recommendationRef, agency.code)}>
                    {answer ? 'Change the answer' : 'Answer'}
                    <span className="govuk-visually-hidden"> for {agency.shortName}</span>
                  </a>
                ) : null}
              </>
            ),
          },
        ]}
      />
      {addressees.filter(({ answer }) => answer !== null).map((addressee) => (
        <AnswerGiven key={addressee.id} addressee={addressee} />
      ))}
    </>
  )
}

function AnswerGiven({ addressee }: { addressee: AddresseeOnPage }) {
  const { agency, answeredOn, answeredBy, response, partNotAccepted, whyNotAccepted } = addressee
  return (
    <section aria-labelledby={`answer-${agency.code}`}>
      <h3 className="govuk-heading-s" id={`answer-${agency.code}`}>
        Answer of {agency.name}
        {answeredOn ? `, ${longDate(answeredOn)}` : ''}
      </h3>
      {response ? <p className="govuk-body tl-verbatim">{response}</p> : null}
      {partNotAccepted || whyNotAccepted ? (
        <InsetText>
          {partNotAccepted ? (
            <p className="govuk-body tl-verbatim">
              <strong>Not accepted, and so still unmet:</strong> {partNotAccepted}
            </p>
          ) : null}
          <p className="govuk-body tl-verbatim">
            <strong>Why it is not accepted:</strong> {whyNotAccepted}
          </p>
        </InsetText>
      ) : null}
      {answeredBy ? <p className="govuk-hint">Recorded by {answeredBy.person.name}</p> : null}
    </section>
  )
}
