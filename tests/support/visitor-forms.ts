import type { Locator, Page } from 'playwright-core'

/** What somebody puts into the fields of a form, by their names: text, a choice's words or value, or paths of files. */
export type Entries = Record<string, string | readonly string[]>

/** Fills fields as a person would: types, chooses by the words that are shown, ticks, and writes dates in three boxes. */
export async function fillIn(page: Page, entries: Entries): Promise<void> {
  for (const [name, entry] of Object.entries(entries)) await fillField(page, name, entry)
}

async function fillField(page: Page, name: string, entry: string | readonly string[]): Promise<void> {
  const day = named(page, `${name}.day`)
  if ((await day.count()) > 0) return fillDate(page, name, String(entry))
  const field = named(page, name)
  if ((await field.count()) === 0) throw new Error(`There is no field ${name} on ${page.url()}`)
  const kind = await field.first().evaluate((element) => (element instanceof HTMLInputElement ? element.type : element.tagName.toLowerCase()))
  const words = [entry].flat()
  if (kind === 'radio' || kind === 'checkbox') return choose(field, words)
  if (kind === 'select') return select(field.first(), words.join(''))
  if (kind === 'file') return field.first().setInputFiles([...words])
  if (kind === 'hidden') return typeIntoEditor(page, name, words.join('\n'))
  return field.first().fill(words.join('\n'))
}

async function fillDate(page: Page, name: string, isoDate: string): Promise<void> {
  const [year = '', month = '', day = ''] = isoDate.split('-')
  const parts = { day: String(Number(day)), month: String(Number(month)), year }
  for (const [part, digits] of Object.entries(parts)) await named(page, `${name}.${part}`).fill(digits)
}

async function choose(field: Locator, words: readonly string[]): Promise<void> {
  const choices = await field.evaluateAll((inputs) =>
    inputs.map((input) => {
      const { value, labels } = input as HTMLInputElement
      return { value, label: labels?.[0]?.textContent.trim() ?? '' }
    }),
  )
  for (const word of words) {
    const index = choices.findIndex(({ value, label }) => value === word || label === word)
    const near = index >= 0 ? index : choices.findIndex(({ label }) => word !== '' && label.includes(word))
    if (near < 0) throw new Error(`There is no choice “${word}” among ${choices.map(({ label }) => label).join(', ')}`)
    await field.nth(near).check()
  }
}

async function select(field: Locator, words: string): Promise<void> {
  const value = await field.evaluate((element, wanted) => {
    const options = [...(element as HTMLSelectElement).options]
    return (options.find(({ value, text }) => value === wanted || text === wanted) ?? options.find(({ text }) => text.includes(wanted)))?.value
  }, words)
  if (value === undefined) throw new Error(`There is no option “${words}”`)
  await field.selectOption(value)
}

// Once the editor has loaded, the field itself is hidden behind it.
async function typeIntoEditor(page: Page, name: string, words: string): Promise<void> {
  await page.locator(`[role="textbox"][aria-labelledby="${name}-label"]`).fill(words)
}

const named = (page: Page, name: string) => page.locator(`main [name="${name}"]`)
