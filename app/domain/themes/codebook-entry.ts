/** One theme as a codebook's file tells it. What the file does not speak of is undefined: it stays as it is stored. */
export interface CodebookEntry {
  /** In lower case, without braces; null where the file has none that can be one. */
  guid: string | null
  code: string | null
  name: string
  definition?: string | undefined
  include?: string | null | undefined
  exclude?: string | null | undefined
  example?: string | null | undefined
  /** One to a line. */
  cues?: string | undefined
  isMission?: boolean | undefined
  isActive?: boolean | undefined
  /** Under which entry of the same file it stands, or under which theme of the codebook; null at the top. */
  parent: { at: number } | { code: string } | null
  /** Smaller comes first among its neighbours. */
  order: number
}

/** What a file holds, or why it is no codebook. */
export type CodebookFile = { ok: true; entries: CodebookEntry[]; notes: string[] } | { ok: false; words: string }

/** A theme as it goes into a file: those of one tree, each after its parent, neighbours in their order. */
export interface CodebookTheme {
  id: string
  code: string
  name: string
  definition: string
  include: string | null
  exclude: string | null
  example: string | null
  cues: string
  isMission: boolean
  isActive: boolean
  parentId: string | null
}

/** How many codes a file may hold, and how large it may be, in bytes. */
export const MOST_CODES = 5_000
export const LARGEST_CODEBOOK = 2 * 1024 * 1024

export const tooManyCodes = `The file holds more than ${MOST_CODES.toLocaleString('en-GB')} codes`
