import type { Tx } from '~/db/connection'
import { assignByHand, endAssignments, listAssignableIds } from '~/db/queries/assignments'
import { insertEvent } from '~/db/queries/events'
import { findTheme } from '~/db/queries/themes'
import { Refused } from '~/app/domain/refusal'
import { isStanding } from '~/app/domain/theme'
import { requireRight } from './require-right'

type Choice = { consultationId: string; contributionIds: readonly string[]; themeId: string }

/**
 * A person puts contributions in a theme; a contribution may be in several. What a machine
 * proposed is thereby confirmed.
 *
 * @returns how many are in the theme that were not before.
 * @throws {Refused}
 */
export async function assignTheme(trx: Tx, personId: string, choice: Choice): Promise<number> {
  const { consultationId, themeId } = choice
  await requireRight(trx, personId, consultationId, ['secretariat'])
  const ids = await requireChoice(trx, choice)
  const assigned = await assignByHand(trx, ids, themeId, personId)
  if (assigned.length > 0) {
    await insertEvent(trx, {
      kind: 'contributions-assigned',
      consultationId,
      subjectId: themeId,
      personId,
      data: { contributionIds: assigned },
    })
  }
  return assigned.length
}

/** A person takes contributions out of a theme. @returns how many were in it. @throws {Refused} */
export async function unassignTheme(trx: Tx, personId: string, choice: Choice): Promise<number> {
  const { consultationId, themeId } = choice
  await requireRight(trx, personId, consultationId, ['secretariat'])
  const ids = await requireChoice(trx, choice)
  const ended = await endAssignments(trx, ids, themeId)
  if (ended.length > 0) {
    await insertEvent(trx, {
      kind: 'contributions-unassigned',
      consultationId,
      subjectId: themeId,
      personId,
      data: { contributionIds: ended },
    })
  }
  return ended.length
}

async function requireChoice(trx: Tx, choice: Choice): Promise<string[]> {
  const theme = await findTheme(trx, choice.consultationId, choice.themeId)
  if (!theme || !isStanding(theme)) throw new Refused('not-found')
  if (choice.contributionIds.length === 0) throw new Refused('nothing-chosen')
  const ids = await listAssignableIds(trx, choice.consultationId, choice.contributionIds)
  if (ids.length < new Set(choice.contributionIds).size)
    throw new Refused('contribution-not-listed')
  return ids
}
