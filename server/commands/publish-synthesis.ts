import type { Tx } from '~/db/connection'
import { listEvidence } from '~/db/queries/citations-writing'
import { Refused } from '~/app/domain/refusal'
import { statementsOf, synthesisRefusal } from '~/app/domain/synthesis'
import { publishVersion, type Publication } from './publish-version'

/**
 * A person signs a synthesis off: it is published as a version, once every statement rests on
 * what someone said.
 *
 * @returns the version's id.
 * @throws {Refused}
 */
export async function publishSynthesis(
  trx: Tx,
  personId: string,
  publication: Publication,
  now: Date,
): Promise<string> {
  const evidence = await listEvidence(trx, publication.draftId)
  const cited = new Set(evidence.map(({ blockId }) => blockId))
  const statements = publication.texts.flatMap(({ document }) => statementsOf(document))
  const refusal = synthesisRefusal(statements, cited)
  if (refusal) throw new Refused(refusal)
  return publishVersion(trx, personId, publication, now)
}
