import { starterCodebook, type StarterTheme } from './starter-codebook'

/** The starter codebook without its tree, each theme with its definition and cues, for the engine that finds themes. */
export function flatStarterCodebook(): { code: string; name: string; definition: string; cues: readonly string[] }[] {
  const flat = (themes: readonly StarterTheme[]): ReturnType<typeof flatStarterCodebook> =>
    themes.flatMap(({ code, name, definition, cues = [], below = [] }) => [{ code, name, definition, cues }, ...flat(below)])
  return flat(starterCodebook)
}
