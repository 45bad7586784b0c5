import { describe, expect, test } from 'vitest'
import { documentedHtml, renderedHtml } from '#tests/support/govuk-fixtures'
import { DataTable } from './DataTable'
import { pageNumbers, Pagination } from './Pagination'

describe('a table', () => {
  interface Rate {
    month: string
    bicycles: string
    vehicles: string
  }
  const rows: Rate[] = [
    { month: 'January', bicycles: '£85', vehicles: '£95' },
    { month: 'February', bicycles: '£75', vehicles: '£55' },
    { month: 'March', bicycles: '£165', vehicles: '£125' },
  ]
  const columns = [
    {
      key: 'month',
      header: 'Month you apply',
      cell: (rate: Rate) => rate.month,
      isRowHeader: true,
    },
    {
      key: 'bicycles',
      header: 'Rate for bicycles',
      cell: (rate: Rate) => rate.bicycles,
      isNumeric: true,
    },
    {
      key: 'vehicles',
      header: 'Rate for vehicles',
      cell: (rate: Rate) => rate.vehicles,
      isNumeric: true,
    },
  ]
  const table = {
    rows,
    rowKey: (rate: Rate) => rate.month,
    caption: 'Caption 1: Months and rates',
    captionSize: 'm' as const,
  }

  test('is the documented one: with head and caption', () => {
    expect(renderedHtml(<DataTable {...table} columns={columns} />)).toEqual(
      documentedHtml('table', 'with head and caption')
    )
  })

  test('says how each column is sorted', () => {
    const sorted = columns.map((column, index) => ({
      ...column,
      sorting:
        index === 2
          ? undefined
          : {
              href: `?sort=${column.key}`,
              direction: index === 0 ? ('descending' as const) : undefined,
            },
    }))
    const html = renderedHtml(<DataTable {...table} columns={sorted} />)
    expect(
      html
        .filter((line) => line.includes('<th') && line.includes('scope="col"'))
        .map((line) => /aria-sort="(\w+)"/.exec(line)?.[1])
    ).toEqual(['descending', 'none', undefined])
    expect(html.join('\n')).toContain('href="?sort=month"')
  })

  test('that scrolls is a named region that the keyboard reaches', () => {
    const html = renderedHtml(<DataTable {...table} columns={columns} narrow="scroll" />)
    const caption = / id="([^"]+)"/.exec(html.find((line) => line.includes('<caption')) ?? '')?.[1]
    expect(html[0]).toBe(
      `<div aria-labelledby="${caption}" class="tl-scroll" role="region" tabindex="0">`
    )
  })

  test('that stacks stays a table for screen readers, and names each value', () => {
    const html = renderedHtml(<DataTable {...table} columns={columns} narrow="stack" />)
    for (const [tag, role] of [
      ['table', 'table'],
      ['tbody', 'rowgroup'],
      ['tr', 'row'],
      ['td', 'cell'],
    ]) {
      const lines = html.filter((line) => line.trimStart().startsWith(`<${tag} `))
      expect(lines.length).toBeGreaterThan(0)
      expect(lines.every((line) => line.includes(`role="${role}"`))).toBe(true)
    }
    expect(html.filter((line) => line.includes('data-label="Rate for bicycles"'))).toHaveLength(3)
    expect(html.some((line) => line.includes('data-label="Month you apply"'))).toBe(false)
  })
})

describe('pages of a list', () => {
  const hrefFor = (page: number) => `/page/${page}`

  test('are the documented ones: with many pages', () => {
    const documented = documentedHtml('pagination', 'with many pages').map((line) =>
      line.replace('"/previous"', '"/page/9"').replace('"/next"', '"/page/11"')
    )
    expect(renderedHtml(<Pagination page={10} pages={40} hrefFor={hrefFor} />)).toEqual(documented)
  })

  test.each([
    [1, 1, [1]],
    [1, 5, [1, 2, 3, 4, 5]],
    [1, 6, [1, 2, 3, 'gap', 6]],
    [1, 4, [1, 2, 3, 4]],
    [4, 7, [1, 2, 3, 4, 5, 6, 7]],
    [5, 9, [1, 2, 3, 4, 5, 6, 7, 8, 9]],
    [6, 11, [1, 'gap', 4, 5, 6, 7, 8, 'gap', 11]],
    [40, 40, [1, 'gap', 38, 39, 40]],
  ])('page %i of %i', (page, pages, numbers) => {
    expect(pageNumbers(page, pages)).toEqual(numbers)
  })

  test('are not shown when there is only one', () => {
    expect(renderedHtml(<Pagination page={1} pages={1} hrefFor={hrefFor} />)).toEqual([])
  })

  test('the first has no previous and the last no next', () => {
    expect(renderedHtml(<Pagination page={1} pages={3} hrefFor={hrefFor} />).join()).not.toContain(
      'rel="prev"'
    )
    expect(renderedHtml(<Pagination page={3} pages={3} hrefFor={hrefFor} />).join()).not.toContain(
      'rel="next"'
    )
  })
})
