const STYLE = 'data-style'

/**
 * Pasted HTML with what Word and other programs mean by it: Word's list paragraphs become lists, its empty paragraphs go, and the
 * largest heading becomes the largest that a text may have. The schema then drops every style by itself.
 */
export function cleanPastedHtml(html: string): string {
  if (html.includes('data-pm-slice')) return html
  const page = new DOMParser().parseFromString(withoutStyles(html), 'text/html')
  marksFromStyles(page)
  fitHeadings(page)
  makeLists(page)
  for (const paragraph of page.querySelectorAll('p')) {
    const isEmpty = paragraph.textContent?.trim() === '' && !paragraph.querySelector('br')
    if (isEmpty && !paragraph.closest('td, th, li')) paragraph.remove()
  }
  return page.body.innerHTML
}

// The security policy refuses each style attribute as it is parsed, and reports it: a pasted page has hundreds.
function withoutStyles(html: string): string {
  return html.replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle\s*=/gi, ` ${STYLE}=`))
}

function marksFromStyles(page: Document): void {
  for (const element of page.querySelectorAll(`b[${STYLE}]`)) {
    if (/(?<!-)font-weight:\s*(normal|400)/i.test(styleOf(element))) element.replaceWith(...element.childNodes)
  }
  for (const element of page.querySelectorAll(`span[${STYLE}]`)) {
    if (/(?<!-)font-weight:\s*(bold|[6-9]00)/i.test(styleOf(element))) wrapContent(element, page.createElement('strong'))
    if (/(?<!-)font-style:\s*italic/i.test(styleOf(element))) wrapContent(element, page.createElement('em'))
  }
}

function wrapContent(element: Element, wrapper: Element): void {
  wrapper.append(...element.childNodes)
  element.append(wrapper)
}

function styleOf(element: Element): string {
  return element.getAttribute(STYLE) ?? ''
}

function fitHeadings(page: Document): void {
  const shift = page.querySelector('h1') ? 1 : 0
  for (const heading of page.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    const level = Math.min(Number(heading.tagName.slice(1)) + shift, 4)
    const fitted = page.createElement(`h${level}`)
    fitted.append(...heading.childNodes)
    heading.replaceWith(fitted)
  }
}

interface OpenList {
  level: number
  list: Element
}

function makeLists(page: Document): void {
  const open: OpenList[] = []
  let last: Element | undefined
  for (const paragraph of [...page.querySelectorAll('p')]) {
    const level = Number(/mso-list:[^;]*level(\d)/.exec(styleOf(paragraph))?.[1] ?? 0)
    if (level === 0) continue
    const marker = takeMarker(paragraph)
    if (last === undefined || paragraph.previousElementSibling !== last) open.length = 0
    while (open.length > 0 && (open[open.length - 1]?.level ?? 0) > level) open.pop()
    const parent = open[open.length - 1]
    if (!parent || parent.level < level) {
      const list = page.createElement(/^[\da-z]+[.)]/i.test(marker) ? 'ol' : 'ul')
      if (parent) (parent.list.lastElementChild ?? parent.list).append(list)
      else paragraph.before(list)
      open.push({ level, list })
    }
    const item = page.createElement('li')
    open[open.length - 1]?.list.append(item)
    item.append(paragraph)
    last = open[0]?.list
  }
}

function takeMarker(paragraph: Element): string {
  const marker = [...paragraph.querySelectorAll('span')].find((span) => /mso-list:\s*ignore/i.test(styleOf(span)))
  const text = marker?.textContent?.trim() ?? ''
  marker?.remove()
  return text
}
