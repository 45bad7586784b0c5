/** The words of what a page shows, by the data that go with them; only while the server renders. */
const rendered = new WeakMap<object, string>()

/**
 * Keeps the words of a document beside the data of its page. The server renders them from here; they are not serialised for
 * the browser once more, which reads them out of the page that it was sent.
 */
export function keepForRendering(data: object, text: string): void {
  rendered.set(data, text)
}

/** The words that go with these data: on the server as they were kept, in the browser out of the page; null where it shows none. */
export function textInPage(data: object): string | null {
  const kept = rendered.get(data)
  if (kept !== undefined) return kept
  const root = typeof document === 'undefined' ? null : document.querySelector('.tl-workspace .tl-document')
  return root && readText(root)
}

/** Puts a text together again from the stretches that `DocumentText` shows; between them stands white space, as in the text. */
export function readText(root: Element): string {
  let text = ''
  for (const piece of root.querySelectorAll('[data-start]')) {
    const start = Number(piece.getAttribute('data-start'))
    if (!Number.isInteger(start)) continue
    text = text.padEnd(start, '\n') + (piece.textContent ?? '')
  }
  return text
}
