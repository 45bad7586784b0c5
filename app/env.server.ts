import { randomBytes } from 'node:crypto'
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { isIPv4 } from 'node:net'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

const SHORTEST_SECRET = 32
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

/** The settings of this process, read from its environment (docs/operating.md lists them). */
export interface Env {
  PORT: number
  HOST: string
  /** Absolute path of the folder that holds everything the program keeps. */
  DATA_DIR: string
  /** `file:` followed by an absolute path, as Prisma's adapter takes it. */
  DATABASE_URL: string
  /** Signs cookies and links. Made and kept in the data folder when the environment has none. */
  readonly SESSION_SECRET: string
  DEMO: boolean
  /** Where people reach the service, without a closing slash; undefined while it is local. */
  PUBLIC_URL: string | undefined
  SMTP_URL: string | undefined
  MAIL_FROM: string
  LOG_LEVEL: (typeof LOG_LEVELS)[number]
  /** Absolute path of the SQLite file that DATABASE_URL names. */
  databaseFile: string
  /** Only this machine can reach the address that the server listens on. */
  isLoopback: boolean
}

/** The environment has settings that cannot be used. `problems` says which and why, a line each. */
export class EnvError extends Error {
  constructor(readonly problems: string[]) {
    super(['The settings cannot be used:', ...problems.map((problem) => `  ${problem}`)].join('\n'))
    this.name = 'EnvError'
  }
}

const webAddress = z.string().transform((text, context) => {
  const url = URL.canParse(text) ? new URL(text) : null
  const isOrigin =
    url !== null &&
    ['http:', 'https:'].includes(url.protocol) &&
    url.pathname === '/' &&
    !url.search &&
    !url.hash &&
    !url.username
  if (isOrigin) return url.origin
  context.addIssue({
    code: 'custom',
    message: 'must be an http or https address without a path, such as https://throughline.example',
  })
  return z.NEVER
})

const databaseAddress = z.string().transform((text, context) => {
  const file = databaseFileOf(text)
  if (file !== null) return file
  context.addIssue({
    code: 'custom',
    message: 'must be file: followed by the path of an SQLite database, such as file:/srv/throughline/throughline.db',
  })
  return z.NEVER
})

const Settings = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a port number from 0 to 65535')
    .transform(Number)
    .pipe(z.number().max(65_535, 'must be a port number from 0 to 65535'))
    .default(3000),
  HOST: z.string().regex(/^[\w.:-]+$/, 'must be a host name or an address, such as 127.0.0.1').default('127.0.0.1'),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: databaseAddress.optional(),
  SESSION_SECRET: z.string().min(SHORTEST_SECRET, `must be at least ${SHORTEST_SECRET} characters`).optional(),
  DEMO: z.enum(['true', 'false'], 'must be true or false').optional(),
  PUBLIC_URL: webAddress.optional(),
  SMTP_URL: z.string().regex(/^smtps?:\/\/[^/\s]+/, 'must be an smtp:// or smtps:// address').optional(),
  MAIL_FROM: z
    .string()
    .regex(/^([^<>\r\n]+ <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/, 'must be an e-mail address, or a name followed by one in < >')
    .default('Throughline <no-reply@localhost>'),
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('info'),
})

let current: Env | undefined

/**
 * The settings of this process, read once, when first asked for.
 * Throws EnvError naming every setting that is wrong.
 */
export function env(): Env {
  current ??= readEnv(process.env)
  return current
}

/** The settings that `source` describes. Throws EnvError naming every setting that is wrong. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(
    Object.keys(Settings.shape).map((name) => [name, source[name]?.trim() || undefined]),
  )
  const parsed = Settings.safeParse(given)
  if (!parsed.success) {
    throw new EnvError(parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`))
  }
  const settings = parsed.data
  const dataDir = resolve(settings.DATA_DIR)
  const databaseFile = settings.DATABASE_URL ?? join(dataDir, 'throughline.db')
  const isLoopback = isLoopbackHost(settings.HOST)
  return {
    PORT: settings.PORT,
    HOST: settings.HOST,
    DATA_DIR: dataDir,
    DATABASE_URL: `file:${databaseFile}`,
    get SESSION_SECRET() {
      return settings.SESSION_SECRET ?? keptSecret(dataDir)
    },
    DEMO: settings.DEMO === undefined ? isLoopback : settings.DEMO === 'true',
    PUBLIC_URL: settings.PUBLIC_URL,
    SMTP_URL: settings.SMTP_URL,
    MAIL_FROM: settings.MAIL_FROM,
    LOG_LEVEL: settings.LOG_LEVEL,
    databaseFile,
    isLoopback,
  }
}

function isLoopbackHost(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'))
}

function databaseFileOf(url: string): string | null {
  if (!url.startsWith('file:') || /[?#]|:memory:/.test(url)) return null
  if (url.startsWith('file://')) {
    return URL.canParse(url) && new URL(url).host === '' ? fileURLToPath(url) : null
  }
  const path = url.slice('file:'.length)
  return path === '' ? null : resolve(path)
}

const secrets = new Map<string, string>()

function keptSecret(dataDir: string): string {
  const known = secrets.get(dataDir)
  if (known) return known
  const file = join(dataDir, 'session-secret')
  const secret = readSecret(file) ?? makeSecret(dataDir, file)
  if (secret.length < SHORTEST_SECRET) {
    throw new EnvError([
      `SESSION_SECRET is kept in ${file}, which is too short. Delete that file to make a new one (everybody is signed out).`,
    ])
  }
  secrets.set(dataDir, secret)
  return secret
}

function readSecret(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw new EnvError([`SESSION_SECRET is kept in ${file}, which cannot be read.`])
  }
}

function makeSecret(dataDir: string, file: string): string {
  // Written aside and then linked: of two processes that start together, both end with the same one.
  const draft = `${file}.${process.pid}`
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    writeFileSync(draft, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 })
    chmodSync(draft, 0o600)
    try {
      linkSync(draft, file)
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    } finally {
      rmSync(draft, { force: true })
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new EnvError([`DATA_DIR ${dataDir} cannot be written, so no session secret can be kept there (${reason}).`])
  }
  return readFileSync(file, 'utf8').trim()
}
