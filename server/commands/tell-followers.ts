import type { Tx } from '~/db/connection'
import { insertEvent, insertOutbox } from '~/db/queries/events'
import { listAddressesOf, listFollowers } from '~/db/queries/follows'
import { followersToTell, type FollowNews } from '~/app/domain/follow'

/** Who knows the news already: who made it, and who is told of it in a mail of their own. */
export type Knowing = { contributorIds?: readonly string[]; personIds?: readonly string[] }

/** Whoever follows one of these subjects is told, once each; who knows already is not. */
export async function tellFollowers(
  trx: Tx,
  { consultationId, subjectIds }: { consultationId: string; subjectIds: readonly string[] },
  news: FollowNews,
  { contributorIds = [], personIds = [] }: Knowing,
): Promise<void> {
  const followers = subjectIds.length === 0 ? [] : await listFollowers(trx, subjectIds)
  if (followers.length === 0) return
  const knowing = await listAddressesOf(trx, contributorIds, personIds)
  const told = followersToTell(followers, knowing)
  if (told.length === 0) return
  const eventId = await insertEvent(trx, {
    kind: 'followers-told',
    consultationId,
    subjectId: subjectIds[0]!,
    data: { ...news, followers: told.length },
  })
  await insertOutbox(
    trx,
    eventId,
    told.map(({ followId, personId, contributorId }) => ({
      kind: 'mail:followed',
      personId,
      contributorId,
      data: { followId, ...news },
    })),
  )
}
