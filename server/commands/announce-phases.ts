import type { Db } from '~/db/connection'
import { insertEvent } from '~/db/queries/events'
import { listPhaseTurns, lockPhaseTurn } from '~/db/queries/phase-turns'
import { tellFollowers } from './tell-followers'

/** Who follows a consultation hears that a phase has opened or closed, soon after it has. */
export async function announcePhases(db: Db): Promise<void> {
  for (const turn of await listPhaseTurns(db)) {
    await db.transaction().execute(async (trx) => {
      if (!(await lockPhaseTurn(trx, turn))) return
      const { phaseId, consultationId, kind, at } = turn
      await insertEvent(trx, {
        kind,
        consultationId,
        subjectId: phaseId,
        data: { at: at.toISOString() },
      })
      const subject = { consultationId, subjectIds: [consultationId] }
      await tellFollowers(trx, subject, { what: kind, phaseId }, {})
    })
  }
}
