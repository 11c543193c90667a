import { inTransaction } from './transaction'
import type { Db } from '../../connection'
import type { VotesTable } from '../../schema'
import { insertAll } from '../insert'
import { idFor } from '../random'
import { COMMITTEE_ID, SEAT_HOLDERS, type World } from '../world'
import { versionIdOf } from './publication'

const VOTES: { choice: VotesTable['choice']; reason?: string }[] = [
  { choice: 'yes' },
  { choice: 'yes' },
  {
    choice: 'yes_with_reservation',
    reason:
      'Oui pour soumettre ce texte au public. Le coût des langues n’y est pas : 0,4 million ne peut suffire, et je demande que le détail soit publié avec la version 2.',
  },
  { choice: 'yes' },
  { choice: 'yes' },
  { choice: 'yes' },
  { choice: 'abstain', reason: 'Mon association n’a pas pu se réunir avant le vote.' },
  { choice: 'yes' },
  {
    choice: 'no',
    reason:
      'Le passage 4.7 « s’efforce » là où il faudrait interdire. Je ne veux pas que le public commente une phrase que nous savons trop faible.',
  },
]

/** The committee agreed on 30 September that version 1 be the basis of the public comments. */
export async function seedApproval(db: Db, world: World): Promise<void> {
  const id = idFor('approval:strategy:1')
  const votedAt = world.calendar.at('2026-09-30 15:20')
  const decidedAt = world.calendar.at('2026-09-30 16:00')
  const body = await db
    .selectFrom('bodies')
    .where('id', '=', COMMITTEE_ID)
    .select('rules')
    .executeTakeFirstOrThrow()
  const soon = new Date(Date.now() + 24 * 3600 * 1000)
  await inTransaction(db, async (trx) => {
    await trx
      .insertInto('approvals')
      .values({
        id,
        body_id: COMMITTEE_ID,
        version_id: versionIdOf('strategy', 1),
        rules: body.rules,
        opens_at: world.calendar.at('2026-09-21 09:00'),
        closes_at: soon, // the database lets nobody vote after it
      })
      .execute()
    await insertAll(
      trx,
      'votes',
      VOTES.map(({ choice, reason = null }, place) => ({
        approval_id: id,
        seat_id: idFor(`seat:${place + 1}`),
        choice,
        reason,
        cast_by_id: world.personId(SEAT_HOLDERS[place]!),
        cast_at: votedAt,
      })),
    )
    await trx
      .updateTable('approvals')
      .set({
        closes_at: decidedAt,
        decided_at: decidedAt,
        result: 'approved',
        conditions: {
          fr: 'Approuvée comme base des commentaires du public. Le coût détaillé des engagements du chapitre 3 est publié avec la version 2.',
          en: 'Approved as the basis of the public comments. The detailed cost of the commitments of chapter 3 is published with version 2.',
          es: 'Aprobada como base de los comentarios del público. El coste detallado de los compromisos del capítulo 3 se publica con la versión 2.',
        },
      })
      .where('id', '=', id)
      .execute()
  })
}
