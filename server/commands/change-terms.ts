import type { Tx } from '~/db/connection'
import { insertEvent } from '~/db/queries/events'
import { deleteTerm, insertTerm } from '~/db/queries/translations'
import type { Localized } from '~/app/domain/language'
import { Refused } from '~/app/domain/refusal'
import { requireRight } from './require-right'

type Where = { consultationId: string }

/**
 * The team agrees on a term, in two languages or more.
 *
 * @returns the term's id.
 * @throws {Refused}
 */
export async function addTerm(
  trx: Tx,
  personId: string,
  { consultationId, term }: Where & { term: Localized },
): Promise<string> {
  await requireRight(trx, personId, consultationId, ['secretariat', 'drafter'])
  const termId = await insertTerm(trx, consultationId, term)
  await insertEvent(trx, {
    kind: 'term-agreed',
    consultationId,
    subjectId: termId,
    personId,
    data: { term },
  })
  return termId
}

/**
 * A term is no longer agreed.
 *
 * @throws {Refused}
 */
export async function removeTerm(
  trx: Tx,
  personId: string,
  { consultationId, termId }: Where & { termId: string },
): Promise<void> {
  await requireRight(trx, personId, consultationId, ['secretariat', 'drafter'])
  if (!(await deleteTerm(trx, consultationId, termId))) throw new Refused('not-found')
  await insertEvent(trx, { kind: 'term-dropped', consultationId, subjectId: termId, personId })
}
