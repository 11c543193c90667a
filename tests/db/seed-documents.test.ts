import { sql } from 'kysely'
import { describe, expect } from 'vitest'
import type { Db } from '~/db/connection'
import { FOLLOWED_CONTRIBUTION } from '~/db/seed/world'
import { seedExample } from '~/db/seed/index'
import { checkpointIdOf, versionIdOf } from '~/db/seed/documents/publication'
import { idFor } from '~/db/seed/random'
import { test as databaseTest } from '../support/database'

const TODAY = new Date('2026-11-20T12:00:00Z')

const test = databaseTest.extend<{ example: Db }>({
  example: [
    async ({ db }, use) => {
      await seedExample(db, { today: TODAY })
      await use(db)
    },
    { scope: 'file' },
  ],
})

describe('the strategy of the example', () => {
  test('stands in two versions, the second in three languages with the same blocks', async ({
    example,
  }) => {
    const texts = await rowsOf<{ number: number; language: string; blocks: string }>(
      example,
      sql`select version.number, text.language,
            string_agg(block.block_id::text, ' ' order by block.position) as blocks
          from versions as version
          join checkpoints as text on text.version_id = version.id
          join blocks as block on block.checkpoint_id = text.id
          where version.draft_id = ${idFor('draft:strategy')}
          group by version.number, text.language order by 1, 2`,
    )
    expect(texts.map(({ number, language }) => `${number} ${language}`)).toEqual([
      '1 fr',
      '2 en',
      '2 es',
      '2 fr',
    ])
    const [, ...second] = texts.map(({ blocks }) => blocks)
    expect(new Set(second).size).toBe(1)
    expect(texts[0]!.blocks).not.toBe(second[0])
  })

  test('is stored as HTML without a style of its own', async ({ example }) => {
    const texts = await example.selectFrom('checkpoints').select('html').execute()
    expect(texts.length).toBeGreaterThan(0)
    for (const { html } of texts) expect(html).not.toMatch(/\sstyle=|<script|<style/)
  })

  test('opens live with the words of version 2', async ({ example }) => {
    const logs = await rowsOf<{ generation: number; seq: number }>(
      example,
      sql`select generation, seq from draft_updates
          where draft_text_id = ${idFor('text:strategy:fr')}`,
    )
    expect(logs).toEqual([{ generation: 3, seq: 1 }])
  })
})

describe('the threads of the example', () => {
  test('are 150 at least, with 60 replies at least', async ({ example }) => {
    const [count] = await rowsOf<{ threads: number; replies: number }>(
      example,
      sql`select count(distinct thread_id)::int as threads,
            (count(*) filter (where reply_to_id is not null))::int as replies
          from contributions where thread_id is not null`,
    )
    expect(count!.threads).toBeGreaterThanOrEqual(150)
    expect(count!.replies).toBeGreaterThanOrEqual(60)
  })

  test('begin with words of their own', async ({ example }) => {
    const openings = await rowsOf<{ text: string }>(
      example,
      sql`select text from contributions where thread_id is not null and reply_to_id is null`,
    )
    const distinct = new Set(openings.map(({ text }) => text.slice(0, 24)))
    expect(distinct.size).toBe(openings.length)
  })

  test('of version 1 all have a position in version 2', async ({ example }) => {
    const states = await rowsOf<{ state: string | null; threads: number }>(
      example,
      sql`select position.state, count(*)::int as threads
          from comment_threads as thread
          left join anchor_positions as position on position.thread_id = thread.id
            and position.checkpoint_id = ${checkpointIdOf('strategy', 2, 'fr')}
          where thread.checkpoint_id = ${checkpointIdOf('strategy', 1, 'fr')} group by 1`,
    )
    const found = new Map(states.map(({ state, threads }) => [state, threads]))
    expect(found.has(null)).toBe(false)
    expect(found.get('exact')).toBeGreaterThan(20)
    expect(found.get('edited')).toBeGreaterThan(10)
    expect(found.get('orphaned')).toBeGreaterThan(5)
  })
})

describe('the syntheses of the example', () => {
  test('rest every statement on contributions of their phase', async ({ example }) => {
    const statements = await rowsOf<{ evidence: number; foreign: number; quotes: number }>(
      example,
      sql`select count(*)::int as evidence,
            (count(*) filter (where said.phase_id <> draft.phase_id))::int as foreign,
            count(citation.quote)::int as quotes
          from citations as citation
          join drafts as draft on draft.id = citation.draft_id and draft.kind = 'synthesis'
          join contributions as said on said.id = citation.contribution_id
          where citation.version_id is not null and citation.stance in ('supports', 'dissents')
          group by citation.block_id`,
    )
    expect(statements.length).toBeGreaterThanOrEqual(24)
    for (const { evidence, foreign, quotes } of statements) {
      expect(evidence).toBeGreaterThanOrEqual(6)
      expect(foreign).toBe(0)
      expect(quotes).toBeGreaterThanOrEqual(1)
    }
  })

  test('quote nobody who did not agree to it', async ({ example }) => {
    const quoted = await rowsOf(
      example,
      sql`select from citations join contributions as said on said.id = contribution_id
          where quote is not null and said.consent = 'secretariat_only'`,
    )
    expect(quoted).toHaveLength(0)
  })

  test('leave no contribution of the phase unaccounted for', async ({ example }) => {
    const lost = await rowsOf(
      example,
      sql`select from contributions as said join phases on phases.id = said.phase_id
          where phases.position < 3 and said.state = 'listed' and said.reply_to_id is null
            and said.channel <> 'draft_comment'
            and not exists (select from citations where contribution_id = said.id)`,
    )
    expect(lost).toHaveLength(0)
  })
})

describe('the responses of the example', () => {
  test('answer all of phases 1 and 2', async ({ example }) => {
    const pending = await rowsOf(
      example,
      sql`select from contributions as said join phases on phases.id = said.phase_id
          where phases.position < 3 and said.state = 'listed' and said.disposition is null`,
    )
    expect(pending).toHaveLength(0)
  })

  test('accept what C-0412 asked, with thirteen others, in passage 3.2', async ({ example }) => {
    const [answer] = await rowsOf<{ disposition: string; sharing: number; reason: string }>(
      example,
      sql`select followed.disposition, response.text ->> 'fr' as reason,
            (select count(*)::int from dispositions where response_id = response.id) as sharing
          from dispositions as followed
          join responses as response on response.id = followed.response_id
          join response_blocks as changed on changed.response_id = response.id
          where followed.contribution_id = ${FOLLOWED_CONTRIBUTION.id}
            and changed.block_id = ${idFor('strategy:3.2')}
            and changed.version_id = ${versionIdOf('strategy', 2)}`,
    )
    expect(answer).toMatchObject({ disposition: 'accepted', sharing: 14 })
    expect(answer!.reason).toContain('traduire la page d’accueil ne suffit pas')
  })

  test('speak only of blocks that version 2 has', async ({ example }) => {
    const unknown = await rowsOf(
      example,
      sql`select from response_blocks as changed where not exists (
            select from blocks join checkpoints as text on text.id = blocks.checkpoint_id
            where text.version_id = changed.version_id and blocks.block_id = changed.block_id)`,
    )
    expect(unknown).toHaveLength(0)
  })
})

describe('the reports and the approval of the example', () => {
  test('quote by citations that the version holds', async ({ example }) => {
    const texts = await rowsOf<{ html: string; ids: string[] }>(
      example,
      sql`select text.html, array(select id::text from citations
            where citations.version_id = text.version_id) as ids
          from checkpoints as text join versions on versions.id = text.version_id
          join drafts as draft on draft.id = versions.draft_id and draft.kind = 'report'`,
    )
    expect(texts).toHaveLength(2)
    for (const { html, ids } of texts) {
      const cited = [...html.matchAll(/data-citation="([^"]+)"/g)].map(([, id]) => id)
      expect(cited.length).toBeGreaterThan(20)
      expect(ids).toEqual(expect.arrayContaining(cited))
    }
  })

  test('let the committee approve version 1 with nine votes', async ({ example }) => {
    const votes = await rowsOf<{ result: string; choice: string; votes: number }>(
      example,
      sql`select approval.result, vote.choice, count(*)::int as votes
          from approvals as approval join votes as vote on vote.approval_id = approval.id
          where approval.version_id = ${versionIdOf('strategy', 1)}
          group by 1, 2 order by 2`,
    )
    expect(votes).toEqual([
      { result: 'approved', choice: 'abstain', votes: 1 },
      { result: 'approved', choice: 'no', votes: 1 },
      { result: 'approved', choice: 'yes', votes: 6 },
      { result: 'approved', choice: 'yes_with_reservation', votes: 1 },
    ])
  })
})

async function rowsOf<Row>(db: Db, query: ReturnType<typeof sql>): Promise<Row[]> {
  const { rows } = await query.execute(db)
  return rows as Row[]
}
