import { blocksFromText } from '#app/domain/documents/blocks-from-text'
import { extract } from '#app/domain/learning/extract'
import { startingModel } from '#app/domain/learning/starting-model'
import { flatStarterCodebook } from '#app/domain/themes/flat-codebook'

const PAGES = [10, 100, 1000] as const
const CHARACTERS_A_PAGE = 3000

const openings = ['The review found that', 'It was agreed that', 'Members heard that', 'The panel saw no sign that', 'In March', 'Staff said that']
const bodies = ['the probation service', 'Westmere Police', 'the housing trust', 'the clinic', 'the ward', 'the safeguarding board']
const deeds = ['had not passed on what it knew', 'should review how risk is assessed', 'was short of staff for eleven weeks', 'will train its officers by the end of June', 'kept no record of the call', 'closed the case without a visit']
const ends = ['before the release.', 'although his sister had rung twice.', 'and nobody asked why.', 'by the time of the panel.']

/** Measures the processor time of a whole extraction of made-up reports of 10, 100 and 1,000 pages. */
export function benchmark(): void {
  const codebook = flatStarterCodebook()
  const model = startingModel()
  read(10)
  let before: number | null = null
  for (const pages of PAGES) {
    const { milliseconds, characters, passages } = read(pages)
    const growth = before === null ? '' : `, ${(milliseconds / before).toFixed(1)} times as long as a tenth of it`
    console.log(`${String(pages).padStart(5)} pages, ${characters.toLocaleString('en-GB')} characters: ${Math.round(milliseconds)} ms of processor time, ${passages} passages${growth}`)
    before = milliseconds
  }

  function read(pages: number) {
    const document = blocksFromText(madeUp(pages * CHARACTERS_A_PAGE))
    const start = process.cpuUsage()
    const { passages } = extract({ document, codebook, bodies: [] }, model)
    const { user, system } = process.cpuUsage(start)
    return { milliseconds: (user + system) / 1000, characters: document.text.length, passages: passages.length }
  }
}

function madeUp(length: number): string {
  const paragraphs: string[] = []
  let [written, turn] = [0, 1]
  const pick = (from: readonly string[]) => {
    turn = (turn * 48271) % 2147483647
    return from[turn % from.length] ?? ''
  }
  while (written < length) {
    const number = paragraphs.length % 4 === 0 ? `${paragraphs.length / 4 + 1}. ` : ''
    const sentences = Array.from({ length: 1 + (paragraphs.length % 5) }, () => `${pick(openings)} ${pick(bodies)} ${pick(deeds)} ${pick(ends)}`)
    const paragraph = number + sentences.join(' ')
    paragraphs.push(paragraph)
    written += paragraph.length + 2
  }
  return paragraphs.join('\n\n')
}
