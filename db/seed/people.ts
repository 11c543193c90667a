import type { Localized } from '~/app/domain/language'
import type { Role } from '~/app/domain/role'
import type { Db } from '../connection'
import { insertAll } from './insert'
import { idFor } from './random'
import { COMMITTEE_ID, names, SEAT_HOLDERS, type PersonKey, type World } from './world'

type ExamplePerson = {
  key: PersonKey
  name: string
  email: string
  language: string
  what: Localized
}

const DOMAIN = 'villes-en-commun.example'

function person(key: PersonKey, name: string, mailbox: string, language: string, what: Localized) {
  return { key, name, email: `${mailbox}@${DOMAIN}`, language, what } satisfies ExamplePerson
}

/** Whom a visitor may try to be, the most telling first. */
export const EXAMPLE_PEOPLE: readonly ExamplePerson[] = [
  person(
    'nadia',
    'Nadia Kéïta',
    'nadia.keita',
    'fr',
    names(
      'Habitante de la Rive sud. Elle suit ce que sa contribution C-0412 est devenue, et peut en faire d’autres.',
      'Lives on the Rive sud. She follows what became of her contribution C-0412, and may add others.',
      'Vecina de la Rive sud. Sigue lo que ha sido de su contribución C-0412 y puede hacer otras.',
      'من سكان الضفة الجنوبية. تتابع ما آلت إليه مساهمتها C-0412، ولها أن تضيف غيرها.',
    ),
  ),
  person(
    'ines',
    'Inès Sow',
    'ines.sow',
    'fr',
    names(
      'Secrétariat. Elle tient le registre, range les contributions par thèmes et prépare les réponses.',
      'Secretariat. She keeps the register, sorts contributions into themes and prepares the responses.',
      'Secretaría. Lleva el registro, ordena las contribuciones por temas y prepara las respuestas.',
      'الأمانة. تمسك السجل، وتصنّف المساهمات حسب المواضيع، وتُعدّ الردود.',
    ),
  ),
  person(
    'marc',
    'Marc Ito',
    'marc.ito',
    'fr',
    names(
      'Secrétariat et rédaction. Il saisit les lettres, écrit le texte et le publie.',
      'Secretariat and drafting. He enters letters, writes the text and publishes it.',
      'Secretaría y redacción. Registra las cartas, escribe el texto y lo publica.',
      'الأمانة والصياغة. يُدخل الرسائل، ويكتب النص وينشره.',
    ),
  ),
  person(
    'lina',
    'Lina Haddad',
    'lina.haddad',
    'ar',
    names(
      'Facilitatrice. Elle prépare les sessions d’écoute et y prend des notes, en français et en arabe.',
      'Facilitator. She prepares listening sessions and takes notes in them, in French and Arabic.',
      'Facilitadora. Prepara las sesiones de escucha y toma notas, en francés y árabe.',
      'مُيسِّرة. تُعدّ جلسات الاستماع وتدوّن ما يقال فيها، بالفرنسية والعربية.',
    ),
  ),
  person(
    'tomas',
    'Tomás Rey',
    'tomas.rey',
    'es',
    names(
      'Rédacteur. Il écrit avec les autres et traduit le texte en espagnol.',
      'Drafter. He writes with the others and translates the text into Spanish.',
      'Redactor. Escribe con los demás y traduce el texto al español.',
      'محرّر. يكتب مع الآخرين ويترجم النص إلى الإسبانية.',
    ),
  ),
  person(
    'aicha',
    'Aïcha Benali',
    'aicha.benali',
    'fr',
    names(
      'Rédactrice. Elle reprend le texte passage par passage, commentaires à côté.',
      'Drafter. She revises the text passage by passage, with the comments beside it.',
      'Redactora. Revisa el texto pasaje por pasaje, con los comentarios al lado.',
      'محرّرة. تراجع النص فقرة فقرة والتعليقات إلى جانبه.',
    ),
  ),
  person(
    'rosa',
    'Rosa Imbert',
    'rosa.imbert',
    'fr',
    names(
      'Préside le comité de pilotage, qui votera sur une version nommée.',
      'Chairs the steering committee, which will vote on one named version.',
      'Preside el comité de pilotaje, que votará una versión determinada.',
      'ترأس لجنة التوجيه التي ستصوّت على نسخة محددة.',
    ),
  ),
  person(
    'fatou',
    'Fatou Ndour',
    'fatou.ndour',
    'fr',
    names(
      'Siège au comité pour la société civile.',
      'Sits on the committee for civil society.',
      'Forma parte del comité por la sociedad civil.',
      'عضو في اللجنة عن المجتمع المدني.',
    ),
  ),
  person(
    'yann',
    'Yann Delorme',
    'yann.delorme',
    'fr',
    names(
      'Fait tourner la plateforme. Il ne lit pas ce qui est confié au secrétariat.',
      'Runs the platform. What is confided to the secretariat is not for him to read.',
      'Hace funcionar la plataforma. Lo confiado a la secretaría no es para él.',
      'يشغّل المنصة. ولا يقرأ ما يُسرّ به إلى الأمانة.',
    ),
  ),
]

const COMMITTEE: Record<
  (typeof SEAT_HOLDERS)[number],
  [string, string, string, 'government' | 'civil_society']
> = {
  rosa: ['Rosa Imbert', 'fr', 'Ville de Port-Ancre', 'government'],
  samir: ['Samir Djalil', 'ar', 'Ville de Valmure', 'government'],
  birgit: ['Birgit Solheim', 'en', 'City of Quillhaven', 'government'],
  joao: ['João Tavares', 'fr', 'Ville de Deux-Passes', 'government'],
  fatou: ['Fatou Ndour', 'fr', 'Collectif Parole égale', 'civil_society'],
  claire: ['Claire Aubanel', 'fr', 'Maison des locataires de Valmure', 'civil_society'],
  teresa: ['Teresa Quiroga', 'es', 'Vecinas de San Tilmo', 'civil_society'],
  malik: ['Malik Benhaddou', 'fr', 'Coalition pour l’eau en commun', 'civil_society'],
  oumar: ['Oumar Sylla', 'fr', 'Forum mixte de Haute-Brèche', 'civil_society'],
}

const ROLES: [PersonKey, Role][] = [
  ['ines', 'secretariat'],
  ['marc', 'secretariat'],
  ['marc', 'drafter'],
  ['lina', 'facilitator'],
  ['tomas', 'drafter'],
  ['aicha', 'drafter'],
  ['yann', 'operator'],
]

/** Accounts, who has which role, and the committee with its nine seats. */
export async function seedPeople(db: Db, world: World): Promise<void> {
  const tried = EXAMPLE_PEOPLE.map(({ key, name, email, language }) => ({
    key,
    name,
    email,
    language,
  }))
  const seated = SEAT_HOLDERS.filter((key) => !tried.some((one) => one.key === key)).map((key) => {
    const [name, language] = COMMITTEE[key]
    const mailbox = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(' ', '.')
    return { key, name, language, email: `${mailbox}@${DOMAIN}` }
  })
  const created_at = world.calendar.at('2026-02-02 09:00')
  await insertAll(
    db,
    'people',
    [...tried, ...seated].map(({ key, ...rest }) => ({
      id: world.personId(key),
      ...rest,
      created_at,
    })),
  )
}

/** Needs the consultation. */
export async function seedTeam(db: Db, world: World): Promise<void> {
  const granted_at = world.calendar.at('2026-02-02 09:00')
  await insertAll(
    db,
    'roles',
    ROLES.map(([key, role]) => ({
      id: idFor(`role:${key}:${role}`),
      person_id: world.personId(key),
      consultation_id: role === 'operator' ? null : world.consultationId,
      role,
      granted_by_id: world.personId('yann'),
      granted_at,
    })),
  )
  await insertAll(db, 'bodies', [
    {
      id: COMMITTEE_ID,
      consultation_id: world.consultationId,
      name: names('Comité de pilotage', 'Steering committee', 'Comité de pilotaje', 'لجنة التوجيه'),
      rules: { quorum: 5, majority: 'two_thirds', parity: true, proxies: false, secret: false },
    },
  ])
  await insertAll(
    db,
    'seats',
    SEAT_HOLDERS.map((key, place) => {
      const [, , organisation, party] = COMMITTEE[key]
      return {
        id: idFor(`seat:${place + 1}`),
        body_id: COMMITTEE_ID,
        person_id: world.personId(key),
        organisation,
        party,
        is_chair: key === 'rosa',
        starts_on: world.calendar.day('2025-09-01'),
        ends_on: world.calendar.day('2028-09-01'),
      }
    }),
  )
}
