import type { ParseArgsConfig } from 'node:util'
import type { Db } from '~/db/connection'
import type { Env } from '../env'

/** What a command is handed besides its arguments. */
export type Surroundings = {
  env: Env
  /** Opened by its first query; closed when the command ends. */
  db: Db
  /** Writes one line for the person at the terminal. */
  print: (line: string) => void
}

export type Given = {
  positionals: string[]
  options: Record<string, string | undefined>
}

/** One word of the command line. */
export type Command = {
  /** How it is called, after its name: `FILE --consultation SLUG`. */
  usage: string
  /** What it does, in a sentence. */
  does: string
  /** One line for each thing worth knowing: what an option means, an example. */
  help: readonly string[]
  options: NonNullable<ParseArgsConfig['options']>
  run(given: Given, surroundings: Surroundings): Promise<void>
}

/** Wrongly called: the command line ends with 2 and shows how it is done. */
export class Misuse extends Error {}

/** Rightly called, and still not done: one line for the operator, and 1. */
export class Failure extends Error {}

/** @throws {Misuse} when the option was not given. */
export function required(given: Given, name: string): string {
  const value = given.options[name]
  if (value === undefined || value === '') throw new Misuse(`--${name} is missing`)
  return value
}

/** The only argument without a name. @throws {Misuse} when there is none, or more. */
export function onlyArgument(given: Given, what: string): string {
  const [value, ...more] = given.positionals
  if (value === undefined) throw new Misuse(`${what} is missing`)
  if (more.length > 0) throw new Misuse(`one argument too many: ${more[0]}`)
  return value
}
