import { createHash } from 'node:crypto'
import type { Db } from '~/db/connection'
import {
  countUnsealedEvents,
  findFrozenText,
  listAllVersions,
  listBrokenNumbering,
  listSealedEvents,
  type PublishedVersion,
} from '~/db/queries/verification'
import { blocksOf, canonicalJson } from '~/app/domain/document'
import { hashOfTexts } from '../commands/publish-version'
import { Failure, type Command } from './command'

const EVENTS_AT_ONCE = 1000

export const verify: Command = {
  usage: '',
  does: 'Checks that nothing recorded was changed: event log, published texts, numbers.',
  help: [
    'The chain of events is computed anew from what each says, every published text is hashed',
    'anew, and the numbers of contributions are looked through for gaps.',
  ],
  options: {},
  async run(_given, { db, print }) {
    const { count, broken } = await checkEvents(db)
    const waiting = await countUnsealedEvents(db)
    print(`events: ${count} in the chain, ${waiting} waiting for it`)
    const versions = await listAllVersions(db)
    const changed: string[] = []
    for (const version of versions) changed.push(...(await checkVersion(db, version)))
    print(`published versions: ${versions.length}`)
    const gaps = await listBrokenNumbering(db)

    const found = [
      ...(broken === null ? [] : [`the event log was changed at or before position ${broken}`]),
      ...changed,
      ...gaps.map((slug) => `the contributions of ${slug} are not numbered without gaps`),
    ]
    if (found.length > 0) throw new Failure(found.join('; '))
    print('Nothing was changed.')
  },
}

/** @returns how many events hold, and the position of the first that does not. */
async function checkEvents(db: Db): Promise<{ count: number; broken: number | null }> {
  let chain: Buffer = Buffer.alloc(0)
  let last = 0
  for (;;) {
    const events = await listSealedEvents(db, last, EVENTS_AT_ONCE)
    if (events.length === 0) return { count: last, broken: null }
    for (const { position, hash, leaf } of events) {
      chain = createHash('sha256').update(chain).update(leaf).digest()
      if (position !== last + 1 || !chain.equals(hash)) return { count: last, broken: last + 1 }
      last = position
    }
  }
}

/** @returns what does not hold, in words. */
async function checkVersion(db: Db, version: PublishedVersion): Promise<string[]> {
  const wrong: string[] = []
  const hashes: { language: string; hash: Buffer }[] = []
  for (const { id, language } of version.texts) {
    const { content, hash, blocks } = await findFrozenText(db, id)
    const computed = createHash('sha256').update(canonicalJson(content)).digest()
    hashes.push({ language, hash: computed })
    if (!computed.equals(hash)) wrong.push(`${version.name} (${language}) was changed`)
    const said = blocksOf(content).map(({ blockId, text }) => `${blockId} ${text}`)
    if (said.join('\n') !== blocks.map(({ blockId, text }) => `${blockId} ${text}`).join('\n')) {
      wrong.push(`the blocks of ${version.name} (${language}) are not those of its text`)
    }
  }
  if (!hashOfTexts(hashes).equals(version.hash)) wrong.push(`the hash of ${version.name} differs`)
  return wrong
}
