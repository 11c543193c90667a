import { migrate } from '~/db/migrate'
import type { Command } from './command'

export const migrateDatabase: Command = {
  usage: '',
  does: 'Brings the tables of the database up to date.',
  help: ['The server does the same at every start.'],
  options: {},
  async run(_given, { db, print }) {
    const ran = await migrate(db)
    if (ran.length === 0) print('The database is up to date.')
    for (const name of ran) print(name)
  },
}
