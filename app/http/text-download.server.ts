import { attachment } from './file-response.server'

/** A text as a file to keep: its type never guessed, never kept by a cache. */
export function textDownload(fileName: string, mediaType: string, text: string): Response {
  return new Response(text, {
    headers: {
      'Content-Type': mediaType,
      'Content-Disposition': attachment(fileName),
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  })
}
