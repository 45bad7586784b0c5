import type { Editor } from '@tiptap/react'

/** One button of the toolbar. */
export interface EditorTool {
  name: string
  label: string
  /** As in `aria-keyshortcuts`; Control stands for Command on a Mac. */
  keys?: string
  isOn?(editor: Editor): boolean
  isOff?(editor: Editor): boolean
  run(editor: Editor): void
}

const heading = (level: 2 | 3 | 4, label: string): EditorTool => ({
  name: `heading-${level}`,
  label,
  keys: `Control+Alt+${level}`,
  isOn: (editor) => editor.isActive('heading', { level }),
  run: (editor) => editor.chain().focus().toggleHeading({ level }).run(),
})

/** Whether the cursor stands at the top of the text, the only place for a table. */
const isAtTop = (editor: Editor) => editor.state.selection.$from.depth <= 1

/** What can always be done, in the order of the toolbar; the link's button is the toolbar's own. */
export const textTools: EditorTool[] = [
  heading(2, 'Heading'),
  heading(3, 'Subheading'),
  heading(4, 'Small heading'),
  {
    name: 'bold',
    label: 'Bold',
    keys: 'Control+B',
    isOn: (editor) => editor.isActive('bold'),
    run: (editor) => editor.chain().focus().toggleBold().run(),
  },
  {
    name: 'italic',
    label: 'Italic',
    keys: 'Control+I',
    isOn: (editor) => editor.isActive('italic'),
    run: (editor) => editor.chain().focus().toggleItalic().run(),
  },
  {
    name: 'bullets',
    label: 'Bullets',
    keys: 'Control+Shift+8',
    isOn: (editor) => editor.isActive('bulletList'),
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    name: 'numbers',
    label: 'Numbers',
    keys: 'Control+Shift+7',
    isOn: (editor) => editor.isActive('orderedList'),
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    name: 'quote',
    label: 'Quote',
    keys: 'Control+Shift+B',
    isOn: (editor) => editor.isActive('blockquote'),
    run: (editor) => editor.chain().focus().toggleBlockquote().run(),
  },
]

export const historyTools: EditorTool[] = [
  {
    name: 'table',
    label: 'Table',
    isOff: (editor) => !isAtTop(editor),
    run: (editor) => editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
  },
  {
    name: 'undo',
    label: 'Undo',
    keys: 'Control+Z',
    isOff: (editor) => !editor.can().undo(),
    run: (editor) => editor.chain().focus().undo().run(),
  },
  {
    name: 'redo',
    label: 'Redo',
    keys: 'Control+Shift+Z',
    isOff: (editor) => !editor.can().redo(),
    run: (editor) => editor.chain().focus().redo().run(),
  },
]

/** What can be done while the cursor stands in a table. */
export const tableTools: EditorTool[] = [
  { name: 'add-row', label: 'Add row', run: (editor) => editor.chain().focus().addRowAfter().run() },
  { name: 'add-column', label: 'Add column', run: (editor) => editor.chain().focus().addColumnAfter().run() },
  { name: 'delete-row', label: 'Delete row', run: (editor) => editor.chain().focus().deleteRow().run() },
  { name: 'delete-column', label: 'Delete column', run: (editor) => editor.chain().focus().deleteColumn().run() },
  { name: 'delete-table', label: 'Delete table', run: (editor) => editor.chain().focus().deleteTable().run() },
]
