/** Beginnings that English sets apart with a hyphen, and that a printer's hyphen is therefore not likely to follow. */
const KEEPS_ITS_HYPHEN = new Set(
  ('all anti bi co counter cross de early ex far full half high inter intra ill in inner large late long low mid mini multi near non off on one out ' +
    'over part post pre pro quasi re risk self semi short single small so sub super third three trans two ultra under up well whole').split(' '),
)
const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu
const BROKEN = /(?<left>[\p{L}]+(?:-[\p{L}]+)*)-$/u
const RIGHT = /^(?<right>[\p{Ll}]+(?:-[\p{L}]+)*)/u

/** Tells of a hyphen at the end of a printed line whether it belongs to the word (`keep`) or only broke it (`join`). */
export type JudgeHyphen = (line: string, next: string) => 'keep' | 'join' | null

/**
 * Learns the words of a document and judges hyphens at line ends by them. The hyphen stays where the document has the word
 * with it elsewhere, or where what stands before it is a beginning such as "multi" or "non". It goes where the document has
 * the word without it, or where either part is no word of the document. Where nothing tells, it stays. Null: no such hyphen.
 */
export function hyphenJudge(lines: readonly string[]): JudgeHyphen {
  const known = new Set<string>()
  lines.forEach((line, index) => {
    const words = (line.match(WORD) ?? []).map((word) => word.toLowerCase())
    // The halves of a broken word are no words.
    if (BROKEN.test(line)) words.pop()
    if (index > 0 && BROKEN.test(lines[index - 1] ?? '') && RIGHT.test(line)) words.shift()
    for (const word of words) known.add(word)
  })
  return (line, next) => {
    const left = BROKEN.exec(line)?.groups?.left?.toLowerCase()
    const right = RIGHT.exec(next)?.groups?.right?.toLowerCase()
    if (left === undefined || right === undefined) return null
    if (known.has(`${left}-${right}`)) return 'keep'
    if (known.has(left + right)) return 'join'
    if (KEEPS_ITS_HYPHEN.has(left.split('-').at(-1) ?? '')) return 'keep'
    return known.has(left) && known.has(right) ? 'keep' : 'join'
  }
}
