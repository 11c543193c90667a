import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '../connection'
import type { Localized } from '~/app/domain/language'
import type { Channel, ContributionKind, ContributionState } from '~/app/domain/contribution'
import type { Consent } from '~/app/domain/contributor'
import type { Disposition } from '~/app/domain/disposition'

/** What became of one contribution: the line from what was said to the text. */
export type ContributionPath = {
  id: string
  number: number | null
  text: string
  language: string
  channel: Channel
  kind: ContributionKind
  consent: Consent
  state: ContributionState
  isLate: boolean
  receivedAt: Date
  phasePosition: number
  threadId: string | null
  groupPosition: number | null
  disposition: Disposition | null
  themes: { id: string; name: Localized; others: number; decidedAt: string }[]
  /** Published statements that cite it. */
  statements: { versionId: string; blockId: string; text: string; language: string }[]
  responses: {
    id: string
    text: Localized
    publishedAt: string
    disposition: Disposition
    /** How many contributions this response answers. */
    answered: number
    blocks: {
      versionId: string
      versionNumber: number
      blockId: string
      text: string
      language: string
    }[]
  }[]
}

type Which = { receiptId: string } | { contributionId: string }

/** The paths of what came with a receipt, or of one contribution; in order of arrival. */
export async function listContributionPaths(db: Db, which: Which): Promise<ContributionPath[]> {
  const rows = await db
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
                  .whereRef('other.theme_id', '=', 'themes.id')
                  .where('other.ended_at', 'is', null)
                  .select((count) => count.fn.countAll<number>().as('count')),
                sql<number>`0`,
              )
              .as('count'),
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
          .select([
            'versions.id as versionId',
            'blocks.block_id as blockId',
            'blocks.text',
            'checkpoints.language',
          ])
          .distinct(),
      ).as('statements'),
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
                  'checkpoints.language',
                ]),
            ).as('blocks'),
          ])
          .orderBy('responses.published_at'),
      ).as('responses'),
    ])
    .orderBy('contribution.seq')
    .execute()
  return rows.map(({ themes, ...row }) => ({
    ...row,
    themes: themes.map(({ count, ...theme }) => ({ ...theme, others: count - 1 })),
  }))
}
