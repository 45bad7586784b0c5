import { keys } from './use-keys'

interface KeysHelpProps {
  isOpen: boolean
  onToggle: (isOpen: boolean) => void
  areOn: boolean
  onSwitch: (on: boolean) => void
}

/** What the keys do, always within reach, and the switch for those who want none. */
export function KeysHelp({ isOpen, onToggle, areOn, onSwitch }: KeysHelpProps) {
  return (
    <details className="tl-keys" open={isOpen} onToggle={(event) => onToggle(event.currentTarget.open)}>
      <summary className="govuk-link tl-keys__summary">Keys (?)</summary>
      <div className="tl-keys__body">
        <dl className="tl-keys__list">
          {keys.map(({ keys: pressed, act, words }) => (
            <div key={act}>
              <dt>
                {pressed.map((key, index) => (
                  <span key={key}>
                    {index > 0 ? ' or ' : ''}
                    <kbd>{key}</kbd>
                  </span>
                ))}
              </dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
        <div className="govuk-checkboxes govuk-checkboxes--small">
          <div className="govuk-checkboxes__item">
            <input className="govuk-checkboxes__input" type="checkbox" id="keys-on" checked={areOn} onChange={(event) => onSwitch(event.target.checked)} />
            <label className="govuk-label govuk-checkboxes__label" htmlFor="keys-on">
              Single keys do this
            </label>
          </div>
        </div>
      </div>
    </details>
  )
}
