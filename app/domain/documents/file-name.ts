const LONGEST = 200

// Controls, halves of characters, and the marks of direction that make one ending look like another.
const HIDDEN_SIGNS = /[\p{Cc}\p{Cs}\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu

/**
 * The name of an uploaded file as it may be kept and shown: without the folders that some browsers send, without signs that
 * nobody sees, and no longer than 200 characters, of which the ending stays.
 */
export function cleanFileName(name: string): string {
  const own = name.replace(HIDDEN_SIGNS, '').split(/[/\\]/).at(-1) ?? ''
  const plain = own.replace(/\s+/g, ' ').trim()
  if (plain.length <= LONGEST) return plain
  const ending = /\.[a-z0-9]{1,10}$/i.exec(plain)?.[0] ?? ''
  return [...plain.slice(0, LONGEST - ending.length - 1)].filter((sign) => !/^\p{Cs}$/u.test(sign)).join('') + '…' + ending
}
