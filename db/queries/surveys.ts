import { sql } from 'kysely'
import type { Localized } from '~/app/domain/language'
import { QUESTION_KINDS, type SurveyQuestion } from '~/app/domain/survey'
import type { Db, Tx } from '../connection'
import { json } from '../json'

const PEOPLE = sql<number>`count(distinct coalesce(contributor.merged_into_id, contributor.id))`

/** The questions of a survey, in order. */
export async function listQuestions(db: Db, activityId: string): Promise<SurveyQuestion[]> {
  const rows = await db
    .selectFrom('questions')
    .where('activity_id', '=', activityId)
    .where('kind', 'in', QUESTION_KINDS)
    .select(['id', 'position', 'kind', 'wording', 'choices', 'settings'])
    .orderBy('position')
    .execute()
  return rows.map(({ kind, settings, ...row }) => ({
    ...row,
    kind: kind as SurveyQuestion['kind'],
    isRequired: settings.required === true,
    min: numberOf(settings.min),
    max: numberOf(settings.max),
    minLabel: (settings.minLabel ?? {}) as Localized,
    maxLabel: (settings.maxLabel ?? {}) as Localized,
  }))
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' ? value : null
}

/** The questions do not change while somebody answers; others may answer at the same time. */
export async function lockQuestions(trx: Tx, activityId: string): Promise<void> {
  await trx.selectFrom('activities').where('id', '=', activityId).select('id').forShare().execute()
}

/** Nobody answers while the questions change. */
export async function lockSurvey(trx: Tx, activityId: string): Promise<void> {
  await trx.selectFrom('activities').where('id', '=', activityId).select('id').forUpdate().execute()
}

type NewQuestion = Omit<SurveyQuestion, 'id'>

export async function insertQuestion(
  db: Db,
  activityId: string,
  question: NewQuestion,
): Promise<string> {
  const row = await db
    .insertInto('questions')
    .values({ activity_id: activityId, position: question.position, ...columns(question) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** All but its place. @returns false: it is no question of this survey. */
export async function updateQuestion(
  db: Db,
  activityId: string,
  id: string,
  question: NewQuestion,
): Promise<boolean> {
  const rows = await db
    .updateTable('questions')
    .set(columns(question))
    .where('id', '=', id)
    .where('activity_id', '=', activityId)
    .returning('id')
    .execute()
  return rows.length > 0
}

function columns({ kind, wording, choices, ...question }: NewQuestion) {
  const { isRequired, min, max, minLabel, maxLabel } = question
  return {
    kind,
    wording,
    choices: json(choices),
    settings: { required: isRequired, min, max, minLabel, maxLabel },
  }
}

/** @returns false: it is no question of this survey. */
export async function deleteQuestion(db: Db, activityId: string, id: string): Promise<boolean> {
  const rows = await db
    .deleteFrom('questions')
    .where('id', '=', id)
    .where('activity_id', '=', activityId)
    .returning('id')
    .execute()
  return rows.length > 0
}

/** The questions are numbered from 1 in the order of `ids`. */
export async function orderQuestions(
  db: Db,
  activityId: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  await sql`
    update questions set position = ordered.position
    from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb) with ordinality as ordered (id, position)
    where questions.id = ordered.id::uuid and questions.activity_id = ${activityId}`.execute(db)
}

export type SurveyRow = {
  id: string
  phaseId: string
  title: Localized
  questions: number
  respondents: number
  /** Its own times, else those of the phase; `closesAt` exclusive. */
  opensAt: Date
  closesAt: Date
}

/** The surveys of a consultation, in the order of its phases. */
export async function listSurveys(db: Db, consultationId: string): Promise<SurveyRow[]> {
  return db
    .selectFrom('activities as activity')
    .innerJoin('phases as phase', 'phase.id', 'activity.phase_id')
    .where('phase.consultation_id', '=', consultationId)
    .where('activity.kind', '=', 'survey')
    .select((eb) => [
      'activity.id',
      'phase.id as phaseId',
      'activity.title',
      eb.fn.coalesce('activity.opens_at', 'phase.opens_at').as('opensAt'),
      eb.fn.coalesce('activity.closes_at', 'phase.closes_at').as('closesAt'),
      eb
        .selectFrom('questions')
        .whereRef('questions.activity_id', '=', 'activity.id')
        .select((each) => each.fn.countAll<number>().as('count'))
        .$asScalar()
        .$notNull()
        .as('questions'),
      eb
        .selectFrom('receipts')
        .whereRef('receipts.activity_id', '=', 'activity.id')
        .select((each) => each.fn.countAll<number>().as('count'))
        .$asScalar()
        .$notNull()
        .as('respondents'),
    ])
    .orderBy('phase.position')
    .orderBy('activity.position')
    .orderBy('activity.id')
    .execute()
}

/** People who answered a survey, by their group; `null`: of no group. */
export async function countRespondents(
  db: Db,
  activityId: string,
): Promise<{ groupId: string | null; respondents: number }[]> {
  return db
    .selectFrom('receipts')
    .innerJoin('contributors as contributor', 'contributor.id', 'receipts.contributor_id')
    .where('receipts.activity_id', '=', activityId)
    .groupBy('contributor.stakeholder_group_id')
    .select(['contributor.stakeholder_group_id as groupId', PEOPLE.as('respondents')])
    .execute()
}

/** How often one value was given to one question by one group. */
export type AnswerCount = {
  questionId: string
  groupId: string | null
  /** The id of a choice, or a number as it is written. */
  value: string
  count: number
}

/** Closed answers of a survey; who chose several values is in each of them. */
export async function countAnswers(db: Db, activityId: string): Promise<AnswerCount[]> {
  const { rows } = await sql<AnswerCount>`
    select answer.question_id as "questionId", contributor.stakeholder_group_id as "groupId",
      chosen.value, count(*) as count
    from answers as answer
    join receipts as receipt on receipt.id = answer.receipt_id
    join contributors as contributor on contributor.id = receipt.contributor_id
    cross join lateral jsonb_array_elements_text(
      case jsonb_typeof(answer.value) when 'array' then answer.value
      else jsonb_build_array(answer.value) end) as chosen (value)
    where receipt.activity_id = ${activityId}
    group by 1, 2, 3
    order by 1, 2, 3`.execute(db)
  return rows
}

/**
 * People who answered each question, by group: closed answers, or a text that is in the register.
 * Who said it is not known of all texts: each of those counts as one.
 */
export async function countAnswered(
  db: Db,
  activityId: string,
): Promise<{ questionId: string; groupId: string | null; respondents: number }[]> {
  const { rows } = await sql<{ questionId: string; groupId: string | null; respondents: number }>`
    with answered as (
      select answer.question_id, contributor.stakeholder_group_id as group_id,
        contributor.id as contributor_id, receipt.id
      from answers as answer
      join receipts as receipt on receipt.id = answer.receipt_id
      join contributors as contributor on contributor.id = receipt.contributor_id
      where receipt.activity_id = ${activityId}
      union all
      select question_id, stakeholder_group_id, contributor_id, id
      from contributions
      where activity_id = ${activityId} and question_id is not null and state = 'listed'
    )
    select answered.question_id as "questionId", answered.group_id as "groupId",
      count(distinct coalesce(contributor.merged_into_id, contributor.id, answered.id)) as respondents
    from answered left join contributors as contributor on contributor.id = answered.contributor_id
    group by 1, 2`.execute(db)
  return rows
}
