import { useRef, useState, type ReactNode } from 'react'
import { classNames } from '#app/components/class-names'
import { describedBy } from '#app/components/described-by'
import { FieldFrame } from '#app/components/FieldFrame'
import type { FieldState } from '#app/components/form-state'
import { useTypedText } from '#app/components/use-typed-text'
import { EditorBoundary } from './EditorBoundary'
import { plainTextOf, richTextOfJson, type RichText } from './rich-text'
import { useLoadedEditor } from './use-loaded-editor'
import { writeMarkdown } from './write-markdown'

interface RichTextFieldProps {
  /** Its value is the stored JSON, or what was sent back: JSON or Markdown. */
  field: FieldState
  label: string
  hint?: ReactNode
  labelSize?: 's' | 'm' | 'l' | 'xl'
  /** The stored text, where the form's defaults do not hold its JSON. */
  document?: RichText | undefined
  /** Lines of the plain box that are shown. */
  rows?: number
}

const PLAIN_HINT =
  'Leave an empty line between paragraphs. Start a line with ## for a heading, - for a list or > for a quote. Put ** around words for bold.'

/**
 * A formatted text in a form. Without JavaScript, and until the editor has loaded, it is a plain box of Markdown. It sends `name`
 * and `name.format` ('json' or 'markdown'); `richTextFrom` reads the two.
 */
export function RichTextField({ field, label, hint, labelSize, document, rows = 10 }: RichTextFieldProps) {
  const box = useRef<HTMLDivElement>(null)
  const textarea = useTypedText(field.name)
  const latest = useRef<RichText>()
  const [hasFailed, setHasFailed] = useState(false)
  const loaded = useLoadedEditor(box)
  const editor = hasFailed ? undefined : loaded

  const given = richTextOfJson(field.value) ?? (field.value === undefined ? document : undefined)
  const markdown = given ? writeMarkdown(given) : (field.value ?? '')
  const labelId = `${field.name}-label`
  const shown = { ...field, theirs: theirsAsWords(field.theirs, markdown) }
  const hints = editor ? hint : <PlainHint hint={hint} />
  const describedById = describedBy({ field: shown, hint: hints })
  const hasError = field.error !== undefined
  return (
    <FieldFrame field={shown} label={<span id={labelId}>{label}</span>} hint={hints} {...(labelSize && { labelSize })}>
      {editor ? (
        <EditorBoundary onFailure={() => setHasFailed(true)}>
          <editor.Editor
            name={field.name}
            label={label}
            labelId={labelId}
            describedBy={describedById}
            hasError={hasError}
            takesFocus={editor.takesFocus}
            given={isSameText(editor.typed, markdown) ? given : undefined}
            typed={editor.typed}
            onChange={(changed) => (latest.current = changed)}
          />
        </EditorBoundary>
      ) : (
        <div ref={box}>
          <textarea
            ref={textarea}
            className={classNames('govuk-textarea', hasError && 'govuk-textarea--error')}
            id={field.name}
            name={field.name}
            rows={rows}
            defaultValue={latest.current ? writeMarkdown(latest.current) : (loaded?.typed ?? markdown)}
            aria-describedby={describedById}
          />
          <input type="hidden" name={`${field.name}.format`} value="markdown" />
        </div>
      )}
    </FieldFrame>
  )
}

function PlainHint({ hint }: { hint: ReactNode }) {
  return (
    <>
      {hint}
      {hint ? <br /> : null}
      {PLAIN_HINT}
    </>
  )
}

function theirsAsWords(theirs: string | undefined, mine: string): string | undefined {
  const document = richTextOfJson(theirs)
  if (!document) return theirs
  return isSameText(writeMarkdown(document), mine) ? undefined : plainTextOf(document)
}

function isSameText(one: string, other: string): boolean {
  return one.replaceAll('\r\n', '\n') === other.replaceAll('\r\n', '\n')
}
