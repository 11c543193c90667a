import type { Attached } from '~/app/domain/attachment-file'
import { areWordsShown } from '~/app/domain/contribution'
import { isTextPublic, publishableName, visibleTo } from '~/app/domain/contributor'
import type { Comment } from '~/app/domain/comment-thread'
import type { Db } from '../connection'
import { listAttachments } from './attachments'
import { countSupports } from './supports'

/** The comments of threads, each thread's oldest first; the thread that began first comes first. */
export async function listComments(
  db: Db,
  threadIds: readonly string[],
): Promise<Map<string, Comment[]>> {
  if (threadIds.length === 0) return new Map()
  const rows = await commentRows(db, threadIds)
  const supports = await countSupports(
    db,
    rows.map((row) => row.id),
  )
  const attachments = await listAttachments(
    db,
    rows.map((row) => row.id),
  )
  const supportsOf = new Map<string, Comment['supports']>()
  for (const { contributionId, ...support } of supports) {
    const list = supportsOf.get(contributionId) ?? []
    list.push(support)
    supportsOf.set(contributionId, list)
  }

  const byThread = new Map<string, Comment[]>()
  for (const row of rows) {
    const list = byThread.get(row.threadId!) ?? []
    list.push(asComment(row, supportsOf.get(row.id) ?? [], attachments.get(row.id) ?? []))
    byThread.set(row.threadId!, list)
  }
  return byThread
}

type Row = Awaited<ReturnType<typeof commentRows>>[number]

async function commentRows(db: Db, threadIds: readonly string[]) {
  return db
    .selectFrom('contributions as comment')
    .leftJoin('contributors as author', 'author.id', 'comment.contributor_id')
    .leftJoin('stakeholder_groups as group', 'group.id', 'comment.stakeholder_group_id')
    .where('comment.thread_id', 'in', threadIds)
    .select([
      'comment.id',
      'comment.thread_id as threadId',
      'comment.number',
      'comment.kind',
      'comment.state',
      'comment.consent',
      'author.name',
      'comment.contributor_kind as contributorKind',
      'group.position as groupPosition',
      'group.name as groupName',
      'comment.language',
      'comment.text',
      'comment.received_at as receivedAt',
      'comment.disposition',
    ])
    .orderBy('comment.seq')
    .execute()
}

function asComment(
  row: Row,
  supports: Comment['supports'],
  attachments: readonly Attached[],
): Comment {
  const isShown = areWordsShown(row.state) && isTextPublic(row.consent)
  const { facts } = visibleTo('public', row.consent)
  const { groupPosition: position, groupName: name } = row
  return {
    id: row.id,
    number: row.number,
    kind: facts ? row.kind : 'comment',
    isAside: row.state === 'aside',
    author: isShown ? publishableName(row.name, row.consent) : null,
    contributorKind: facts ? (row.contributorKind as Comment['contributorKind']) : null,
    group: facts && position !== null && name !== null ? { position, name } : null,
    language: row.language,
    text: isShown ? row.text : null,
    receivedAt: facts ? row.receivedAt.toISOString() : null,
    disposition: row.disposition,
    supports,
    attachments: isShown ? attachments : [],
  }
}
