import { MigrationRefusal } from '#app/db/migrate.server'
import { EnvError } from '#app/env.server'
import { ListenError } from '#app/server/listen.server'
import { CommandProblem, complain, say, UsageError, type Command } from './command.server'

// Loaded when called: a command that needs no database must not open one.
const commands: Record<string, { summary: string; load: () => Promise<Command> }> = {
  serve: { summary: 'Bring the database up to date and serve the site', load: () => import('./serve.server') },
  migrate: { summary: 'Bring the database up to date and stop', load: () => import('./migrate.server') },
  demo: { summary: 'Load the demonstration into a database that nobody uses yet', load: () => import('./demo.server') },
  'create-account': { summary: 'Make an account, by invitation or with a password', load: () => import('./create-account.server') },
  'verify-trail': { summary: 'Show that no entry of the trail was changed or removed', load: () => import('./verify-trail.server') },
  extract: { summary: 'Show what is learned in a file, without a database', load: () => import('./extract.server') },
}

/** Runs one command of the operator; resolves with its exit code: 0 done, 1 not done, 2 called wrongly. */
export async function main([name = 'help', ...args]: string[]): Promise<number> {
  if (['help', '--help', '-h'].includes(name)) return help(args[0])
  const found = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!found) {
    complain(`There is no command ${name}.`, '', overview())
    return 2
  }
  if (args.includes('--help') || args.includes('-h')) return help(name)
  try {
    const command = await found.load()
    return await command.run(args)
  } catch (error) {
    return explain(error, name)
  }
}

async function help(name?: string): Promise<number> {
  const found = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined
  say(found ? (await found.load()).usage : overview())
  return name === undefined || found ? 0 : 2
}

function overview(): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length))
  return [
    'Usage: throughline <command> [options]',
    '',
    ...Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`),
    `  ${'help'.padEnd(width)}  Show this, or how to call a command: throughline help serve`,
    '',
    'Settings come from the environment, or from a file .env in the current folder (see .env.example).',
    'Exit codes: 0 done, 1 not done, 2 called wrongly or with settings that cannot be used.',
  ].join('\n')
}

function explain(error: unknown, name: string): number {
  if (error instanceof UsageError) {
    complain(error.message, `See: throughline help ${name}`)
    return 2
  }
  if (error instanceof EnvError) {
    complain(error.message)
    return 2
  }
  if (error instanceof CommandProblem || error instanceof MigrationRefusal || error instanceof ListenError) {
    complain(error.message)
    return 1
  }
  complain(`The command ${name} stopped because of a fault:`, error instanceof Error ? (error.stack ?? error.message) : String(error))
  return 1
}
