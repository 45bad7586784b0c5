import { parseArgs, type ParseArgsConfig } from 'node:util'

/** One of the operator's commands. */
export interface Command {
  /** What `--help` prints: how to call it, what it does, what it answers. */
  usage: string
  /** Does it; resolves with the exit code: 0 done, 1 not done. */
  run(args: string[]): Promise<number>
}

/** The command was called in a way it does not understand (exit code 2). */
export class UsageError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'UsageError'
  }
}

/** The command cannot do what was asked, for a reason that the operator can do something about (exit code 1). */
export class CommandProblem extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'CommandProblem'
  }
}

/** Reads the options of a command. Throws UsageError, which names the option, where they are not as described. */
export function readOptions<const T extends NonNullable<ParseArgsConfig['options']>>(args: string[], options: T) {
  try {
    return parseArgs({ args, options, allowPositionals: false, strict: true }).values
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

/** Writes a line for the operator. */
export function say(...lines: string[]): void {
  process.stdout.write(lines.map((line) => `${line}\n`).join(''))
}

/** Writes a line about what went wrong. */
export function complain(...lines: string[]): void {
  process.stderr.write(lines.map((line) => `${line}\n`).join(''))
}
