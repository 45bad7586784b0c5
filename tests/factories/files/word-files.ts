import { strToU8, zipSync } from 'fflate'
import {
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  type ISectionOptions,
} from 'docx'

/** Packs what a test writes as a Word document, with a list "legal" that prints 1., 1.1 and a list "letters" (a). */
export async function wordFile(children: ISectionOptions['children']): Promise<Uint8Array> {
  const document = new Document({
    numbering: {
      config: [
        {
          reference: 'legal',
          levels: [
            { level: 0, format: LevelFormat.DECIMAL, text: '%1.' },
            { level: 1, format: LevelFormat.DECIMAL, text: '%1.%2' },
          ],
        },
        { reference: 'letters', levels: [{ level: 0, format: LevelFormat.LOWER_LETTER, text: '(%1)' }] },
      ],
    },
    sections: [{ children }],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

const numbered = (text: string, level: number, reference = 'legal') => new Paragraph({ text, numbering: { reference, level } })
const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] })

/** An invented report with numbered headings and recommendations, bullets and an action plan as a table. */
export function inventedReport(): Promise<Uint8Array> {
  return wordFile([
    new Paragraph({ text: 'Learning review of Harrow Vale', heading: HeadingLevel.TITLE }),
    new Paragraph({ text: 'What was known', heading: HeadingLevel.HEADING_1, numbering: { reference: 'legal', level: 0 } }),
    numbered('The officer wrote that nobody answered.', 1),
    numbered('The panel agreed with Ms Ngô 😀.', 1),
    new Paragraph({ text: 'What should change', heading: HeadingLevel.HEADING_1, numbering: { reference: 'legal', level: 0 } }),
    numbered('The region should ring first.', 1),
    new Paragraph({ children: [new TextRun('Two letters '), new TextRun({ text: 'follow', bold: true }), new TextRun(':')] }),
    numbered('the police', 0, 'letters'),
    numbered('housing', 0, 'letters'),
    new Paragraph({ text: 'a plain point', bullet: { level: 0 } }),
    new Table({
      rows: [
        new TableRow({ tableHeader: true, children: [cell('No'), cell('Action')] }),
        new TableRow({ children: [cell('1'), cell('Test the number')] }),
      ],
    }),
  ])
}

/**
 * A Word document whose one part unpacks to the given number of bytes of the same letter. The zip's list of
 * contents says so, or says what it is told to.
 */
export function zipBomb(bytes: number, listed: number = bytes): Uint8Array {
  const filler = new Uint8Array(bytes).fill(97)
  const bomb = zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': filler }, { level: 9 })
  const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength)
  for (let at = 0; at + 46 <= bomb.length; at += 1) {
    const isEntry = view.getUint32(at, true) === CENTRAL_ENTRY && view.getUint32(at + 24, true) === bytes
    if (isEntry) view.setUint32(at + 24, listed, true)
  }
  return bomb
}

const CENTRAL_ENTRY = 0x02014b50
