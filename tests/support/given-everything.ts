import { createHash, randomUUID } from 'node:crypto'
import type { Db } from '~/db/connection'
import { json } from '~/db/json'
import { insertBroughtFile } from '~/db/queries/brought-files'
import { insertDraftImport } from '~/db/queries/draft-imports'
import type { RouteId } from '~/app/http/route-rights'
import { hashReceiptCode } from '~/server/commands/receive-contributions'
import { seedUpdate } from '~/server/collaboration/headless'
import { givenContribution, givenMember, givenPerson, givenQuestion, givenRole } from './given'
import { givenDraft, givenThread, type GivenDraft, type GivenVersion } from './given-draft'
import { documentOf, givenPublication, givenPublished } from './given-publication'
import { givenSession } from './server'

/** Everyone a route may meet, from nobody to operator. */
export const VISITORS = [
  'passer-by',
  'signed-in',
  'facilitator',
  'drafter',
  'secretariat',
  'committee',
  'operator',
] as const
export type VisitorName = (typeof VISITORS)[number]

/** A public consultation with one of each thing an address can name. */
export type Everything = {
  slug: string
  activityId: string
  questionId: string
  contributionText: string
  /** Cookies; `undefined`: without a session. */
  cookies: Record<VisitorName, string | undefined>
  /** The address of a route, with the ids it needs. */
  addressOf: (route: RouteId) => string
}

const CODE = '0123-4567-89AB-CDEF'

export async function givenEverything(db: Db): Promise<Everything> {
  return db.transaction().execute(async (trx) => {
    const given = await givenPublication(trx)
    const { consultationId, phaseId, activityIds, questionId } = given
    const now = Date.now()
    await trx
      .updateTable('phases')
      .set({ opens_at: new Date(now - 86_400_000), closes_at: new Date(now + 86_400_000) })
      .where('id', '=', phaseId)
      .execute()
    await trx
      .updateTable('phases')
      .set({ opens_at: new Date(now + 86_400_000), closes_at: new Date(now + 172_800_000) })
      .where('id', '=', given.nextPhaseId)
      .execute()
    const { slug } = await trx
      .selectFrom('consultations')
      .where('id', '=', consultationId)
      .select('slug')
      .executeTakeFirstOrThrow()
    await givenQuestion(trx, activityIds.survey, { choices: ['Yes', 'No'] })
    const contributionText = `Clean water ${randomUUID()}`
    await givenContribution(trx, given, { text: contributionText, number: 1 })
    await openText(trx, given)
    const strategy = await givenPublished(trx, given, documentOf(['Clean water for all.']))
    const threadId = await givenThread(trx, strategy)
    await givenContribution(trx, given, {
      thread_id: threadId,
      channel: 'draft_comment',
      activity_id: activityIds.comments,
      number: 2,
    })
    const synthesis = await givenDraft(trx, given, { kind: 'synthesis' })
    const report = await givenDraft(trx, given, { kind: 'report' })
    await openText(trx, synthesis)
    await openText(trx, report)
    const notes = await givenDraft(trx, given, { kind: 'notes' })
    await givenMeeting(trx, activityIds.session, notes)
    const committee = await givenPerson(trx, 'Chidi')
    const approvalId = await givenApproval(trx, consultationId, committee, strategy.versionId)
    const operator = await givenPerson(trx, 'Olga')
    await givenRole(trx, operator, 'operator', null)
    const member = (role: 'facilitator' | 'drafter') => givenMember(trx, role, role, consultationId)
    const ids = {
      draft: given.draftId,
      synthesis: synthesis.draftId,
      report: report.draftId,
      version: strategy.versionId,
      thread: threadId,
      approval: approvalId,
      phase: phaseId,
      discussion: activityIds.discussion,
      session: activityIds.session,
      survey: activityIds.survey,
      response: await givenResponse(trx, consultationId, given.secretaryId, 'proposed'),
      published: await givenResponse(trx, consultationId, given.secretaryId, 'published'),
      job: await givenImport(trx, consultationId, given.secretaryId),
      brought: await givenBroughtText(trx, consultationId, given.secretaryId),
      file: await givenBroughtFile(trx, consultationId, given.secretaryId, strategy),
    }
    await givenReceipt(trx, consultationId, activityIds.discussion)
    return {
      slug,
      activityId: activityIds.discussion,
      questionId,
      contributionText,
      cookies: {
        'passer-by': undefined,
        'signed-in': await givenSession(trx, await givenPerson(trx, 'Petra')),
        facilitator: await givenSession(trx, await member('facilitator')),
        drafter: await givenSession(trx, await member('drafter')),
        secretariat: await givenSession(trx, given.secretaryId),
        committee: await givenSession(trx, committee),
        operator: await givenSession(trx, operator),
      },
      addressOf: (route) => addressOf(route, slug, ids),
    }
  })
}

type Ids = Record<
  | ('draft' | 'synthesis' | 'report' | 'version' | 'thread' | 'approval' | 'phase')
  | ('discussion' | 'session' | 'survey' | 'response' | 'published' | 'job' | 'file' | 'brought'),
  string
>

/** Flat routes: dots are slashes, `[.]` is a dot, `$name` a thing, `_index` nothing. */
function addressOf(route: RouteId, slug: string, ids: Ids): string {
  if (route === '$') return '/nowhere/at/all'
  const parts = route.replaceAll('[.]', '\0').split('.')
  const path = parts
    .filter((part) => part !== '_index')
    .map((part) => (part.startsWith('$') ? valueOf(part, route, slug, ids) : part))
    .map((part) => part.replace(/_$/, '').replaceAll('\0', '.'))
  return `/${path.join('/')}`
}

function valueOf(part: string, route: string, slug: string, ids: Ids): string {
  const [, name = '', rest = ''] = /^\$(\w+)(.*)$/s.exec(part)!
  const activity = /session/.test(route)
    ? 'session'
    : /survey/.test(route)
      ? 'survey'
      : 'discussion'
  const draft = /synthesis/.test(route) ? 'synthesis' : /report/.test(route) ? 'report' : 'draft'
  const values: Record<string, string> = {
    lang: 'fr',
    slug,
    number: '1',
    code: CODE,
    token: 'AAAAAAAAAAAAAAAAAAAAAA',
    activityId: ids[activity],
    draftId: ids[draft],
    reportId: ids.report,
    versionId: ids.version,
    threadId: ids.thread,
    subjectId: ids.thread,
    attachmentId: ids.thread,
    approvalId: ids.approval,
    phaseId: ids.phase,
    responseId: /desk/.test(route) ? ids.response : ids.published,
    jobId: ids.job,
    importId: ids.brought,
    fileId: ids.file,
    file: fileOf(route),
    hash: '0'.repeat(64),
    // A new kind of thing in an address: give one here, so that the matrices cover it.
  }
  const value = values[name]
  if (value === undefined) throw new Error(`No sample for $${name} of ${route}`)
  return value + rest
}

function fileOf(route: string): string {
  if (/\.word\./.test(route)) return 'comments.en.docx'
  if (/\.export\./.test(route)) return 'en.docx'
  return /report/.test(route) ? 'data.json' : 'contributions.csv'
}

async function openText(db: Db, { textId }: GivenDraft): Promise<void> {
  await db
    .insertInto('draft_updates')
    .values({
      draft_text_id: textId,
      generation: 1,
      seq: 1,
      update: seedUpdate(documentOf(['Clean water for all.'])),
    })
    .execute()
}

async function givenMeeting(db: Db, activityId: string, notes: GivenDraft): Promise<void> {
  await db
    .insertInto('listening_sessions')
    .values({
      activity_id: activityId,
      starts_at: new Date(Date.now() + 3_600_000),
      ends_at: new Date(Date.now() + 7_200_000),
      time_zone: 'Europe/Paris',
      format: 'session',
      attribution: 'none',
      notes_id: notes.draftId,
    })
    .execute()
}

async function givenBroughtFile(
  db: Db,
  consultationId: string,
  personId: string,
  { versionId, checkpointId }: GivenVersion,
): Promise<string> {
  return insertBroughtFile(db, consultationId, personId, {
    ...{ fileName: 'ministry.docx', sha256: '0'.repeat(64), versionId, checkpointId },
    ...{ items: [], known: 0, notBrought: {}, received: [] },
  })
}

async function givenApproval(db: Db, consultationId: string, personId: string, versionId: string) {
  const rules = json({ quorum: 1 } as never)
  const { id: bodyId } = await db
    .insertInto('bodies')
    .values({ consultation_id: consultationId, name: { fr: 'Comité' }, rules })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db.insertInto('seats').values({ body_id: bodyId, person_id: personId }).execute()
  const { id } = await db
    .insertInto('approvals')
    .values({
      body_id: bodyId,
      version_id: versionId,
      rules,
      closes_at: new Date(Date.now() + 86_400_000),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

async function givenResponse(
  db: Db,
  consultationId: string,
  personId: string,
  state: 'proposed' | 'published',
) {
  const { id } = await db
    .insertInto('responses')
    .values({ consultation_id: consultationId, assignee_id: personId, text: { fr: 'Merci.' } })
    .returning('id')
    .executeTakeFirstOrThrow()
  const published = { published_by_id: personId, published_at: new Date() }
  await db
    .updateTable('responses')
    .set({ state, ...(state === 'published' ? published : {}) })
    .where('id', '=', id)
    .execute()
  return id
}

async function givenImport(db: Db, consultationId: string, personId: string) {
  const source = {
    fileName: 'said.csv',
    sha256: createHash('sha256').update('x').digest('hex'),
    encoding: 'utf-8',
    delimiter: ',',
    text: 'what\nWater\n',
  }
  const { id } = await db
    .insertInto('jobs')
    .values({
      consultation_id: consultationId,
      kind: 'import-contributions',
      input: json({ source } as Record<string, unknown>),
      state: 'prepared',
      started_by_id: personId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** A text that waits to be looked at before a draft is made of it. */
async function givenBroughtText(db: Db, consultationId: string, personId: string) {
  return insertDraftImport(db, consultationId, personId, {
    fileName: 'plan.md',
    format: 'markdown',
    title: 'Plan',
    language: 'en',
    phaseId: null,
    document: documentOf(['Clean water for all.']),
    changes: {},
    source: 'Clean water for all.',
    furniture: [],
    kept: [],
    leftOut: {},
    pageWords: [],
    pictures: [],
  })
}

async function givenReceipt(db: Db, consultationId: string, activityId: string) {
  const { id: contributorId } = await db
    .insertInto('contributors')
    .values({ consultation_id: consultationId, kind: 'individual' })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('receipts')
    .values({
      consultation_id: consultationId,
      activity_id: activityId,
      contributor_id: contributorId,
      idempotency_key: randomUUID(),
      content_hash: createHash('sha256').update('x').digest(),
      code_hash: hashReceiptCode(CODE),
    })
    .execute()
}
