import { Parser } from 'htmlparser2'
import { readDescription } from './codebook-description'
import { MOST_CODES, tooManyCodes, type CodebookEntry, type CodebookFile } from './codebook-entry'

const DEEPEST = 60
const GUID = /^\{?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\}?$/i

interface OpenCode {
  at: number
  description: string | null
}

/** Why reading stops at once. */
class NoCodebook extends Error {}

/**
 * Reads a REFI-QDA codebook (.qdc) of whatever tool, or the codebook within a project's .qde. The parser knows no document
 * type and resolves no entities but those of XML itself; a file with a document type is refused all the same. Sets are
 * left out, with a note. Folders (codes that are not codable) become themes that are out of use.
 */
export function readCodebookQdc(text: string): CodebookFile {
  const xml = text.replace(/^\ufeff/, '')
  const reading = new QdcReading(xml)
  try {
    new Parser(reading, { xmlMode: true, decodeEntities: true }).end(xml)
    return reading.result()
  } catch (error) {
    if (error instanceof NoCodebook) return { ok: false, words: error.message }
    throw error
  }
}

class QdcReading {
  private readonly open: string[] = []
  private readonly codes: OpenCode[] = []
  private readonly entries: CodebookEntry[] = []
  private isOwn = false
  private parser: Parser | null = null
  /** Did the element that is open now only just open? Then it may close itself. */
  private isFresh = false
  private sees = { codebook: false, sets: 0, folders: 0, oddGuids: 0 }

  constructor(private readonly xml: string) {}

  onparserinit(parser: Parser): void {
    this.parser = parser
  }

  onopentag(tag: string, attributes: Record<string, string>): void {
    const name = local(tag)
    if (this.open.length === 0 && name !== 'CodeBook' && name !== 'Project') throw new NoCodebook('The file is XML, but not a REFI-QDA codebook')
    this.open.push(name)
    this.isFresh = true
    if (this.open.length > DEEPEST) throw new NoCodebook(`The file is nested more than ${DEEPEST} levels deep`)
    if (name === 'CodeBook') {
      this.sees.codebook = true
      this.isOwn = (attributes.origin ?? '').startsWith('Throughline')
    }
    if (name === 'Set' && this.open.includes('Sets')) this.sees.sets += 1
    if (name === 'Code' && this.open.includes('Codes')) this.openCode(attributes)
    const code = this.codes.at(-1)
    if (name === 'Description' && code && this.open.at(-2) === 'Code') code.description = ''
  }

  ontext(text: string): void {
    this.isFresh = false
    const code = this.codes.at(-1)
    if (code && this.open.at(-1) === 'Description' && this.open.at(-2) === 'Code') code.description = (code.description ?? '') + text
  }

  onclosetag(tag: string, isImplied: boolean): void {
    const closesItself = this.isFresh && this.xml.endsWith('/>', (this.parser?.endIndex ?? 0) + 1)
    this.isFresh = false
    if (isImplied && !closesItself) throw new NoCodebook('The file is not whole: it is cut short, or its elements are not closed')
    const name = this.open.pop()
    if (name !== local(tag)) throw new NoCodebook('The file is not whole: its elements are not closed in order')
    if (name === 'Code' && this.open.includes('Codes')) this.closeCode()
  }

  onprocessinginstruction(name: string): void {
    if (/^!/.test(name)) throw new NoCodebook('The file carries a document type, which no codebook needs. It was not read')
  }

  result(): CodebookFile {
    if (!this.sees.codebook) return { ok: false, words: 'The file is not a REFI-QDA codebook' }
    if (this.entries.length === 0) return { ok: false, words: 'The codebook in the file has no codes' }
    const { sets, folders, oddGuids } = this.sees
    const notes = [
      ...(sets > 0 ? [`${sets === 1 ? 'One set of codes is' : `${sets} sets of codes are`} left out: themes stand in one tree.`] : []),
      ...(folders > 0 && !this.isOwn ? [`${folders === 1 ? 'One code only groups' : `${folders} codes only group`} others in the file: as a theme it is out of use, so that nothing is coded with it.`] : []),
      ...(oddGuids > 0 ? [`${oddGuids === 1 ? 'One code has' : `${oddGuids} codes have`} no proper GUID: such a code is known by its name.`] : []),
    ]
    return { ok: true, entries: this.entries, notes }
  }

  private openCode({ guid = '', name = '', isCodable }: Record<string, string>): void {
    if (this.entries.length >= MOST_CODES) throw new NoCodebook(tooManyCodes)
    const at = this.entries.length
    const parent = this.codes.at(-1)
    const known = GUID.exec(guid.trim())?.[1]?.toLowerCase() ?? null
    if (known === null) this.sees.oddGuids += 1
    const isActive = !['false', '0'].includes(isCodable?.trim() ?? '')
    if (!isActive) this.sees.folders += 1
    this.entries.push({ guid: known, code: null, name: name.replace(/\n+/g, ' ').trim(), isActive, parent: parent ? { at: parent.at } : null, order: at })
    this.codes.push({ at, description: null })
  }

  private closeCode(): void {
    const code = this.codes.pop()
    const entry = code && this.entries[code.at]
    if (!entry) return
    const { definition, include, exclude, example, cues, mission, code: written } = readDescription(code.description ?? '')
    // What a file of ours leaves out is empty; what another tool's leaves out it knows nothing of.
    const unsaid = this.isOwn ? null : undefined
    entry.definition = this.isOwn || code.description !== null ? definition : undefined
    entry.include = include ?? unsaid
    entry.exclude = exclude ?? unsaid
    entry.example = example ?? unsaid
    entry.cues = cues ?? (this.isOwn ? '' : undefined)
    entry.isMission = mission === undefined ? (this.isOwn ? false : undefined) : /^yes$/i.test(mission)
    entry.code = written ?? null
  }
}

const local = (tag: string) => tag.slice(tag.indexOf(':') + 1)
