import { parseArgs } from 'node:util'
import { connect } from '~/db/connection'
import { COMMANDS } from './cli/commands'
import { Failure, Misuse, type Command, type Given } from './cli/command'
import { BadSetting, readEnv } from './env'

type Terminal = { print: (line: string) => void; complain: (line: string) => void }

const terminal: Terminal = {
  print: (line) => process.stdout.write(`${line}\n`),
  complain: (line) => process.stderr.write(`${line}\n`),
}

/**
 * The operator's command line.
 *
 * @returns the exit code: 0 done, 1 not done, 2 wrongly called.
 */
export async function run(
  args: readonly string[],
  variables: NodeJS.ProcessEnv = process.env,
  { print, complain }: Terminal = terminal,
): Promise<number> {
  const [name = '--help', ...rest] = args
  if (name === '--help' || name === '-h' || name === 'help') {
    overview().forEach(print)
    return 0
  }
  const command = COMMANDS[name]
  if (!command) {
    complain(`There is no command ${name}. The commands: ${Object.keys(COMMANDS).join(', ')}`)
    return 2
  }
  try {
    const given = parse(command, rest)
    if (given.options.help !== undefined) manual(name, command).forEach(print)
    else await runOn(command, given, variables, print)
    return 0
  } catch (error) {
    if (!(error instanceof Error)) throw error
    complain(`${name}: ${inOneLine(error)}`)
    if (!(error instanceof Misuse)) return 1
    complain(`usage: npm run polylogue -- ${name} ${command.usage}`)
    return 2
  }
}

function parse(command: Command, args: string[]): Given {
  const help = { type: 'boolean', short: 'h' } as const
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { ...command.options, help },
      allowPositionals: true,
    })
    const options = Object.entries(values).map(([name, value]) => [name, String(value)])
    return { positionals, options: Object.fromEntries(options) as Given['options'] }
  } catch (error) {
    throw new Misuse((error as Error).message)
  }
}

/** Opens the database for as long as the command runs; the embedded one is held by nobody else then. */
async function runOn(
  command: Command,
  given: Given,
  variables: NodeJS.ProcessEnv,
  print: (line: string) => void,
): Promise<void> {
  const env = readEnv(variables)
  const db = connect(env.databaseUrl)
  try {
    await command.run(given, { env, db, print })
  } finally {
    await db.destroy()
  }
}

/** A defect shows its trace where DEBUG is set; else one line is what an operator can use. */
function inOneLine(error: Error): string {
  const isExpected = error instanceof Misuse || error instanceof Failure
  if (process.env.DEBUG && !isExpected) return error.stack ?? error.message
  const cause = error.cause instanceof Error ? ` (${error.cause.message})` : ''
  const text = error instanceof BadSetting ? error.message : `${error.message}${cause}`
  return text.replaceAll(/\s*\n\s*/g, '; ')
}

function overview(): string[] {
  const width = Math.max(...Object.keys(COMMANDS).map((name) => name.length))
  const lines = Object.entries(COMMANDS).map(
    ([name, { does }]) => `  ${name.padEnd(width)}  ${does}`,
  )
  return [
    'usage: npm run polylogue -- COMMAND …',
    '',
    ...lines,
    '',
    'npm run polylogue -- COMMAND --help says how each is called.',
    'Settings are those of the server (README.md). The embedded database serves one process:',
    'stop the server first, or set DATABASE_URL.',
    'Ends with 0: done; 1: not done, with the reason; 2: wrongly called.',
  ]
}

function manual(name: string, { usage, does, help }: Command): string[] {
  const lines = [does, '', `usage: npm run polylogue -- ${name} ${usage}`.trimEnd()]
  return help.length === 0 ? lines : [...lines, '', ...help.map((line) => `  ${line}`)]
}
