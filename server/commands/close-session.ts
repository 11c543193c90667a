import type { Tx } from '~/db/connection'
import { insertContribution } from '~/db/queries/contributions'
import { insertContributor } from '~/db/queries/contributors'
import { insertEvent } from '~/db/queries/events'
import { listGroups } from '~/db/queries/groups'
import { lockNotes, lockSession, type SessionRow } from '~/db/queries/sessions'
import { endSession } from '~/db/queries/sessions-writing'
import {
  attributed,
  closingRefusal,
  keptPoints,
  type Attributed,
  type BegunChoice,
  type NotePoint,
} from '~/app/domain/listening-session'
import { isLanguageTag } from '~/app/domain/language'
import { Refused } from '~/app/domain/refusal'
import { toLocalTime } from '~/app/domain/zoned-time'

/** What is to be closed, and how surely. */
export type SessionClosing = {
  /** The notes as they were read: the points in order, */
  points: readonly NotePoint[]
  /** and the last `seq` among them. */
  seq: number
  /** Before its date a session is closed only when that is meant. */
  isMeantEarly: boolean
  /** Of each point that was begun and not noted, by id. */
  decided?: ReadonlyMap<string, BegunChoice>
}

/**
 * A session is closed: each point of its notes becomes a contribution, attributed as the rule
 * that was read aloud allows. Closing it again is refused and adds nothing.
 *
 * @returns the contributions in the order of the points.
 * @throws {Refused} 'notes-changed-since' when something was noted since; then read them again.
 */
export async function closeSession(
  trx: Tx,
  personId: string,
  activityId: string,
  { points, seq, isMeantEarly, decided = new Map() }: SessionClosing,
  now: Date,
): Promise<string[]> {
  const lastSeq = await lockNotes(trx, activityId)
  const session = await lockSession(trx, activityId)
  if (!session) throw new Refused('not-found')
  const refusal = closingRefusal(session, { points, isMeantEarly, decided }, now)
  if (refusal) throw new Refused(refusal)
  if (lastSeq !== seq) throw new Refused('notes-changed-since')

  const groupIds = (await listGroups(trx, session.consultationId)).map((group) => group.id)
  const saidOn = dayOf(session, now)
  const contributors = new Map<string, string>()
  const contributionIds: string[] = []
  const kept = keptPoints(points, decided).map((one) => tidy(one, groupIds))
  for (const point of kept.filter(({ text }) => text !== '')) {
    const who = attributed(point, session.attribution)
    const contributorId = await contributorOf(trx, session, who, point, contributors)
    contributionIds.push(
      await insertPoint(trx, personId, session, point, { ...who, contributorId, saidOn }),
    )
  }
  await endSession(trx, session, now)
  await insertEvent(trx, {
    kind: 'session-closed',
    consultationId: session.consultationId,
    subjectId: activityId,
    personId,
    data: { contributionIds },
  })
  return contributionIds
}

/** The day it was said, where it was said: that of the session, or the one it was closed on before. */
function dayOf({ startsAt, timeZone }: SessionRow, now: Date): string {
  return toLocalTime(now < startsAt ? now : startsAt, timeZone).slice(0, 10)
}

/** Notes are written in the browser: what they say of groups and languages is checked here. */
function tidy(point: NotePoint, groupIds: readonly string[]): NotePoint {
  return {
    ...point,
    text: point.text.replaceAll('\0', '').trim().normalize('NFC'),
    speaker: point.speaker.replaceAll('\0', '').slice(0, 200),
    groupId: point.groupId !== null && groupIds.includes(point.groupId) ? point.groupId : null,
    language: isLanguageTag(point.language) ? point.language : 'und',
  }
}

async function insertPoint(
  trx: Tx,
  personId: string,
  session: SessionRow,
  point: NotePoint,
  who: Attributed & { contributorId: string | null; saidOn: string },
): Promise<string> {
  return insertContribution(trx, {
    consultationId: session.consultationId,
    phaseId: session.phaseId,
    activityId: session.id,
    questionId: session.questionId,
    channel: session.format,
    kind: point.kind,
    contributorId: who.contributorId,
    contributorKind: who.contributorKind,
    groupId: who.groupId,
    speaker: who.speaker,
    consent: who.consent,
    language: point.language,
    text: point.text,
    saidOn: who.saidOn,
    sentById: personId,
    originKey: `session:${point.id}`,
  })
}

/** Somebody named several times in one session is one contributor. */
async function contributorOf(
  trx: Tx,
  session: SessionRow,
  who: Attributed,
  point: NotePoint,
  known: Map<string, string>,
): Promise<string | null> {
  if (who.name === null) return null
  const key = `${who.name.toLocaleLowerCase()} ${who.groupId}`
  const before = known.get(key)
  if (before !== undefined) return before
  const id = await insertContributor(trx, {
    consultationId: session.consultationId,
    personId: null,
    kind: 'individual',
    name: who.name,
    email: null,
    groupId: who.groupId,
    country: null,
    region: null,
    language: point.language,
  })
  known.set(key, id)
  return id
}
