import type { Tx } from '~/db/connection'
import { listGroups, type GroupRow } from '~/db/queries/groups'
import { deleteGroup, insertGroup, lockConsultation, updateGroup } from '~/db/queries/setup'
import { MAX_GROUPS } from '~/app/domain/consultation'
import { Refused } from '~/app/domain/refusal'
import { noteSetup, type PhaseEditor } from './note-setup'
import { removeUnused } from './still-used'
import { requireRight } from './require-right'

/** A group is added after the others. @returns its id. @throws {Refused} beyond seven. */
export async function addGroup(
  trx: Tx,
  editor: PhaseEditor,
  group: Pick<GroupRow, 'name' | 'target'>,
): Promise<string> {
  const groups = await groupsToChange(trx, editor)
  if (groups.length >= MAX_GROUPS) throw new Refused('too-many-groups')
  const id = await insertGroup(trx, editor.consultationId, {
    ...group,
    position: (groups.at(-1)?.position ?? 0) + 1,
  })
  await noteSetup(trx, editor, 'group-added', id, { after: group })
  return id
}

/**
 * A group gets another name, target or place; the others make room. Its shape and colour go with
 * the place. @throws {Refused}
 */
export async function changeGroup(
  trx: Tx,
  editor: PhaseEditor,
  { id, name, target, position }: GroupRow,
): Promise<void> {
  const groups = await groupsToChange(trx, editor)
  const before = groups.find((group) => group.id === id)
  if (!before) throw new Refused('not-found')
  const ordered = groups.filter((group) => group.id !== id)
  ordered.splice(position - 1, 0, { ...before, name, target })
  await renumber(trx, ordered)
  await noteSetup(trx, editor, 'group-changed', id, { before, after: { name, target, position } })
}

/** A group for which nobody spoke goes. @throws {Refused} */
export async function removeGroup(trx: Tx, editor: PhaseEditor, id: string): Promise<void> {
  const groups = await groupsToChange(trx, editor)
  const before = groups.find((group) => group.id === id)
  if (!before) throw new Refused('not-found')
  await removeUnused(() => deleteGroup(trx, id))
  await renumber(
    trx,
    groups.filter((group) => group.id !== id),
  )
  await noteSetup(trx, editor, 'group-removed', id, { before })
}

async function groupsToChange(
  trx: Tx,
  { consultationId, personId }: PhaseEditor,
): Promise<GroupRow[]> {
  await requireRight(trx, personId, consultationId, ['secretariat'])
  await lockConsultation(trx, consultationId)
  return listGroups(trx, consultationId)
}

async function renumber(trx: Tx, ordered: readonly GroupRow[]): Promise<void> {
  for (const [index, group] of ordered.entries()) {
    await updateGroup(trx, { ...group, position: index + 1 })
  }
}
