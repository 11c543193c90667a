import type { StoredMap } from '~/app/domain/stored-map'
import type { Db } from '../connection'
import { json } from '../json'

/** Keep what became of each character between two frozen texts; the first one kept stays. */
export async function insertVersionMap(
  db: Db,
  between: { fromId: string; toId: string },
  { runs, blockStatus }: StoredMap,
): Promise<void> {
  await db
    .insertInto('version_maps')
    .values({
      from_id: between.fromId,
      to_id: between.toId,
      runs: json(runs as unknown),
      block_status: json(blockStatus as unknown),
    })
    .onConflict((conflict) => conflict.columns(['from_id', 'to_id']).doNothing())
    .execute()
}

/** The map from one frozen text to another; `undefined`: none was kept. */
export async function findVersionMap(
  db: Db,
  between: { fromId: string; toId: string },
): Promise<StoredMap | undefined> {
  const row = await db
    .selectFrom('version_maps')
    .where('from_id', '=', between.fromId)
    .where('to_id', '=', between.toId)
    .select(['runs', 'block_status as blockStatus'])
    .executeTakeFirst()
  return row as StoredMap | undefined
}
