import { newToken, sessionCookie } from '~/app/http/session.server'
import { isInterfaceLanguage } from '~/app/domain/language'
import { openSession } from '../commands/sign-in'
import { originOf } from '../env'
import { required, type Command } from './command'
import { personWith } from './found'

export const session: Command = {
  usage: '--person EMAIL',
  does: 'Signs a person in and prints the cookie of the session.',
  help: [
    'For tests and for help at a distance: whoever has the cookie is that person for 30 days',
    '(the team: until 30 minutes idle). Sign-in is noted in the event log.',
    'curl --cookie "$(npm run --silent polylogue -- session --person EMAIL)" …',
  ],
  options: { person: { type: 'string' } },
  async run(given, { db, env, print }) {
    const person = await personWith(db, required(given, 'person'))
    const language = isInterfaceLanguage(person.language) ? person.language : 'fr'
    const { token, hash } = newToken()
    await db.transaction().execute((trx) => openSession(trx, person.email!, hash, language))
    print(sessionCookie(token, originOf(env, undefined)).split(';')[0]!)
  },
}
