interface TextareaMarkup {
  name: string
  value: string
  rows: number
  hasError: boolean
  describedBy: string | undefined
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)

/**
 * The plain box as HTML. React 18 sets a textarea that it hydrates back to its first text and so loses what was typed before the
 * scripts ran; HTML that React did not make it leaves alone.
 */
export function textareaMarkup({ name, value, rows, hasError, describedBy }: TextareaMarkup): string {
  const id = escapeHtml(name)
  const attributes = [
    `class="govuk-textarea${hasError ? ' govuk-textarea--error' : ''}"`,
    `id="${id}" name="${id}" rows="${rows}"`,
    ...(describedBy === undefined ? [] : [`aria-describedby="${escapeHtml(describedBy)}"`]),
  ]
  // The parser drops one new line at the start of a textarea: this one, not the text's own.
  return `<textarea ${attributes.join(' ')}>\n${escapeHtml(value)}</textarea><input type="hidden" name="${id}.format" value="markdown">`
}
