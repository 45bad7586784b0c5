/** A theme as the picker offers it. */
export interface ThemeToPick {
  id: string
  code: string
  /** With the names of the themes above it. */
  name: string
  definition: string
  cues: string
}

const plain = (text: string) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')

/** The themes that have every word of a search, those whose names begin with it first, then by name, by cue, by definition. */
export function searchThemes(themes: readonly ThemeToPick[], query: string): ThemeToPick[] {
  const words = plain(query).split(/\s+/).filter(Boolean)
  if (words.length === 0) return [...themes]
  const ranked = themes.flatMap((theme) => {
    const [name, cues, definition] = [plain(theme.name), plain(theme.cues), plain(theme.definition)]
    if (!words.every((word) => name.includes(word) || cues.includes(word) || definition.includes(word))) return []
    const [first = ''] = words
    const rank = name.startsWith(first) || name.includes(` ${first}`) ? 0 : name.includes(first) ? 1 : cues.includes(first) ? 2 : 3
    return [{ theme, rank }]
  })
  return ranked.sort((one, other) => one.rank - other.rank).map(({ theme }) => theme)
}
