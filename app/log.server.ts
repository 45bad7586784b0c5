import pino, { type Logger } from 'pino'
import { env } from '#app/env.server'

let logger: Logger | undefined

/**
 * The log of this process: a line of JSON for each event, on standard output. It never holds names, e-mail
 * addresses, what somebody typed, or what somebody looked for: give it ids and counts.
 */
export function log(): Logger {
  logger ??= pino({
    level: env().LOG_LEVEL,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { err: describeError },
  })
  return logger
}

/** What the log may keep of an error: its kind, its place, and its message without what people typed. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error }
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '))
  return {
    type: error.name,
    ...('code' in error && typeof error.code === 'string' && { code: error.code }),
    message: withoutPersonalData(error),
    stack: frames.slice(0, 20).map((line) => line.trim()),
    ...(error.cause instanceof Error && { cause: describeError(error.cause) }),
  }
}

function withoutPersonalData(error: Error): string {
  // Prisma quotes the whole call, values and all; what went wrong stands in the last line.
  const message = error.name.startsWith('PrismaClient') ? (error.message.trim().split('\n').at(-1) ?? '') : error.message
  return message
    .replace(/[^\s"'<>(),;:]+@[^\s"'<>(),;:]+/g, '[e-mail]')
    .replace(/(["'`“‘])[^"'`”’]{12,}(["'`”’])/g, '$1[text]$2')
    .slice(0, 500)
}
