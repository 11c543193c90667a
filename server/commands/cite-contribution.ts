import type { Tx } from '~/db/connection'
import { listAssignableIds } from '~/db/queries/assignments'
import {
  deleteCitation,
  findWorkingCitation,
  insertCitations,
  updateQuote,
} from '~/db/queries/citations-writing'
import { findDraft } from '~/db/queries/drafts'
import { insertEvent } from '~/db/queries/events'
import { isTextPublic } from '~/app/domain/contributor'
import type { Document } from '~/app/domain/document'
import { Refused } from '~/app/domain/refusal'
import { quotePlace, statementsOf, type Stance } from '~/app/domain/synthesis'
import { requireRight } from './require-right'

const SECRETARIAT = ['secretariat'] as const

type Where = { consultationId: string; draftId: string }

export type Cite = Where & {
  statementId: string
  /** The working text as it stands: the statement is one of its own. */
  document: Document
  contributionIds: readonly string[]
  stance: Stance
}

/** Contributions become evidence of a statement. @returns how many are new. @throws {Refused} */
export async function citeContributions(trx: Tx, personId: string, cite: Cite): Promise<number> {
  const { consultationId, draftId, statementId, contributionIds, stance } = cite
  await requireSynthesis(trx, personId, cite)
  const isOwn = statementsOf(cite.document).some(({ blockId }) => blockId === statementId)
  if (!isOwn) throw new Refused('not-found')
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
 * @throws {Refused} when the words do not stand there, or are not theirs to read.
 */
export async function quoteContribution(
  trx: Tx,
  personId: string,
  { quote, ...which }: Where & { citationId: string; quote: string },
): Promise<void> {
  const { consultationId, draftId, citationId } = which
  const citation = await requireCitation(trx, personId, which)
  if (!isTextPublic(citation.consent))
    await requireRight(trx, personId, consultationId, SECRETARIAT)
  const words = quote.trim() === '' ? null : literal(citation.text, quote)
  await updateQuote(trx, citationId, words, personId)
  await insertEvent(trx, {
    kind: 'statement-evidence-quoted',
    consultationId,
    subjectId: citation.blockId,
    personId,
    data: { draftId, citationId, quote: words },
  })
}

/** A contribution is no longer evidence of a statement. @throws {Refused} */
export async function unciteContribution(
  trx: Tx,
  personId: string,
  which: Where & { citationId: string },
): Promise<void> {
  const { consultationId, draftId, citationId } = which
  const citation = await requireCitation(trx, personId, which)
  await deleteCitation(trx, citationId)
  await insertEvent(trx, {
    kind: 'statement-evidence-removed',
    consultationId,
    subjectId: citation.blockId,
    personId,
    data: { draftId, citationId },
  })
}

async function requireSynthesis(trx: Tx, personId: string, { consultationId, draftId }: Where) {
  await requireRight(trx, personId, consultationId, ['secretariat', 'drafter'])
  const draft = await findDraft(trx, draftId)
  const isHere = draft?.kind === 'synthesis' && draft.consultationId === consultationId
  if (!isHere) throw new Refused('not-found')
}

async function requireCitation(trx: Tx, personId: string, which: Where & { citationId: string }) {
  await requireSynthesis(trx, personId, which)
  const citation = await findWorkingCitation(trx, which.draftId, which.citationId)
  if (!citation) throw new Refused('not-found')
  return citation
}

function literal(said: string, quote: string): { start: number; end: number; words: string } {
  const place = quotePlace(said, quote)
  if (!place) throw new Refused('quote-not-literal')
  return { ...place, words: said.slice(place.start, place.end) }
}
