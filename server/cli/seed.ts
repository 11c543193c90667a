import { migrate } from '~/db/migrate'
import { isEmptyDatabase } from '~/db/queries/consultations'
import { seedExample } from '~/db/seed/index'
import { Failure, type Command } from './command'

export const seed: Command = {
  usage: '',
  does: 'Loads the example consultation into an empty database.',
  help: ['Refused where anything is in the database, and in production on PostgreSQL.'],
  options: {},
  async run(_given, { db, env, print }) {
    if (env.NODE_ENV === 'production' && env.DATABASE_URL) {
      throw new Failure('the example is never loaded in production; NODE_ENV=development allows it')
    }
    await migrate(db)
    if (!(await isEmptyDatabase(db))) throw new Failure('the database is not empty')
    await seedExample(db, {
      today: new Date(),
      onProgress: (done, total, step) => print(`${done}/${total} ${step}`.trimEnd()),
    })
  },
}
