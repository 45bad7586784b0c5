import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { searchThemes, type ThemeToPick } from './search-themes'

interface ThemePickerProps {
  themes: readonly ThemeToPick[]
  chosen: readonly string[]
  onChange: (ids: readonly string[]) => void
}

/** Chooses themes by searching their names, definitions and cues: a combobox over a list in which several can be chosen. Takes the focus when it appears. */
export function ThemePicker({ themes, chosen, onChange }: ThemePickerProps) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const found = useMemo(() => searchThemes(themes, query), [themes, query])
  const active = found[Math.min(at, found.length - 1)]
  useEffect(() => input.current?.focus(), [])
  const optionId = (theme: ThemeToPick) => `${id}-${theme.id}`

  const toggle = (theme: ThemeToPick | undefined) => {
    if (!theme) return
    onChange(chosen.includes(theme.id) ? chosen.filter((one) => one !== theme.id) : [...chosen, theme.id])
    setQuery('')
    setAt(0)
    input.current?.focus()
  }
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') setAt((held) => (held + (event.key === 'ArrowDown' ? 1 : found.length - 1)) % Math.max(1, found.length))
    else if (event.key === 'Enter') toggle(active)
    else if (event.key === 'Backspace' && query === '' && chosen.length > 0) onChange(chosen.slice(0, -1))
    else if (event.key === 'Escape' && query !== '') setQuery('')
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="govuk-form-group">
      <label className="govuk-label" htmlFor={id}>
        Themes
      </label>
      <div className="govuk-hint" id={`${id}-hint`}>
        Type to search names, definitions and cues. Enter takes a theme, or leaves it out again.
      </div>
      <ul className="tl-picker__chosen" aria-label="Chosen themes">
        {chosen.map((one) => {
          const theme = themes.find((other) => other.id === one)
          return theme ? (
            <li key={one}>
              <button type="button" className="tl-picker__chip" onClick={() => toggle(theme)}>
                {theme.name}
                <span aria-hidden="true"> ×</span>
                <span className="govuk-visually-hidden">: leave out</span>
              </button>
            </li>
          ) : null
        })}
      </ul>
      <input
        id={id}
        ref={input}
        className="govuk-input"
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls={`${id}-list`}
        aria-activedescendant={active ? optionId(active) : undefined}
        aria-describedby={`${id}-hint`}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value)
          setAt(0)
        }}
        onKeyDown={press}
      />
      <ul className="tl-picker__list" role="listbox" id={`${id}-list`} aria-label="Themes found" aria-multiselectable="true">
        {found.map((theme) => (
          <li
            key={theme.id}
            id={optionId(theme)}
            role="option"
            aria-selected={chosen.includes(theme.id)}
            className={theme === active ? 'tl-picker__option tl-picker__option--active' : 'tl-picker__option'}
            onMouseDown={(event) => {
              event.preventDefault()
              toggle(theme)
            }}
          >
            <b>{theme.name}</b>
            <span className="tl-picker__definition">{theme.definition}</span>
          </li>
        ))}
        {found.length === 0 ? <li className="tl-picker__option">No theme has these words</li> : null}
      </ul>
    </div>
  )
}
