import type { Tx } from '~/db/connection'
import { listAssignableIds } from '~/db/queries/assignments'
import {
  deleteCitation,
  findWorkingCitation,
  insertCitations,
  updateQuote,
} from '~/db/queries/citations-writing'
import { insertEvent } from '~/db/queries/events'
import { Refused } from '~/app/domain/refusal'
import { quotePlace, type Stance } from '~/app/domain/synthesis'

type Where = { consultationId: string; draftId: string }

/** Contributions become evidence of a statement. @returns how many are new. @throws {Refused} */
export async function citeContributions(
  trx: Tx,
  personId: string,
  cite: Where & { statementId: string; contributionIds: readonly string[]; stance: Stance },
): Promise<number> {
  const { consultationId, draftId, statementId, contributionIds, stance } = cite
  if (contributionIds.length === 0) throw new Refused('nothing-chosen')
  const ids = await listAssignableIds(trx, consultationId, contributionIds)
  if (ids.length < new Set(contributionIds).size) throw new Refused('contribution-not-listed')
  const added = await insertCitations(trx, {
    draftId,
    blockId: statementId,
    contributionIds: ids,
    stance,
    personId,
  })
  await insertEvent(trx, {
    kind: 'statement-evidence-added',
    consultationId,
    subjectId: statementId,
    personId,
    data: { draftId, contributionIds: ids, stance },
  })
  return added
}

/**
 * The words of a contribution that a statement quotes, letter by letter; without words, the
 * contribution is cited as a whole.
 *
 * @throws {Refused} when the words do not stand there.
 */
export async function quoteContribution(
  trx: Tx,
  personId: string,
  { draftId, citationId, quote }: Where & { citationId: string; quote: string },
): Promise<void> {
  const citation = await findWorkingCitation(trx, draftId, citationId)
  if (!citation) throw new Refused('not-found')
  if (quote.trim() === '') return updateQuote(trx, citationId, null, personId)
  const place = quotePlace(citation.text, quote)
  if (!place) throw new Refused('quote-not-literal')
  const words = citation.text.slice(place.start, place.end)
  await updateQuote(trx, citationId, { ...place, words }, personId)
}

/** A contribution is no longer evidence of a statement. @throws {Refused} */
export async function unciteContribution(
  trx: Tx,
  personId: string,
  { consultationId, draftId, citationId }: Where & { citationId: string },
): Promise<void> {
  const citation = await findWorkingCitation(trx, draftId, citationId)
  if (!citation) throw new Refused('not-found')
  await deleteCitation(trx, citationId)
  await insertEvent(trx, {
    kind: 'statement-evidence-removed',
    consultationId,
    subjectId: citation.blockId,
    personId,
    data: { draftId, citationId },
  })
}
