import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { connect, type Db } from '~/db/connection'
import { calendarFor } from '~/db/seed/calendar'
import { seedExample } from '~/db/seed/index'
import { isExampleLoaded } from '~/db/seed/loaded'
import { CAMPAIGN } from '~/db/seed/voices/campaign'
import { CONSULTATION_ID, FOLLOWED_CONTRIBUTION, REGIONS } from '~/db/seed/world'
import { freshDatabase } from '../support/database'

// The committee's votes are cast while the database's clock shows that its vote is open: today.
const today = new Date()
const calendar = calendarFor(today)
const steps: string[] = []
let db: Db

beforeAll(async () => {
  const { url, remove } = await freshDatabase()
  db = connect(url)
  await seedExample(db, { today, onProgress: (_done, _total, step) => steps.push(step) })
  return async () => {
    await db.destroy()
    await remove()
  }
}, 120_000)

async function first<Row>(query: ReturnType<typeof sql<Row>>): Promise<Row> {
  const { rows } = await query.execute(db)
  return rows[0]!
}

describe('The example consultation', () => {
  test('is there, and said so step by step', async () => {
    expect(await isExampleLoaded(db)).toBe(true)
    expect(steps[0]).toBe('people')
    expect(steps.length).toBeGreaterThan(8)
    expect(Object.values(REGIONS).reduce<number>((sum, members) => sum + members, 0)).toBe(141)
  })

  test('counts people and contributions apart', async () => {
    const counted = await first(
      sql<{ contributions: number; contributors: number; sheets: number }>`
        select count(*) as contributions, count(distinct contributor_id) as contributors,
          (select count(*) from receipts join activities on activities.id = activity_id
           where kind = 'survey') as sheets
        from contributions where channel <> 'draft_comment'`,
    )
    expect(counted.contributions).toBeGreaterThan(1050)
    expect(counted.contributors).toBeGreaterThan(350)
    expect(counted.contributors).toBeLessThan(500)
    expect(counted.sheets).toBe(300)
  })

  test('hears every channel, group and language', async () => {
    const heard = await first(
      sql<{ channels: number; groups: number; languages: number; french: number }>`
        select count(distinct channel) as channels, count(distinct language) as languages,
          count(distinct stakeholder_group_id) as groups,
          round(100.0 * count(*) filter (where language = 'fr') / count(*))::int as french
        from contributions where channel <> 'draft_comment'`,
    )
    expect(heard).toMatchObject({ channels: 8, groups: 5, languages: 5 })
    expect(heard.french).toBeGreaterThan(55)
    expect(heard.french).toBeLessThan(66)
  })

  test('has nothing said twice, but for one campaign', async () => {
    const { rows } = await sql<{ text: string }>`
      select text from contributions group by text having count(*) > 1`.execute(db)
    expect(rows).toEqual([])
    const campaign = await first(
      sql<{ count: number }>`
        select count(*) as count from contributions where channel = 'email'
          and text ilike '%demand% que tout logement vide depuis plus%'`,
    )
    expect(campaign.count).toBe(CAMPAIGN.length)
  })

  test('followed C-0412 from where it was said', async () => {
    const found = await db
      .selectFrom('contributions')
      .innerJoin('assignments', 'assignments.contribution_id', 'contributions.id')
      .innerJoin('themes', 'themes.id', 'assignments.theme_id')
      .innerJoin('contributors', 'contributors.id', 'contributions.contributor_id')
      .where('number', '=', 412)
      .select(['text', 'consent', 'contributions.channel', 'received_at', 'region'])
      .select('themes.name as theme')
      .executeTakeFirstOrThrow()
    expect(found).toMatchObject({
      text: FOLLOWED_CONTRIBUTION.text,
      consent: 'name_hidden',
      channel: 'discussion',
      region: 'Rive sud',
    })
    expect(found.theme.fr).toBe('Langue du vote')
    expect(found.received_at).toEqual(calendar.at('2026-04-14 15:00'))
  })

  test('came in order, while a phase was open, up to now', async () => {
    const wrong = await first(
      sql<{
        october: number
        outside: number
        future: number
        disordered: number
        unnumbered: number
      }>`
        select
          count(*) filter (where received_at >= ${calendar.at('2026-10-01')} and received_at < ${calendar.at('2026-11-01')}) as october,
          count(*) filter (where received_at < opens_at or received_at >= closes_at) as outside,
          count(*) filter (where received_at > ${today}) as future,
          count(*) filter (where received_at < before) as disordered,
          count(*) filter (where number is null and state <> 'aside') as unnumbered
        from (select *, lag(received_at) over (order by number) as before
          from contributions where state <> 'aside') as each
        join phases on phases.id = each.phase_id`,
    )
    expect(wrong).toEqual({ october: 0, outside: 0, future: 0, disordered: 0, unnumbered: 0 })
  })

  test('answers in a discussion come after what they answer', async () => {
    const answers = await first(
      sql<{ all: number; wrong: number }>`
        select count(*) as all, count(*) filter (where answer.received_at <= post.received_at
          or answer.activity_id <> post.activity_id) as wrong
        from contributions as answer join contributions as post on post.id = answer.reply_to_id
        where answer.channel = 'discussion'`,
    )
    expect(answers.all).toBeGreaterThan(50)
    expect(answers.wrong).toBe(0)
  })

  test('is sorted into themes almost whole, but for the open phase', async () => {
    const { rows } = await sql<{ position: number; share: number }>`
      select position, round(100.0 * count(*) filter (where exists (
        select from assignments where contribution_id = contributions.id and ended_at is null
      )) / count(*))::int as share
      from contributions join phases on phases.id = phase_id where channel <> 'draft_comment'
      group by position order by position`.execute(db)
    const [listened, developed, open] = rows.map((row) => row.share)
    expect(listened).toBeGreaterThan(90)
    expect(developed).toBeGreaterThan(90)
    expect(open).toBeLessThan(70)
  })

  test('has its events sealed', async () => {
    const left = await first(
      sql<{ count: number }>`select count(*) as count from events where position is null`,
    )
    expect(left.count).toBe(0)
  })
})

async function texts(from: Db): Promise<unknown[]> {
  return from
    .selectFrom('contributions')
    .where('consultation_id', '=', CONSULTATION_ID)
    .select(['id', 'number', 'text', 'contributor_id', 'received_at'])
    .orderBy('number')
    .orderBy('id')
    .execute()
}

test('Loaded again it is the same', async () => {
  const { url, remove } = await freshDatabase()
  const another = connect(url)
  await seedExample(another, { today })
  expect(await texts(another)).toEqual(await texts(db))
  await another.destroy()
  await remove()
}, 120_000)
