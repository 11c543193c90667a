import { TASKS, type Task } from './tasks'

/*
 * The process that reads or sets one text, and ends. It holds no database, no secret and no other
 * person's text; whatever a file does to it, nobody else waits.
 */
process.once('message', ({ name, args }: Task) => {
  const run = TASKS[name] as (...given: unknown[]) => unknown
  void Promise.resolve(run(...args)).then((done) => {
    process.send!(done, () => process.disconnect())
  })
})
