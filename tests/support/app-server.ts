import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './source-files'

const STARTS_WITHIN_MS = 300_000

/** A line of the server's log. */
export interface LogLine {
  level: string
  msg: string
  port?: number
  [fact: string]: unknown
}

export interface RunningServer {
  /** Where it answers, without a closing slash. */
  address: string
  /** What it has logged so far. */
  log: LogLine[]
  /** Asks it to stop, as an operator's supervisor would; resolves with its exit code. */
  stop: () => Promise<number | null>
  /** Ends it between two instructions, as a power cut would; resolves once it is gone. */
  kill: () => Promise<unknown>
}

/**
 * Starts the built product as its operator does, on a free port of this machine, and waits until it serves.
 * Throws with everything it wrote when it ends before that.
 */
export async function startServer(dataDir: string, environment: Record<string, string> = {}): Promise<RunningServer> {
  mkdirSync(dataDir, { recursive: true })
  const child = spawn(process.execPath, [join(root, 'bin', 'throughline.js'), 'serve'], {
    // Not the working copy: a developer's own .env must not reach the tests.
    cwd: dataDir,
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      TZ: 'Europe/London',
      HOST: '127.0.0.1',
      PORT: '0',
      DATA_DIR: dataDir,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const log: LogLine[] = []
  const written: string[] = []
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const port = await new Promise<number>((resolve, reject) => {
    const giveUp = setTimeout(() => reject(new Error(`The server does not start:\n${written.join('\n')}`)), STARTS_WITHIN_MS)
    const read = (line: string) => {
      written.push(line)
      const entry = logLineOf(line)
      if (!entry) return
      log.push(entry)
      if (entry.msg === 'serving' && entry.port !== undefined) {
        clearTimeout(giveUp)
        resolve(entry.port)
      }
    }
    onLines(child.stdout, read)
    onLines(child.stderr, (line) => {
      written.push(line)
      log.push({ level: 'error', msg: `on standard error: ${line}` })
    })
    child.once('exit', (code) => reject(new Error(`The server ended with code ${code}:\n${written.join('\n')}`)))
  })
  return {
    address: `http://127.0.0.1:${port}`,
    log,
    stop: () => {
      child.kill('SIGTERM')
      return ended
    },
    kill: () => {
      child.kill('SIGKILL')
      return ended
    },
  }
}

function onLines(stream: NodeJS.ReadableStream, take: (line: string) => void): void {
  let rest = ''
  stream.setEncoding('utf8')
  stream.on('data', (chunk: string) => {
    const lines = `${rest}${chunk}`.split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (line.trim() !== '') take(line)
  })
}

function logLineOf(line: string): LogLine | null {
  if (!line.startsWith('{')) return null
  return JSON.parse(line) as LogLine
}
