import type { Tx } from '~/db/connection'
import { insertEvent } from '~/db/queries/events'

/** Who changes the phases of which consultation. */
export type PhaseEditor = { consultationId: string; personId: string }

/** What someone changed in how a consultation is set up, with before and after. */
export async function noteSetup(
  trx: Tx,
  { consultationId, personId }: PhaseEditor,
  kind: string,
  subjectId: string,
  data: Record<string, unknown>,
): Promise<void> {
  await insertEvent(trx, { kind, consultationId, subjectId, personId, data })
}
