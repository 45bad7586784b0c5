/**
 * Where each character of a cleaned text (`cleanText`) stood in the text as it came: element n is the place of
 * character n. A line end of two characters counts at its first.
 */
export function placesInRaw(raw: string): Uint32Array {
  const places = new Uint32Array(raw.length)
  let length = 0
  for (let at = raw.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0; at < raw.length; at += 1) {
    const code = raw.charCodeAt(at)
    const isSecondHalf = code === LINE_FEED && raw.charCodeAt(at - 1) === CARRIAGE_RETURN && at > 0
    if (isSecondHalf || (isControl(code) && !KEPT.has(code))) continue
    places[length] = at
    length += 1
  }
  return places.subarray(0, length)
}

const BYTE_ORDER_MARK = 0xfeff
const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d
/** Controls that stay, or become a line end: tab, line feed, vertical tab, form feed, carriage return, next line. */
const KEPT = new Set([0x09, LINE_FEED, 0x0b, 0x0c, CARRIAGE_RETURN, 0x85])

const isControl = (code: number) => code < 0x20 || (code >= 0x7f && code < 0xa0)
