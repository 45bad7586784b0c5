/**
 * Turns the bytes of a text or web page into words: by a byte order mark, else UTF-16 when every other
 * byte is nil, else UTF-8 when the bytes are valid UTF-8, else windows-1252 (what Windows programs in
 * Western Europe save). Never fails: windows-1252 gives every byte a character.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const unmarked = unmarkedUtf16(bytes)
  if (unmarked !== null) return new TextDecoder(unmarked).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return decodeWindows1252(bytes)
  }
}

// What windows-1252 has for the bytes 80 to 9F (WHATWG Encoding Standard, index windows-1252).
const WINDOWS_1252 =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F' +
  '\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178'

/** Node 20's own decoder of this name leaves 80 to 9F as control characters, so that curly quotes would be lost. */
function decodeWindows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return latin.replace(C1_CONTROLS, (character) => WINDOWS_1252.charAt(character.charCodeAt(0) - 0x80))
}

const C1_CONTROLS = /[\u0080-\u009F]/g

/**
 * Tells whether bytes that claim to be text are something else: more than one in twenty of the first
 * 64 kB is a control character that text does not use, or they begin as a format does that is written in
 * letters (PDF, PostScript, RTF, zip). Marks of two letters prove nothing: a report may begin with "BM".
 */
export function looksBinary(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  if (OTHER_FORMATS.some((mark) => start.startsWith(mark))) return true
  if (unmarkedUtf16(bytes) !== null || (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return false
  }
  const sample = bytes.subarray(0, 65_536)
  let odd = 0
  for (const byte of sample) {
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d) odd += 1
  }
  return odd > sample.length / 20 && odd > 4
}

const OTHER_FORMATS = ['%PDF-', '%!PS', '{\\rtf', 'PK\u0003\u0004']

function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 4096)
  if (sample.length < 8) return null
  const nils = [0, 0]
  sample.forEach((byte, at) => {
    if (byte === 0) nils[at % 2] = (nils[at % 2] ?? 0) + 1
  })
  const half = sample.length / 2
  const [even = 0, odd = 0] = nils
  if (odd > half * 0.6 && even < half * 0.05) return 'utf-16le'
  return even > half * 0.6 && odd < half * 0.05 ? 'utf-16be' : null
}
