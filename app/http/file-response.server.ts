import { data } from '@remix-run/node'
import { readStoredFile } from '#app/domain/shared/file-store.server'
import type { ProblemPage } from './responses.server'

interface FileToSend {
  sha256: string
  /** As it was called when it was uploaded; the browser saves it under this name. */
  fileName: string
  mediaType: string
}

/**
 * A kept file as a download: never shown within the page, its type never guessed. Throws a page of words when the store
 * has lost it.
 */
export async function fileResponse({ sha256, fileName, mediaType }: FileToSend): Promise<Response> {
  const file = await readStoredFile(sha256)
  if (file === null) {
    const page: ProblemPage = {
      title: 'The file is missing',
      words: 'This service has a record of the file, but the file itself is not in its store. Tell whoever looks after the service.',
    }
    throw data(page, { status: 404 })
  }
  return new Response(file.stream, {
    headers: {
      'Content-Type': mediaType,
      'Content-Length': String(file.size),
      'Content-Disposition': attachment(fileName),
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'private, no-store',
    },
  })
}

// Controls, and the marks of direction that make one ending look like another.
const HIDDEN_SIGNS = /[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/** The header that has a response saved under a name, whatever is in the name (RFC 6266 and RFC 8187). */
export function attachment(fileName: string): string {
  const name = fileName.replace(/[/\\]/g, '-').replace(HIDDEN_SIGNS, '').trim() || 'file'
  const plain = name.replace(/[^\x20-\x7e]|["%]/g, '_')
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
