/** What was selected in the document, as the form sends it. */
export interface SelectedPassage {
  quote: string
  prefix: string
  suffix: string
  start: string
  end: string
}
