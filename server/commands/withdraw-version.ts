import type { Tx } from '~/db/connection'
import { listApprovalsOf } from '~/db/queries/approvals'
import { insertEvent } from '~/db/queries/events'
import { listRoles } from '~/db/queries/people'
import { lockVersion, markVersionWithdrawn } from '~/db/queries/versions'
import { hasWords, type Localized } from '~/app/domain/language'
import { Refused } from '~/app/domain/refusal'
import { publishingRefusal } from '~/app/domain/version'

/**
 * The secretariat withdraws a version. Nothing of it disappears: the page says that it was
 * withdrawn, and why; no more comments are taken. A vote on it is decided first: what a body was
 * asked is not taken away while it answers.
 *
 * @param note why, for all to read, by language.
 * @throws {Refused}
 */
export async function withdrawVersion(
  trx: Tx,
  personId: string,
  versionId: string,
  note: Localized,
  _now: Date,
): Promise<void> {
  const version = await lockVersion(trx, versionId)
  if (!version) throw new Refused('not-found')
  const roles = await listRoles(trx, personId, version.consultationId)
  const refusal = publishingRefusal({ personId, roles, seatIds: [] })
  if (refusal) throw new Refused(refusal)
  if (version.withdrawnAt) throw new Refused('version-withdrawn')
  if (!hasWords(note)) throw new Refused('reason-missing')
  const votes = await listApprovalsOf(trx, versionId)
  if (votes.some(({ result }) => result === null)) throw new Refused('vote-already-open')

  await markVersionWithdrawn(trx, versionId, note)
  await insertEvent(trx, {
    kind: 'version-withdrawn',
    consultationId: version.consultationId,
    subjectId: versionId,
    personId,
  })
}
