import { paths } from '#app/paths'
import { againKinds, type AgainFigures, type AgainKind } from '../found-again'
import { counted } from './ThemesFoundAgainTable'

interface FoundAgainOfThemeProps {
  theme: string
  figures: Record<AgainKind, AgainFigures>
}

/** Whether a theme came back after actions that answered it were signed off; on the page of the theme. */
export function FoundAgainOfTheme({ theme, figures }: FoundAgainOfThemeProps) {
  return (
    <>
      <h2 className="govuk-heading-m" id="found-again">
        Found again after sign-off
      </h2>
      {figures.found_again.reviews + figures.reported_since.reviews === 0 ? (
        <p className="govuk-body">No later review has this theme after an action that answered it was signed off.</p>
      ) : (
        <ul className="govuk-list govuk-list--bullet">
          {(['found_again', 'reported_since'] as const).map((kind) => (
            <li key={kind}>
              {againKinds[kind].label}:{' '}
              {figures[kind].reviews === 0 ? (
                'in no later review'
              ) : (
                <>
                  <a className="govuk-link" href={paths.themesFoundAgain({ theme, kind })}>
                    in {counted(figures[kind].reviews, 'later review')}
                  </a>{' '}
                  after {counted(figures[kind].actions, 'action')} signed off
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
