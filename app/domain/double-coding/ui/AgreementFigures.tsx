import { Details } from '#app/components/Details'
import { SummaryList } from '#app/components/SummaryList'
import { paths } from '#app/paths'
import type { CodingAgreement, Whose } from '../coding-agreement'
import { AgreementTable } from './AgreementTable'
import { Coefficient, Share } from './MeasureInWords'

interface AgreementFiguresProps {
  agreement: Omit<CodingAgreement, 'themes'> & { themes: Parameters<typeof AgreementTable>[0]['agreement']['themes'] }
  doubleCodingRef: string
  coders: readonly [string, string]
}

/** How far two codings agree: on where to code, over all themes, and on each. Says what each figure rests on. */
export function AgreementFigures({ agreement, doubleCodingRef, coders }: AgreementFiguresProps) {
  const { n, all, where, overall } = agreement
  const link = (whose: Whose, words: string) => (
    <a className="govuk-link" href={paths.codingUnits(doubleCodingRef, { whose })}>
      {words}
    </a>
  )
  return (
    <>
      <p className="govuk-body">
        The unit of analysis is a sentence, or a row of a table. A passage counts for a unit when it covers at least half of it, or for the one of
        which it covers most. Themes are compared on the {n} of {all} units that at least one of the two coded: text that neither coded would flatter
        every figure.
      </p>
      <SummaryList
        rows={[
          {
            key: 'Coded by',
            value: (
              <>
                {link('both', `both: ${where.counts.both}`)}; {link('first', `only ${coders[0]}: ${where.counts.first}`)};{' '}
                {link('second', `only ${coders[1]}: ${where.counts.second}`)}; {link('neither', `neither: ${where.counts.neither}`)}
              </>
            ),
          },
          {
            key: 'Where to code',
            value: (
              <>
                Of all {all} units: kappa <Coefficient measure={where.kappa} isNamed />
                Agreement on coding a unit <Share measure={where.positive} />, percent agreement <Share measure={where.percent} />
              </>
            ),
          },
          {
            key: 'Which themes',
            value: (
              <>
                Of the {n} units: alpha <Coefficient measure={overall.alpha} isNamed />
                Exactly the same themes on <Share measure={overall.percent} />
              </>
            ),
          },
        ]}
      />
      <AgreementTable agreement={agreement} coders={coders} hrefFor={(theme, whose) => paths.codingUnits(doubleCodingRef, { theme, whose })} />
      <Details summary="How to read these figures">
        <p className="govuk-body">
          <strong>Kappa</strong> (Cohen 1960) and <strong>alpha</strong> (Krippendorff 2011) say how far two coders agree beyond what chance would give:
          1 is agreement throughout, 0 is what chance gives, below 0 they differ more than chance would. Under each stands its 95% interval: of kappa
          from its standard error (Fleiss, Cohen and Everitt 1969), of alpha from 1,000 samples of the units (Zapf and others 2016). Sentences that
          follow each other are not independent, so both are somewhat too narrow. There is no interval where they agree throughout, or where one of them
          never gave the theme: kappa is 0 then whatever they did. A figure that rests on a few units can change with one of them, so look at the counts.
        </p>
        <p className="govuk-body">
          The words “slight”, “fair”, “moderate”, “substantial” and “almost perfect” are those of Landis and Koch (1977). They are a convention, and
          their authors call the divisions arbitrary.
        </p>
        <p className="govuk-body">
          A low kappa can stand beside a high percent agreement where a theme is rare or on almost every unit. <strong>Agreement on yes</strong>{' '}
          (Cicchetti and Feinstein 1990) helps then: of all the times that either gave the theme, the share in which the other gave it too. Over all
          themes, alpha takes the themes of a unit as a set, apart by their MASI distance (Passonneau 2006).
        </p>
      </Details>
    </>
  )
}
