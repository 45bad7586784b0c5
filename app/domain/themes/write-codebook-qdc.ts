import type { CodebookTheme } from './codebook-entry'
import { writeDescription } from './codebook-description'

/** The namespace of a codebook in the REFI-QDA standard 1.0 (www.qdasoftware.org). */
export const QDC_NAMESPACE = 'urn:QDA-XML:codebook:1.0'

// What XML 1.0 cannot hold, written or escaped: controls, halves of a pair, and the two that are no characters.
const NO_XML = /[\p{Cc}\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu
const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;', '\t': '&#9;' }

const without = (text: string) => text.replace(NO_XML, (sign) => (sign === '\n' || sign === '\t' ? sign : ''))
const content = (text: string) => without(text).replace(/[&<>]/g, (sign) => ESCAPES[sign] ?? sign)
const attribute = (text: string) => without(text).replace(/[&<>"\n\t]/g, (sign) => ESCAPES[sign] ?? sign)

/**
 * The codebook as a REFI-QDA codebook (.qdc), which NVivo, ATLAS.ti, MAXQDA and QualCoder read. A theme is a code with its id
 * as GUID; one that is out of use is not codable; what a code has no place for stands in its description. At least one theme.
 */
export function writeCodebookQdc(themes: readonly CodebookTheme[]): string {
  const codes = (parentId: string | null, indent: string): string =>
    themes
      .filter((theme) => theme.parentId === parentId)
      .map((theme) => {
        const head = `${indent}<Code guid="${theme.id}" name="${attribute(theme.name)}" isCodable="${theme.isActive}">`
        const description = `${indent}  <Description>${content(writeDescription(theme))}</Description>`
        return `${head}\n${description}\n${codes(theme.id, `${indent}  `)}${indent}</Code>\n`
      })
      .join('')
  return [
    '<?xml version="1.0" encoding="utf-8"?>\n',
    `<CodeBook xmlns="${QDC_NAMESPACE}" origin="Throughline">\n  <Codes>\n`,
    codes(null, '    '),
    '  </Codes>\n</CodeBook>\n',
  ].join('')
}
