import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import Database from 'better-sqlite3'
import { closeDatabase } from '#app/db/client.server'
import { migrate } from '#app/db/migrate.server'
import { findThemesThatCameBack, listOccurrences } from '#app/domain/found-again/found-again-queries.server'
import { theSystem, type Viewer } from '#app/domain/people/actor'
import { addDays } from '#app/domain/shared/calendar'
import { findThemeByAgency } from '#app/domain/theme-by-agency/theme-by-agency-queries.server'
import { findThemeByYear, findThemeFigures } from '#app/domain/theme-figures/theme-figures-queries.server'
import { findThemesTogether } from '#app/domain/themes-together/themes-together-queries.server'

const SIZES = [2_000, 20_000] as const
const THEMES = 40
const AGENCIES = 20
const RUNS = 5

/** Somebody with an account, so that every query is scoped. */
const viewer: Viewer = { ...theSystem, accountId: 'somebody', personId: 'somebody', name: 'Somebody', roles: ['secretariat'] }

/** Measures what is learned across reviews: the median of a few runs of each query, and how many statements it sends. */
export async function benchmark(): Promise<void> {
  const databaseFile = (process.env.DATABASE_URL ?? '').replace(/^file:/, '')
  for (const findings of SIZES) {
    await closeDatabase()
    for (const end of ['', '-wal', '-shm']) rmSync(databaseFile + end, { force: true })
    migrate({ databaseFile, backupsDir: join(process.env.DATA_DIR ?? '', 'backups') })
    const made = fill(databaseFile, findings)
    console.log(`\n${findings.toLocaleString('en-GB')} passages, ${made.reviews} reviews, ${made.recommendations} recommendations, ${made.actions} actions signed off, ${THEMES} themes`)
    const theme = { id: 'theme-1', code: 'theme-1' }
    await measure('theme page, figures', () => findThemeFigures(viewer, theme))
    await measure('theme by year', () => findThemeByYear(viewer, {}))
    await measure('theme by agency', () => findThemeByAgency(viewer, {}))
    await measure('together, same passage', () => findThemesTogether(viewer, 'passage', {}))
    await measure('together, same review', () => findThemesTogether(viewer, 'review', {}))
    await measure('found again, all themes', () => findThemesThatCameBack(viewer))
    await measure('found again, one page', () => listOccurrences(viewer, { theme: theme.code, kind: 'found_again' }, 1))
  }
  await closeDatabase()
}

async function measure(name: string, work: () => Promise<unknown>): Promise<void> {
  const times: number[] = []
  let statements = 0
  for (let run = 0; run < RUNS; run++) {
    const counted = countStatements()
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
    statements = counted.stop()
  }
  const median = times.sort((one, other) => one - other)[Math.floor(RUNS / 2)] ?? 0
  console.log(`${name.padEnd(26)} ${median.toFixed(0).padStart(6)} ms  ${String(statements).padStart(3)} statements`)
}

function countStatements() {
  const { prepare } = Database.prototype
  let count = 0
  Database.prototype.prepare = function (this: Database.Database, sql: string) {
    count++
    return prepare.call(this, sql)
  } as typeof prepare
  return {
    stop() {
      Database.prototype.prepare = prepare
      return count
    },
  }
}

/** Fills an empty database: a review for every forty passages, ten recommendations and five signed-off actions to each. */
export function fill(databaseFile: string, findings: number) {
  const store = new Database(databaseFile)
  const reviews = Math.ceil(findings / 40)
  const at = '2024-01-01T09:00:00.000+00:00'
  const insert = (table: string, row: Record<string, string | number | null>) => {
    const columns = Object.keys(row)
    store.prepare(`INSERT INTO "${table}" (${columns.map((column) => `"${column}"`).join()}) VALUES (${columns.map(() => '?').join()})`).run(Object.values(row))
  }
  store.transaction(() => {
    insert('ReviewKind', { code: 'kind', label: 'Kind', position: 1 })
    for (let n = 0; n < THEMES; n++) {
      insert('Theme', { id: `theme-${n}`, code: `theme-${n}`, name: `Theme ${n}`, definition: 'A theme', position: n, parentId: n >= 30 ? `theme-${n - 30}` : null })
    }
    for (let n = 0; n < AGENCIES; n++) insert('Agency', { id: `agency-${n}`, code: `agency-${n}`, name: `Agency ${n}`, shortName: `Agency ${n}`, kind: 'other' })
    for (let n = 0; n < reviews; n++) {
      const day = addDays('2018-01-01', n * 5)
      insert('Incident', { id: `incident-${n}`, ref: `INC-${n}`, title: 'An incident', occurredOn: day, createdAt: at })
      insert('Review', { id: `review-${n}`, ref: `REV-${n}`, incidentId: `incident-${n}`, kindCode: 'kind', title: 'A review', publishedOn: addDays(day, 400), status: 'published', createdAt: at, updatedAt: at })
      insert('SourceDocument', { id: `document-${n}`, ref: `DOC-${n}`, reviewId: `review-${n}`, title: 'A report', format: 'txt', characters: 1, addedAt: at })
      for (let m = 0; m < 4; m++) insert('ReviewAgency', { reviewId: `review-${n}`, agencyId: `agency-${(n + m) % AGENCIES}` })
      for (let m = 0; m < 10; m++) {
        const id = `recommendation-${n}-${m}`
        insert('Recommendation', { id, ref: id, reviewId: `review-${n}`, number: `${m}`, numberOrder: `${m}`, text: 'Do it.', createdAt: at })
        insert('RecommendationTheme', { recommendationId: id, themeId: `theme-${(n + m * 7) % THEMES}` })
        insert('Addressee', { id: `addressee-${n}-${m}`, recommendationId: id, agencyId: `agency-${(n + m) % AGENCIES}` })
        if (m % 2 === 1) continue
        const action = `action-${n}-${m}`
        const on = addDays(day, 700)
        insert('PlanAction', { id: action, ref: action, title: 'It is done', difference: 'A difference', howKnown: 'By looking', leadAgencyId: `agency-${(n + m) % AGENCIES}`, status: 'signed_off', dueOn: on, firstDueOn: on, signedOffOn: on, statusSince: at, createdAt: at })
        insert('PlanActionRecommendation', { planActionId: action, recommendationId: id })
      }
    }
    for (let n = 0; n < findings; n++) {
      insert('Finding', { id: `finding-${n}`, ref: `FND-${n}`, reviewId: `review-${n % reviews}`, documentId: `document-${n % reviews}`, quote: 'It was not passed on.', prefix: '', suffix: '', start: n, end: n + 1, codedAt: at })
      for (const theme of new Set([(n * 7) % THEMES, (n * 11) % THEMES])) insert('FindingTheme', { findingId: `finding-${n}`, themeId: `theme-${theme}`, codedAt: at })
    }
  })()
  store.close()
  return { reviews, recommendations: reviews * 10, actions: reviews * 5 }
}
