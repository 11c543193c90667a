import type { Tx } from '~/db/connection'
import { findConsultation } from '~/db/queries/consultations'
import { mayCreateConsultation } from '~/db/queries/creation'
import { insertEvent } from '~/db/queries/events'
import {
  insertActivity,
  insertConsultation,
  insertGroup,
  insertOpenQuestion,
  insertPhase,
  listSlugsLike,
  lockCreation,
} from '~/db/queries/setup'
import { hasOperator, insertBody, insertRole } from '~/db/queries/team'
import { slugFromAny } from '~/app/domain/consultation'
import type { Localized } from '~/app/domain/language'
import { Refused } from '~/app/domain/refusal'
import {
  bodyKey,
  groupKey,
  templateDates,
  type Template,
  type TemplateKey,
  type TemplatePhase,
} from '~/app/domain/template'
import { idFrom } from './id-from'

export type ConsultationToCreate = {
  /** `''`: made from the title. */
  slug: string
  title: Localized
  description: Localized
  /** At least one, the first is the one texts fall back to. */
  languages: string[]
  timeZone: string
  /** 'YYYY-MM-DD', the first day of the first phase of the template. */
  startsOn: string
  /** `null`: begin with nothing. */
  template: Template | null
}

/**
 * Someone creates a consultation and is its secretariat; on a platform that nobody runs yet they
 * become its operator too. Only the team sees it until it is published.
 *
 * @param key of the form: sent twice, it creates one.
 * @param namesOf the words of a template in the languages of the consultation.
 * @returns its address.
 * @throws {Refused}
 */
export async function createConsultation(
  trx: Tx,
  personId: string,
  input: ConsultationToCreate,
  key: string,
  namesOf: (key: TemplateKey) => Localized,
): Promise<string> {
  await lockCreation(trx)
  const id = idFrom(`consultation:${personId}:${key}`)
  const before = await findConsultation(trx, id)
  if (before) return before.slug
  if (!(await mayCreateConsultation(trx, personId))) throw new Refused('not-your-role')

  const slug = input.slug || (await freeSlug(trx, input.title))
  const { title, description, languages, timeZone, template } = input
  const settings = template ? { template: template.id } : {}
  const row = { id, slug, title, description, languages, timeZone, settings }
  if (!(await insertConsultation(trx, row))) throw new Refused('slug-taken')

  await insertEvent(trx, {
    kind: 'consultation-created',
    consultationId: id,
    subjectId: id,
    personId,
    data: { slug, template: template?.id ?? null },
  })
  await makeTeam(trx, id, personId)
  if (template) await fillFrom(trx, id, template, input, namesOf)
  return slug
}

async function makeTeam(trx: Tx, consultationId: string, personId: string): Promise<void> {
  if (!(await hasOperator(trx))) await giveRole(trx, null, personId, 'operator')
  await giveRole(trx, consultationId, personId, 'secretariat')
}

async function giveRole(
  trx: Tx,
  consultationId: string | null,
  personId: string,
  role: 'operator' | 'secretariat',
): Promise<void> {
  const roleId = await insertRole(trx, { personId, consultationId, role, grantedById: personId })
  const data = { role, personId }
  await insertEvent(trx, {
    kind: 'role-granted',
    consultationId,
    subjectId: roleId ?? personId,
    personId,
    data,
  })
}

async function fillFrom(
  trx: Tx,
  consultationId: string,
  template: Template,
  { startsOn, timeZone }: ConsultationToCreate,
  namesOf: (key: TemplateKey) => Localized,
): Promise<void> {
  const dates = templateDates(template, startsOn, timeZone)
  for (const [index, phase] of template.phases.entries()) {
    const phaseId = await insertPhase(trx, consultationId, {
      title: namesOf(phase.title),
      question: namesOf(phase.question),
      outputs: [...phase.outputs],
      ...dates[index]!,
    })
    await openActivities(trx, phaseId, phase, namesOf)
  }
  for (const [index, word] of template.groups.entries()) {
    const name = namesOf(groupKey(word))
    await insertGroup(trx, consultationId, { position: index + 1, name, target: null })
  }
  if (template.body) {
    const { name, rules } = template.body
    await insertBody(trx, consultationId, { name: namesOf(bodyKey(name)), rules })
  }
}

/** Listening sessions need a day and a place: they are planned one by one, never from a template. */
async function openActivities(
  trx: Tx,
  phaseId: string,
  phase: TemplatePhase,
  namesOf: (key: TemplateKey) => Localized,
): Promise<void> {
  for (const { kind, title } of phase.activities) {
    if (kind === 'session') continue
    const activityId = await insertActivity(trx, phaseId, kind, {
      title: namesOf(title),
      introduction: {},
      opensAt: null,
      closesAt: null,
      draftId: null,
    })
    if (kind === 'survey') await insertOpenQuestion(trx, activityId, namesOf(phase.question))
  }
}

async function freeSlug(trx: Tx, title: Localized): Promise<string> {
  const base = slugFromAny(title) || 'consultation'
  const taken = new Set(await listSlugsLike(trx, base))
  let slug = base
  for (let number = 2; taken.has(slug); number++) slug = `${base}-${number}`
  return slug
}
