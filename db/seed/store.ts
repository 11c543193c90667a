import { createHash } from 'node:crypto'
import { receiptCode } from '~/app/domain/receipt'
import type { Db } from '../connection'
import { json } from '../json'
import { insertAll, insertContributions, type NewContribution } from './insert'
import { idFor, type Random } from './random'
import type { Register, Said, Sending } from './bench'
import { closedAnswers } from './survey'
import { FOLLOWED_CONTRIBUTION, type World } from './world'

/** Opens the receipt of the followed contribution: C-0412. */
const FOLLOWED_CODE = '7KQ4-ZM2P-X3W8-9RTD'

/** Writes who spoke, what was sent and what was said. */
export async function storeRegister(
  db: Db,
  world: World,
  register: Register,
  random: Random,
): Promise<void> {
  await insertAll(
    db,
    'contributors',
    register.contributors.map((one) => ({
      id: one.id,
      consultation_id: world.consultationId,
      person_id: one.personId,
      kind: one.kind,
      name: one.name,
      stakeholder_group_id: world.groupId(one.group),
      region: one.region,
      language: one.language,
    })),
  )
  await insertAll(
    db,
    'receipts',
    register.sendings.map((sending) => receiptRow(sending, world)),
  )
  await insertContributions(
    db,
    world,
    register.said.map((one) => contributionRow(one, world)),
  )
  const sheets = register.sendings.filter((sending) => sending.survey !== null)
  const answers = sheets.flatMap((sheet) =>
    closedAnswers(world, sheet.survey!, random).map(({ question_id, value }) => ({
      receipt_id: sheet.id,
      question_id,
      value: json(value),
    })),
  )
  await insertAll(db, 'answers', answers)
}

function receiptRow(sending: Sending, world: World) {
  const isFollowed = sending.id === idFor(`receipt:${FOLLOWED_CONTRIBUTION.id}`)
  const code = isFollowed ? FOLLOWED_CODE : receiptCode(sha256(`code:${sending.id}`))
  return {
    id: sending.id,
    consultation_id: world.consultationId,
    activity_id: sending.activityId,
    contributor_id: sending.contributor.id,
    idempotency_key: `example:${sending.id}`,
    content_hash: sha256(sending.id),
    code_hash: sha256(code),
    received_at: sending.at,
  }
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

function contributionRow(one: Said, world: World): NewContribution {
  return {
    id: one.id,
    consultation_id: world.consultationId,
    phase_id: world.phaseId(one.phase),
    activity_id: one.activityId,
    question_id: one.questionId,
    reply_to_id: one.replyToId,
    channel: one.channel as NewContribution['channel'],
    kind: one.kind,
    contributor_id: one.contributorId,
    contributor_kind: one.contributorKind,
    stakeholder_group_id: one.group ? world.groupId(one.group) : null,
    speaker: one.speaker,
    consent: one.consent,
    language: one.language,
    text: one.text,
    received_at: one.receivedAt,
    said_on: one.saidOn,
    sent_by_id: one.sentById,
    receipt_id: one.sending?.id ?? null,
    origin_key: one.originKey,
  }
}
