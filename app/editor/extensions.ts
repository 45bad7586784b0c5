import { Node, type Extensions } from '@tiptap/core'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import StarterKit from '@tiptap/starter-kit'
import { isAllowedLink } from './allowed-link'

// Tables stand only at the top, never in a list, a quote or another table: each such table can be read aloud and written as Markdown.
const RichTextDocument = Node.create({ name: 'doc', topNode: true, content: '(block | table)+' })

// Merged cells, column widths and alignment are left out; the table commands still expect the three attributes to exist.
function plainCellAttributes() {
  return {
    colspan: { default: 1, rendered: false, parseHTML: () => 1 },
    rowspan: { default: 1, rendered: false, parseHTML: () => 1 },
    colwidth: { default: null, rendered: false, parseHTML: () => null },
  }
}

// The upstream table writes style attributes, which the content security policy blocks, and its Tab key adds rows for ever.
const PlainTable = Table.extend({
  group: 'table',
  renderHTML: () => ['table', ['tbody', 0]],
  addKeyboardShortcuts() {
    return {
      ...this.parent?.(),
      Tab: () => this.editor.commands.goToNextCell(),
      'Shift-Tab': () => this.editor.commands.goToPreviousCell(),
    }
  },
}).configure({ resizable: false, View: null })

/** The one schema of formatted text: what the editor can make is what the server takes. */
export const richTextExtensions: Extensions = [
  RichTextDocument,
  StarterKit.configure({
    document: false,
    code: false,
    codeBlock: false,
    horizontalRule: false,
    strike: false,
    underline: false,
    heading: { levels: [2, 3, 4] },
    hardBreak: { keepMarks: false },
    dropcursor: { color: false, class: 'tl-editor__drop-cursor' },
    link: {
      openOnClick: false,
      defaultProtocol: 'https',
      HTMLAttributes: { target: null, rel: 'noopener noreferrer', class: null },
      isAllowedUri: (href) => isAllowedLink(href),
    },
  }),
  PlainTable,
  TableRow,
  TableHeader.extend({ addAttributes: plainCellAttributes }),
  TableCell.extend({ addAttributes: plainCellAttributes }),
]
