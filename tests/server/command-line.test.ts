import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { findPersonByEmail } from '~/db/queries/people'
import { findLiveSession } from '~/db/queries/sign-in'
import { listUpdates } from '~/db/queries/draft-updates'
import { sealEvents, numberContributions } from '~/db/queries/sealing'
import { insertEvent } from '~/db/queries/events'
import { blocksOf } from '~/app/domain/document'
import { hashToken } from '~/app/http/session.server'
import { readDocument } from '~/server/collaboration/headless'
import { givenPlatform, type Platform } from '../support/command-line'
import {
  givenConsultation,
  givenContribution,
  givenContributor,
  givenMember,
  givenRole,
} from '../support/given'
import { documentOf, givenPublication, givenPublished } from '../support/given-publication'

const platform = await givenPlatform()
const { polylogue, inDatabase, folder } = platform
afterAll(() => platform.remove())

// Each command opens the database anew, which for the embedded one takes a second or two.
vi.setConfig({ testTimeout: 180_000 })

/** A consultation with a slug of its own and a secretariat. */
async function givenSlug({ inDatabase }: Platform, slug: string) {
  return inDatabase(async (db) => {
    const given = await givenConsultation(db, { slug })
    await givenMember(db, 'Salma', 'secretariat', given.consultationId)
    return given
  })
}

async function writeTo(name: string, text: string): Promise<string> {
  const file = path.join(folder, name)
  await writeFile(file, text)
  return file
}

describe('the command line', () => {
  test('explains itself', async () => {
    const all = await polylogue('--help')
    const one = await polylogue('import-draft', '--help')

    expect([all.code, one.code]).toEqual([0, 0])
    expect(all.printed.join('\n')).toContain('import-contributions')
    expect(one.printed.join('\n')).toContain('usage: npm run polylogue -- import-draft FILE')
  })

  test.each([
    [['frobnicate'], 'There is no command frobnicate'],
    [['session'], '--person is missing'],
    [['session', '--peron', 'x'], "Unknown option '--peron'"],
    [['grant', '--person', 'x', '--role', 'operator'], 'x is no address'],
    [['import-draft', 'x.pdf', '--consultation', 'x', '--language', 'fr'], 'the ending is not'],
  ])('ends with 2 when it is wrongly called: %j', async (args, sentence) => {
    const { code, complained } = await polylogue(...args)

    expect(code).toBe(2)
    expect(complained[0]).toContain(sentence)
  })

  test('ends with 1 and one line when it cannot be done', async () => {
    const { code, complained } = await polylogue('session', '--person', 'nobody@example.org')

    expect(code).toBe(1)
    expect(complained).toEqual([
      'session: nobody is known by nobody@example.org; `grant` makes a person',
    ])
  })

  test('names a wrong setting in one line', async () => {
    const { run } = await import('~/server/cli')
    const lines: string[] = []

    const code = await run(
      ['verify'],
      { ...platform.variables, PORT: 'eighty' },
      { print: () => {}, complain: (line) => void lines.push(line) },
    )

    expect(code).toBe(1)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(/^verify: PORT: /)
  })

  test.skipIf(platform.variables.DATABASE_URL !== '')(
    'leaves an embedded database alone that a server holds',
    async () => {
      const { code, complained } = await inDatabase(async (db) => {
        await findPersonByEmail(db, 'salma@example.org')
        return polylogue('migrate')
      })

      expect(code).toBe(1)
      expect(complained[0]).toMatch(/is in use by process \d+/)
    },
  )

  test('has nothing to migrate in a database that is up to date', async () => {
    expect(await polylogue('migrate')).toMatchObject({
      code: 0,
      printed: ['The database is up to date.'],
    })
  })
})

describe('grant and session', () => {
  test('make an operator, once, and sign them in', async () => {
    const args = ['grant', '--person', 'Olga@example.org', '--role', 'operator']

    const first = await polylogue(...args)
    const again = await polylogue(...args)
    const { printed } = await polylogue('session', '--person', 'olga@example.org')

    expect(first.printed).toEqual(['olga@example.org is operator.'])
    expect(again.printed).toEqual(['olga@example.org was operator already.'])
    const token = /^session=([\w-]{22})$/.exec(printed[0]!)![1]!
    const session = await inDatabase((db) => findLiveSession(db, hashToken(token)))
    expect(session?.person.email).toBe('olga@example.org')
  })
})

describe('drafts', () => {
  test('are started empty, on behalf of the secretariat', async () => {
    await givenSlug(platform, 'empty')

    const { code, printed } = await polylogue(
      ...['start-draft', '--consultation', 'empty', '--title', 'Plan', '--language', 'es'],
    )

    expect(code).toBe(0)
    const [update] = await inDatabase((db) => listUpdates(db, printed[0]!, 1, 0))
    expect(blocksOf(readDocument(update!.update)).map(({ text }) => text)).toEqual([''])
  })

  test.each([
    ['plan.md', '# Plan\n\n- Eau\n- Logement\n', ['Plan', 'Eau', 'Logement']],
    ['plan.html', '<h1>Plan</h1><p>Eau</p><script>no</script>', ['Plan', 'Eau']],
    ['plan.txt', 'Eau\n\nLogement\n', ['Eau', 'Logement']],
  ])('are read from %s', async (name, text, expected) => {
    const slug = name.replace('.', '-')
    await givenSlug(platform, slug)
    const file = await writeTo(name, text)

    const { code, printed } = await polylogue(
      ...['import-draft', file, '--consultation', slug, '--language', 'fr'],
    )

    expect(code).toBe(0)
    const [update] = await inDatabase((db) => listUpdates(db, printed[0]!, 1, 0))
    expect(blocksOf(readDocument(update!.update)).map((block) => block.text)).toEqual(expected)
  })

  test('that are too large or of an unknown language are refused in a sentence', async () => {
    const file = await writeTo('large.txt', 'Une phrase de cinq mots.\n\n'.repeat(200_000))
    const large = await polylogue(
      ...['import-draft', file, '--consultation', 'empty', '--language', 'fr'],
    )
    const foreign = await polylogue(
      ...['start-draft', '--consultation', 'empty', '--title', 'x', '--language', 'klingonese!'],
    )

    expect(large).toMatchObject({ code: 1 })
    expect(large.complained[0]).toContain('is larger than a draft may be')
    expect(foreign).toMatchObject({ code: 2 })
  })
})

describe('import-contributions', () => {
  test('imports all lines once, and tells what a file holds without importing', async () => {
    await givenSlug(platform, 'imported')
    const file = await writeTo('said.csv', 'who;what\nAmina;Water first\nBruno;"=1+1; really"\n')
    const map = await writeTo(
      'map.json',
      JSON.stringify({ columns: { text: 'what', 'author-name': 'who' }, language: 'en' }),
    )
    const args = ['import-contributions', file, '--consultation', 'imported', '--map', map]

    const dry = await polylogue(...args, '--dry-run')
    const first = await polylogue(...args)
    const again = await polylogue(...args)

    expect(dry).toMatchObject({
      code: 0,
      printed: ['2 lines: 2 to import, 0 empty, 0 with problems'],
    })
    expect(first.complained).toEqual([])
    expect(first.printed.at(-1)).toBe('2 contributions added, 0 known before')
    expect(again.code).toBe(1)
  })

  test('names a column that is not there', async () => {
    const file = await writeTo('other.csv', 'who,what\na,b\n')
    const map = await writeTo('wrong.json', JSON.stringify({ columns: { text: 'body' } }))

    const { code, complained } = await polylogue(
      ...['import-contributions', file, '--consultation', 'imported', '--map', map],
    )

    expect(code).toBe(1)
    expect(complained[0]).toContain('there is no column body; the file has: who, what')
  })
})

describe('export', () => {
  test('holds what is public, and names only where their author agreed', async () => {
    const given = await givenSlug(platform, 'open')
    await inDatabase(async (db) => {
      for (const [consent, text] of [
        ['public', 'Seen with its author'],
        ['name_hidden', 'Seen without its author'],
        ['secretariat_only', 'Not seen'],
      ] as const) {
        const name = `Author of ${text}`
        const contributor_id = await givenContributor(db, given.consultationId, { name })
        await givenContribution(db, given, { consent, text, contributor_id })
      }
      await numberContributions(db, given.consultationId)
    })
    const file = path.join(folder, 'open.zip')

    const { printed } = await polylogue('export', 'open', '--out', file)

    expect(printed).toEqual([`${file}: 2 contributions, 0 texts`])
    const files = unzipSync(readFileSync(file))
    const csv = strFromU8(files['contributions.csv']!)
    expect(csv).toContain('Author of Seen with its author')
    expect(csv).not.toContain('Author of Seen without')
    expect(csv).not.toContain('Not seen')
  })
})

describe('backup and restore', () => {
  test('bring everything back, into an empty database only', async () => {
    const other = await givenPlatform()
    const given = await inDatabase((db) =>
      db.transaction().execute(async (trx) => {
        const publication = await givenPublication(trx)
        await givenRole(trx, publication.secretaryId, 'operator', null)
        await givenPublished(trx, publication, documentOf(['Clean water for all.', 'Housing.']))
        await insertEvent(trx, { kind: 'x', consultationId: null, subjectId: publication.draftId })
        return publication
      }),
    )
    await inDatabase(sealEvents)
    const [file, copy] = [path.join(folder, 'all.zip'), path.join(folder, 'copy.zip')]

    const out = await polylogue('backup', '--out', file)
    const back = await other.polylogue('restore', file)
    const twice = await other.polylogue('restore', file)
    const checked = await other.polylogue('verify')
    await other.polylogue('backup', '--out', copy)

    expect(out).toMatchObject({ code: 0 })
    expect(back).toMatchObject({ code: 0, complained: [] })
    expect(twice.complained[0]).toContain('the database is not empty')
    expect(checked).toMatchObject({ code: 0, complained: [] })
    expect(linesOf(copy)).toEqual(linesOf(file))
    // Numbers go on, and triggers are on duty again.
    await other.inDatabase(async (db) => {
      await givenContribution(db, given)
      const change = db.updateTable('versions').set({ number: 9 }).execute()
      await expect(change).rejects.toMatchObject({ code: '23001' })
    })
    await other.remove()
  })

  test('refuse what is no backup', async () => {
    const file = await writeTo('no.zip', 'not a zip')

    const { code, complained } = await polylogue('restore', file)

    expect(code).toBe(1)
    expect(complained).toEqual([`restore: ${file} is not a backup of this program`])
  })
})

describe('verify', () => {
  test('finds an event that was changed', async () => {
    const changed = await givenPlatform()
    await changed.polylogue('grant', '--person', 'a@example.org', '--role', 'operator')
    await changed.inDatabase(sealEvents)
    const before = await changed.polylogue('verify')
    await changed.inDatabase(async (db) => {
      const { sql } = await import('kysely')
      await sql`alter table events disable trigger user`.execute(db)
      await db.updateTable('events').set({ kind: 'role-ended' }).execute()
      await sql`alter table events enable trigger user`.execute(db)
    })

    const after = await changed.polylogue('verify')

    expect(before.code).toBe(0)
    expect(after.complained).toEqual(['verify: the event log was changed at or before position 1'])
    await changed.remove()
  })
})

/** Every row of a backup, sorted: the order of rows in a table says nothing. */
function linesOf(file: string): Record<string, string[]> {
  const entries = Object.entries(unzipSync(readFileSync(file)))
  return Object.fromEntries(
    entries.map(([name, bytes]) => [name, strFromU8(bytes).split('\n').sort()]),
  )
}
