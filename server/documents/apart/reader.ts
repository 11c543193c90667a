import { READINGS, type Question } from './readings'

/*
 * The process that reads one file of somebody else's, and ends. It holds no database, no secret and
 * no other person's text; whatever the file does to it, nobody else waits.
 */
process.once('message', ({ name, args }: Question) => {
  const read = READINGS[name] as (...given: unknown[]) => unknown
  process.send!(read(...args), () => process.disconnect())
})
