import { useEffect, useState } from 'react'

/** What each single key does, in the order of the help. */
export const keys = [
  { keys: ['n', 'j'], act: 'next', words: 'Next suggestion; on to the next part at the end' },
  { keys: ['p', 'k'], act: 'previous', words: 'Previous suggestion' },
  { keys: ['a'], act: 'accept', words: 'Accept it as it is shown' },
  { keys: ['c'], act: 'change', words: 'Change it; or code the words that are selected' },
  { keys: ['d'], act: 'dismiss', words: 'Dismiss it' },
  { keys: ['u'], act: 'undo', words: 'Undo your last decision' },
  { keys: ['m'], act: 'mark', words: 'Mark a passage by sentences: arrow keys move, with Shift they extend, Enter codes it' },
  { keys: ['/'], act: 'search', words: 'Search for a theme' },
  { keys: ['Enter'], act: 'open', words: 'Open what a suggestion became, or its form' },
  { keys: ['?'], act: 'help', words: 'Show or hide these keys' },
] as const

export type Act = (typeof keys)[number]['act']

const SWITCH = 'throughline-keys'

/** Whether single keys do anything: they can be switched off, for those who speak to their computer or press keys by accident (WCAG 2.2, 2.1.4). */
export function useKeySwitch() {
  const [isOn, setIsOn] = useState(true)
  useEffect(() => setIsOn(window.localStorage.getItem(SWITCH) !== 'off'), [])
  const set = (on: boolean) => {
    window.localStorage.setItem(SWITCH, on ? 'on' : 'off')
    setIsOn(on)
  }
  return [isOn, set] as const
}

/** Does what a single key asks for, unless somebody is typing, or on a control that takes the key itself. */
export function useKeys(isOn: boolean, act: (what: Act) => void) {
  useEffect(() => {
    if (!isOn) return
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const key = keys.find((one) => (one.keys as readonly string[]).includes(event.key))
      if (!key || (key.act === 'open' && isControl(event.target))) return
      event.preventDefault()
      act(key.act)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [isOn, act])
}

const isTyping = (target: EventTarget | null) => target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable], [role="dialog"]') !== null
const isControl = (target: EventTarget | null) => target instanceof HTMLElement && target.closest('a, button, summary') !== null
