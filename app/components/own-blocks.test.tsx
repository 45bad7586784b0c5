import { describe, expect, test } from 'vitest'
import { renderedHtml } from '#tests/support/govuk-fixtures'
import { ConfirmAct } from './ConfirmAct'
import { DownloadLinks } from './DownloadLinks'
import { EmptyState } from './EmptyState'
import { Filters } from './Filters'
import { MarkingBar } from './MarkingBar'
import { PageContents } from './PageContents'
import { PageHeading } from './PageHeading'
import { ResultCount } from './ResultCount'
import { StageLine, type Stage } from './StageLine'
import { SubNavigation } from './SubNavigation'
import { Timeline } from './Timeline'

const textOf = (lines: string[]) =>
  lines
    .map((line) => line.trim())
    .filter((line) => !line.startsWith('<'))
    .join(' ')

describe('how much of a list is in sight', () => {
  const noun = { one: 'review', many: 'reviews' }
  test.each([
    [1, 25, 120, 'Showing 1 to 25 of 120 reviews'],
    [1001, 1025, 12345, 'Showing 1,001 to 1,025 of 12,345 reviews'],
    [26, 26, 26, 'Showing 26 to 26 of 26 reviews'],
    [1, 12, 12, '12 reviews'],
    [1, 1, 1, '1 review'],
    [0, 0, 0, 'No reviews'],
  ])('%i to %i of %i', (from, to, total, words) => {
    expect(
      textOf(renderedHtml(<ResultCount from={from} to={to} total={total} noun={noun} />))
    ).toBe(words)
  })
})

describe('the line', () => {
  const stages: Stage[] = [
    { name: 'Found', state: 'done', words: '3 March 2025', href: '/findings/1' },
    { name: 'Answered', state: 'partly', words: '2 of 3' },
    { name: 'Acted on', state: 'broken' },
    { name: 'Embedded', state: 'ahead' },
  ]

  test('says each stage and its state in words', () => {
    const text = textOf(renderedHtml(<StageLine stages={stages} label="How far it has come" />))
    expect(text).toBe(
      'Found : 3 March 2025 Answered : 2 of 3 Acted on : Stopped here Embedded : Not yet'
    )
  })

  test('gives each state a shape of its own', () => {
    const states = ['done', 'partly', 'waiting', 'broken', 'ahead'] as const
    const shapes = states.map((state) => {
      const html = renderedHtml(<StageLine stages={[{ name: 'N', state, words: 'W' }]} label="L" />)
      return html.filter((line) => /<(circle|path)/.test(line)).join()
    })
    expect(new Set(shapes).size).toBe(states.length)
  })

  test('when compact, keeps the names for screen readers, has no links and adds the summary', () => {
    const html = renderedHtml(
      <StageLine stages={stages} label="L" isCompact summary="Answered in part, nothing done" />
    )
    expect(textOf(html)).toContain('Acted on : Stopped here')
    expect(textOf(html)).toMatch(/Answered in part, nothing done$/)
    expect(html.some((line) => line.includes('<a '))).toBe(false)
  })
})

describe('filters', () => {
  const filters = (selected: { text: string; removeHref: string }[]) =>
    renderedHtml(
      <Filters action="/reviews" title="Filter reviews" selected={selected} clearHref="/reviews">
        <p>Fields</p>
      </Filters>
    ).join('\n')

  test('are sent as a GET, so that they stay in the address', () => {
    expect(filters([])).toMatch(/<form action="\/reviews"[^>]* method="get"/)
    expect(filters([])).not.toContain('Clear filters')
  })

  test('that few need wait behind a line, unless one of them is set', () => {
    const withMore = (isOpen: boolean) =>
      renderedHtml(
        <Filters action="/reviews" title="Filter reviews" selected={[]} clearHref="/reviews" more={{ fields: <p>Rare</p>, isOpen }}>
          <p>Fields</p>
        </Filters>
      ).join('\n')
    expect(withMore(false)).toMatch(/<details class="govuk-details">[\s\S]*More filters[\s\S]*Rare/)
    expect(withMore(true)).toMatch(/<details class="govuk-details" open(="")?>/)
    expect(filters([])).not.toContain('More filters')
  })

  test('that are chosen can be removed one by one or all at once', () => {
    const html = filters([{ text: 'Status: published', removeHref: '/reviews?area=north' }])
    expect(html).toContain('href="/reviews?area=north"')
    expect(html).toMatch(/Remove this filter:\s+Status: published/)
    expect(html).toContain('Clear filters')
  })
})

test('tabs say which page is shown', () => {
  const html = renderedHtml(
    <SubNavigation
      label="Parts of this review"
      items={[
        { href: '/a', text: 'A' },
        { href: '/b', text: 'B', isCurrent: true },
      ]}
    />
  )
  expect(html.filter((line) => line.includes('aria-current="page"'))).toEqual([
    expect.stringContaining('href="/b"'),
  ])
})

test('a timeline has who, when for people and when for machines', () => {
  const html = renderedHtml(
    <Timeline
      headingLevel={3}
      items={[
        {
          key: '1',
          title: 'Agreed',
          by: 'Ada Bright',
          dateTime: '2026-03-01',
          when: '1 March 2026',
        },
      ]}
    />
  )
  expect(textOf(html)).toBe('Agreed by Ada Bright 1 March 2026')
  expect(html.join('\n')).toContain('<time datetime="2026-03-01">')
  expect(html.join('\n')).toContain('<h3')
})

test('a marking says itself and its handling, and looks stronger when it is sensitive', () => {
  const html = renderedHtml(
    <MarkingBar marking="OFFICIAL-SENSITIVE" isSensitive handling="Panel members only" />
  )
  expect(textOf(html)).toBe('Marking: OFFICIAL-SENSITIVE Panel members only')
  expect(html[0]).toContain('tl-marking--sensitive')
  expect(renderedHtml(<MarkingBar marking="OFFICIAL" isSensitive={false} />)[0]).not.toContain(
    'sensitive'
  )
})

test('a page has one h1, with its caption in it', () => {
  const html = renderedHtml(
    <PageHeading title="Speed of recall" caption="Theme" actions={<a href="/edit">Edit</a>} />
  )
  expect(html.filter((line) => line.includes('<h1'))).toHaveLength(1)
  expect(textOf(html)).toBe('Theme Speed of recall Edit')
})

test('the contents of a page lead to its sections, and say what they are', () => {
  const html = renderedHtml(<PageContents sections={[{ id: 'figures', text: 'Figures' }]} />).join('')
  expect(html).toContain('aria-label="Contents of this page"')
  expect(html).toContain('href="#figures"')
})

test('confirming names each loss and offers a way out', () => {
  const html = renderedHtml(
    <ConfirmAct
      warning="This cannot be undone"
      losses={['Two codings', 'One note']}
      confirmText="Remove"
      cancelHref="/back"
    />
  )
  expect(textOf(html)).toContain('Two codings One note Remove Cancel')
  expect(html.join('\n')).toContain('href="/back"')
})

test('an empty list says what to do, and downloads are links', () => {
  expect(
    textOf(renderedHtml(<EmptyState title="No reviews yet">Add the first one</EmptyState>))
  ).toBe('No reviews yet Add the first one')
  expect(
    renderedHtml(
      <DownloadLinks title="Download" links={[{ href: '/a.csv', text: 'CSV' }]} />
    ).join()
  ).toContain('href="/a.csv"')
})
