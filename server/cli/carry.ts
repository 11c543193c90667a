import { rename, writeFile } from 'node:fs/promises'
import { carryPlace } from '~/app/domain/carry-anchor'
import { mapTexts } from '~/app/domain/text-map'
import { positionLine, readAnchorsFile, readTextFile } from './carry-files'
import { Failure, Misuse, required, type Command } from './command'
import { readBytes } from './import-draft'

export const carry: Command = {
  usage:
    '--from OLD.json --to NEW.json --anchors ANCHORS.jsonl --out POSITIONS.jsonl [--ignore-ids]',
  does: 'Finds the passages of one text in another, by the code that carries threads at publication.',
  help: [
    'Texts: {"blocks": [{"id", "kind", "text"}]}, in reading order. A block has the same id in both',
    'texts; an id in only one of them is a new or a lost block. --ignore-ids: content alone counts.',
    'ANCHORS: a line for each, {"id", "startBlock", "start", "endBlock", "end"}; offsets count',
    'UTF-16 units of the block, ends are exclusive.',
    'POSITIONS: a line for each anchor, in their order: {"id", "state", "startBlock", "start",',
    '"endBlock", "end", "survival", "tombstoneBlock", "tombstoneOffset"}, null where it does not apply.',
    'state: exact, moved, edited: found; weak, fuzzy: found, to be confirmed by a person;',
    'orphaned: gone, and the tombstone says where it stood. survival: share of the passage left.',
    'Needs no database. Nothing is written when anything is wrong.',
  ],
  options: {
    from: { type: 'string' },
    to: { type: 'string' },
    anchors: { type: 'string' },
    out: { type: 'string' },
    'ignore-ids': { type: 'boolean' },
  },
  async run(given, { print }) {
    const [extra] = given.positionals
    if (extra !== undefined) throw new Misuse(`one argument too many: ${extra}`)
    const files = {
      ...{ from: required(given, 'from'), to: required(given, 'to') },
      ...{ anchors: required(given, 'anchors'), out: required(given, 'out') },
    }
    const old = readTextFile(files.from, await readWords(files.from))
    const next = readTextFile(files.to, await readWords(files.to))
    const anchors = readAnchorsFile(files.anchors, await readWords(files.anchors), old)

    const ignoreIds = given.options['ignore-ids'] === 'true'
    const map = mapTexts(old.blocks, next.blocks, { ignoreIds })
    const counts = new Map<string, number>()
    const lines = anchors.map(({ id, place }) => {
      const carried = carryPlace(place, map)
      counts.set(carried.state, (counts.get(carried.state) ?? 0) + 1)
      return `${positionLine(id, carried)}\n`
    })
    await writeWhole(files.out, lines.join(''))
    const found = [...counts].map(([state, count]) => `${count} ${state}`)
    print(`${anchors.length} anchors: ${found.join(', ') || 'none'}`)
  },
}

/** @throws {Failure} */
async function readWords(file: string): Promise<string> {
  const bytes = await readBytes(file)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Failure(`${file} is not UTF-8`)
  }
}

/** All of it or nothing: a file that is half written is taken for an answer. */
async function writeWhole(file: string, content: string): Promise<void> {
  const draft = `${file}.part`
  try {
    await writeFile(draft, content)
    await rename(draft, file)
  } catch (error) {
    throw new Failure(`${file} cannot be written: ${(error as NodeJS.ErrnoException).code}`)
  }
}
