import { sql, type RawBuilder } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '../connection'
import type { ContributionPath } from '~/app/domain/contribution-path'
import type { Disposition } from '~/app/domain/disposition'
import { hasPublicText } from './readable'

type Which = { receiptId: string } | { contributionId: string }

/** The paths of what came with a receipt, or of one contribution; in order of arrival. */
export async function listContributionPaths(db: Db, which: Which): Promise<ContributionPath[]> {
  return db
    .selectFrom('contributions as contribution')
    .innerJoin('phases as phase', 'phase.id', 'contribution.phase_id')
    .leftJoin('stakeholder_groups as group', 'group.id', 'contribution.stakeholder_group_id')
    .$if('receiptId' in which, (query) =>
      query.where('contribution.receipt_id', '=', (which as { receiptId: string }).receiptId),
    )
    .$if('contributionId' in which, (query) =>
      query.where('contribution.id', '=', (which as { contributionId: string }).contributionId),
    )
    .select((eb) => [
      'contribution.id',
      'contribution.number',
      'contribution.text',
      'contribution.language',
      'contribution.channel',
      'contribution.kind',
      'contribution.consent',
      'contribution.state',
      'contribution.is_late as isLate',
      'contribution.received_at as receivedAt',
      'contribution.thread_id as threadId',
      'contribution.disposition',
      'phase.position as phasePosition',
      'group.position as groupPosition',
      jsonArrayFrom(
        eb
          .selectFrom('assignments')
          .innerJoin('themes', 'themes.id', 'assignments.theme_id')
          .whereRef('assignments.contribution_id', '=', 'contribution.id')
          .where('assignments.ended_at', 'is', null)
          .select((sub) => [
            'themes.id',
            'themes.name',
            'assignments.decided_at as decidedAt',
            sub.fn
              .coalesce(
                sub
                  .selectFrom('assignments as other')
                  .innerJoin('contributions as said', 'said.id', 'other.contribution_id')
                  .whereRef('other.theme_id', '=', 'themes.id')
                  .whereRef('said.id', '<>', 'contribution.id')
                  .where('other.ended_at', 'is', null)
                  .where('said.state', '=', 'listed')
                  .where(hasPublicText('said'))
                  .select((count) => count.fn.countAll<number>().as('count')),
                sql<number>`0`,
              )
              .as('others'),
          ])
          .orderBy('assignments.decided_at'),
      ).as('themes'),
      jsonArrayFrom(
        eb
          .selectFrom('citations')
          .innerJoin('drafts', 'drafts.id', 'citations.draft_id')
          .innerJoin('versions', 'versions.id', 'citations.version_id')
          .innerJoin('checkpoints', 'checkpoints.version_id', 'versions.id')
          .innerJoin('blocks', (join) =>
            join
              .onRef('blocks.checkpoint_id', '=', 'checkpoints.id')
              .onRef('blocks.block_id', '=', 'citations.block_id'),
          )
          .whereRef('citations.contribution_id', '=', 'contribution.id')
          .where('drafts.kind', '=', 'synthesis')
          .where('versions.withdrawn_at', 'is', null)
          .select([
            'versions.id as versionId',
            'blocks.block_id as blockId',
            'blocks.text',
            'checkpoints.language',
          ])
          .distinct(),
      ).as('statements'),
      passagesOf(sql.ref('contribution.id')).as('passages'),
      jsonArrayFrom(
        eb
          .selectFrom('dispositions')
          .innerJoin('responses', 'responses.id', 'dispositions.response_id')
          .whereRef('dispositions.contribution_id', '=', 'contribution.id')
          .where('dispositions.ended_at', 'is', null)
          .where('responses.state', '=', 'published')
          .select((sub) => [
            'responses.id',
            'responses.text',
            sub.ref('responses.published_at').$castTo<string>().as('publishedAt'),
            sub.ref('dispositions.disposition').$castTo<Disposition>().as('disposition'),
            sub.fn
              .coalesce(
                sub
                  .selectFrom('dispositions as other')
                  .whereRef('other.response_id', '=', 'responses.id')
                  .where('other.ended_at', 'is', null)
                  .select((count) => count.fn.countAll<number>().as('count')),
                sql<number>`0`,
              )
              .as('answered'),
            jsonArrayFrom(
              sub
                .selectFrom('response_blocks')
                .innerJoin('versions', 'versions.id', 'response_blocks.version_id')
                .innerJoin('checkpoints', 'checkpoints.version_id', 'versions.id')
                .innerJoin('blocks', (join) =>
                  join
                    .onRef('blocks.checkpoint_id', '=', 'checkpoints.id')
                    .onRef('blocks.block_id', '=', 'response_blocks.block_id'),
                )
                .whereRef('response_blocks.response_id', '=', 'responses.id')
                .select([
                  'versions.id as versionId',
                  'versions.number as versionNumber',
                  'blocks.block_id as blockId',
                  'blocks.text',
                  wordsBefore.as('before'),
                  'checkpoints.language',
                ]),
            ).as('blocks'),
          ])
          .orderBy('responses.published_at'),
      ).as('responses'),
    ])
    .orderBy('contribution.seq')
    .execute()
}

/** What a block said in the version before, in the same language. */
const wordsBefore = sql<string | null>`(
  select old.text
  from versions as earlier
  join checkpoints as old_text on old_text.version_id = earlier.id
    and old_text.language = checkpoints.language
  join blocks as old on old.checkpoint_id = old_text.id and old.block_id = blocks.block_id
  where earlier.draft_id = versions.draft_id and earlier.number < versions.number
  order by earlier.number desc limit 1)`

/** In the order of the text. */
function passagesOf(contributionId: RawBuilder<unknown>) {
  return sql<ContributionPath['passages']>`(
    with proof as (
      select version_id, block_id from citations
      where contribution_id = ${contributionId} and version_id is not null and stance <> 'context'
    ), resting as (
      select version_id, block_id from proof
      union
      select above.version_id, above.block_id
      from proof join citations as above on above.cited_block_id = proof.block_id
        and above.cited_version_id = proof.version_id
    )
    select coalesce(jsonb_agg(jsonb_build_object('versionId', version.id, 'blockId', block.block_id,
      'text', block.text, 'language', text.language) order by text.language, block.position), '[]')
    from resting
    join versions as version on version.id = resting.version_id and version.withdrawn_at is null
    join drafts as draft on draft.id = version.draft_id and draft.kind = 'strategy'
    join checkpoints as text on text.version_id = version.id
    join blocks as block on block.checkpoint_id = text.id and block.block_id = resting.block_id
    where not exists (select from versions as later where later.draft_id = draft.id
      and later.number > version.number and later.withdrawn_at is null))`
}
