import { paths } from '#app/paths'

const KEPT = ['part', 'page', 'theme', 'state', 'type', 'sure']

/** The page from which somebody came to decide on a suggestion, as its address says: the document, or the list; at that suggestion. */
export function backTo(documentRef: string, suggestionId: string, url: URL): string {
  const query = Object.fromEntries(KEPT.map((name) => [name, url.searchParams.get(name)]))
  const page = url.searchParams.get('list') ? paths.suggestions(documentRef, query) : paths.codePassage(documentRef, query)
  return `${page}#suggestion-${suggestionId}`
}
