import { unzipSync, type UnzipFileInfo } from 'fflate'
import { refuseFile, type ReadProblem } from './read-document-problem'

const MOST_UNPACKED = 200_000_000
const MOST_ENTRIES = 10_000
const MOST_RATIO = 150
// A short and very regular document packs well; only past this size is a high ratio suspect.
const RATIO_COUNTS_FROM = 20_000_000

export type Parts = Readonly<Record<string, Uint8Array>>

/**
 * Unpacks the wanted parts of a zip, once its own list of contents shows that the whole of it would stay
 * within 200 MB and a packing ratio of 150. A part that unpacks to more than the list says is refused.
 */
export function unpackParts(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
): { ok: true; names: ReadonlySet<string>; parts: Parts } | { ok: false; problem: ReadProblem } {
  const names = new Set<string>()
  let unpacked = 0
  let packed = 0
  let entries = 0
  try {
    unzipSync(bytes, {
      filter: (file) => {
        entries += 1
        unpacked += file.originalSize
        packed += file.size
        if (names.size < MOST_ENTRIES) names.add(file.name)
        return false
      },
    })
    const ratio = unpacked / Math.max(1, Math.min(packed, bytes.length))
    const isBomb = unpacked > MOST_UNPACKED || entries > MOST_ENTRIES || (unpacked > RATIO_COUNTS_FROM && ratio > MOST_RATIO)
    if (isBomb) return refuseFile('zip_bomb')
    const parts = unzipSync(bytes, { filter: (file: UnzipFileInfo) => isWanted(file.name) })
    return { ok: true, names, parts }
  } catch {
    return refuseFile('corrupt')
  }
}
