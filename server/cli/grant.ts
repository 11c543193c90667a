import { insertEvent } from '~/db/queries/events'
import { insertPersonOnce } from '~/db/queries/people'
import { insertRole } from '~/db/queries/team'
import { migrate } from '~/db/migrate'
import { isInterfaceLanguage } from '~/app/domain/language'
import { ROLES, type Role } from '~/app/domain/role'
import { Misuse, required, type Command } from './command'
import { consultationNamed } from './found'

export const grant: Command = {
  usage: '--person EMAIL --role ROLE [--consultation SLUG] [--name NAME] [--language fr|en|es|ar]',
  does: 'Gives a person a role; makes the person when nobody is known by the address.',
  help: [
    `ROLE: ${ROLES.join(', ')}.`,
    'operator is for the whole platform; all others need --consultation.',
    'No mail is sent.',
  ],
  options: {
    person: { type: 'string' },
    role: { type: 'string' },
    consultation: { type: 'string' },
    name: { type: 'string' },
    language: { type: 'string' },
  },
  async run(given, { db, print }) {
    const email = emailOf(required(given, 'person'))
    const role = roleOf(required(given, 'role'))
    const language = given.options.language ?? 'fr'
    if (!isInterfaceLanguage(language)) throw new Misuse(`--language is fr, en, es or ar`)
    if ((role === 'operator') !== (given.options.consultation === undefined)) {
      throw new Misuse(
        role === 'operator' ? 'operator takes no --consultation' : `${role} needs --consultation`,
      )
    }
    await migrate(db)
    const consultation = given.options.consultation
      ? await consultationNamed(db, given.options.consultation)
      : null

    const isNew = await db.transaction().execute(async (trx) => {
      const name = given.options.name ?? null
      const { id: personId } = await insertPersonOnce(trx, { email, name, language })
      const consultationId = consultation?.id ?? null
      const roleId = await insertRole(trx, {
        personId,
        consultationId,
        role,
        grantedById: personId,
      })
      if (!roleId) return false
      const data = { role, personId, by: 'command line' }
      await insertEvent(trx, { kind: 'role-granted', consultationId, subjectId: roleId, data })
      return true
    })
    const where = consultation ? ` of ${consultation.slug}` : ''
    print(isNew ? `${email} is ${role}${where}.` : `${email} was ${role}${where} already.`)
  },
}

function roleOf(value: string): Role {
  const role = ROLES.find((one) => one === value)
  if (!role) throw new Misuse(`${value} is no role: ${ROLES.join(', ')}`)
  return role
}

function emailOf(value: string): string {
  const email = value.trim().toLowerCase()
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new Misuse(`${value} is no address`)
  return email
}
