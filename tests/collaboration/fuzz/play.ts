import * as Y from 'yjs'
import { blocksOf, type Document } from '~/app/domain/document'
import { showsText } from '~/app/editor/shown-text'
import type { Db } from '~/db/connection'
import { checkpointOf } from '~/server/collaboration/checkpoint'
import { readDocument, seedUpdate } from '~/server/collaboration/headless'
import { dice, type Dice } from '../../support/dice'
import { blockIdFor, paragraph, words } from '../../support/documents'
import { givenMember } from '../../support/given'
import { ownAnswers } from '../../editor/replica'
import { givenTeam } from '../live'
import type { LiveServer } from '../server'
import { cleanDevices } from './devices'
import { Intruder } from './intruder'
import { countLetters, newLetters } from './letters'
import { openLines, type Lines } from './lines'
import { lettersDeletedBy, lossesIn, type Ledger, type Losses } from './losses'
import { takeStep, TAKES_WORDS } from './steps'
import { openRoom, type Writer } from './writers'

/** What happened in one play, and what was wrong in the end (`problems`, empty when all is well). */
export type Played = Losses & {
  seed: number
  writers: number
  steps: number
  cuts: number
  offline: number
  reloads: number
  doubled: number
  /** How often an editor failed to take in a change, and was made anew from its shared text. */
  renewals: number
  attacks: number
  /** Of the intruder's messages those that the server took as edits. */
  attacksTaken: number
  problems: string[]
}

/** After so many rounds in which everything is let through all must have come to rest. */
const MAX_ROUNDS = 200
/** Every so many steps it is checked that what is called saved is saved. */
const CHECK_EVERY = 10

/** Lets writers do what the dice say, on lines that lose, double and delay messages. */
export async function play(options: {
  seed: number
  steps: number
  db: Db
  server: LiveServer
}): Promise<Played> {
  const { seed, steps, db, server } = options
  const roll = dice(seed)
  const letters = newLetters()
  const { textId, consultationId, amina, bruno } = await givenTeam(db)
  const ines = await givenMember(db, 'Ines', 'drafter', consultationId)
  await server.rooms.apply(textId, seedUpdate(planWith(letters)), null)
  cleanDevices()
  const persons = [amina, bruno, amina, bruno].slice(0, 2 + roll(3))
  const lines = await openLines(
    server.port,
    textId,
    persons.map((personId) => ({ personId })),
  )
  const open = (number: number) =>
    openRoom({ number, origin: lines.originOf(number), draftTextId: textId, roll })
  const room: Playing = {
    roll,
    letters,
    lines,
    open,
    writers: persons.map((_, number) => open(number)),
    intruder: new Intruder(server.port, textId, ines),
    ledger: { typedBy: new Map(), deleted: new Set() },
    counts: { cuts: 0, offline: 0, reloads: 0, doubled: 0, renewals: 0 },
    problems: [],
    stored: async () => (await server.rooms.load(textId)).state,
  }
  await comeToRest(room)
  for (let step = 1; step <= steps; step += 1) {
    await oneStep(room)
    if (step % CHECK_EVERY === 0) await checkSaved(room)
  }
  await comeToRest(room)
  const state = await checkEqual(room)
  const byIntruder = await lettersDeletedBy(db, textId, ines)
  const text = JSON.stringify(readDocument(state))
  const losses = lossesIn(text, room.ledger, room.writers, byIntruder.letters)
  for (const writer of room.writers) writer.close()
  room.intruder.close()
  await lines.close()
  return {
    seed,
    writers: persons.length,
    steps,
    ...room.counts,
    attacks: room.intruder.sent,
    attacksTaken: byIntruder.updates,
    ...losses,
    problems: room.problems,
  }
}

type Playing = {
  roll: Dice
  letters: (count: number) => string
  lines: Lines
  open: (number: number) => Writer
  writers: Writer[]
  intruder: Intruder
  ledger: Ledger
  counts: Pick<Played, 'cuts' | 'offline' | 'reloads' | 'doubled' | 'renewals'>
  problems: string[]
  /** What the server has stored. */
  stored: () => Promise<Uint8Array>
}

async function oneStep(room: Playing): Promise<void> {
  const { roll, lines, writers } = room
  const writer = writers[roll(writers.length)]!
  if (writer.live.provider.synced || roll(4) > 0) await edit(room, writer)
  if (roll(6) === 0) await trouble(room, writers[roll(writers.length)]!)
  if (roll(8) === 0) {
    const known = new Y.Doc()
    Y.applyUpdate(known, await room.stored())
    await room.intruder.attack(known, roll)
  }
  lines.letSomeThrough(roll)
  await lines.rest()
}

/** One thing a writer does, and what it means for the letters that they see. */
async function edit(room: Playing, writer: Writer): Promise<void> {
  const { ledger, problems } = room
  const before = lettersOf(writer.document())
  const letters = (count: number) => {
    const typed = room.letters(count)
    for (const letter of typed) ledger.typedBy.set(letter, writer.number)
    return typed
  }
  const name = takeStep(writer, { roll: room.roll, letters })
  await ownAnswers()
  const after = lettersOf(writer.document())
  const gone = [...before.keys()].filter((letter) => !after.has(letter))
  if (gone.length > 0 && !TAKES_WORDS.has(name)) problems.push(`${name} took ${gone.join('')}`)
  for (const letter of gone) ledger.deleted.add(letter)
}

const lettersOf = (document: Document) => countLetters(JSON.stringify(document))

async function trouble(room: Playing, writer: Writer): Promise<void> {
  const { roll, lines, counts, writers } = room
  const { provider } = writer.live
  switch (roll(5)) {
    case 0:
      counts.cuts += 1
      return lines.cut(writer.number, roll)
    case 1:
      if (provider.shouldConnect) {
        counts.offline += 1
        return provider.disconnect()
      }
      return provider.connect()
    case 2:
      if (roll(3) > 0) return
      counts.reloads += 1
      writer.close()
      writers[writer.number] = room.open(writer.number)
      writers[writer.number]!.handedBack.push(...writer.handedBack)
      return
    default:
      if (await lines.double(writer.number, roll)) counts.doubled += 1
  }
}

/** Everybody is online again, and nothing is under way. */
async function comeToRest(room: Playing): Promise<void> {
  const { lines, writers, problems } = room
  for (const { live } of writers) live.provider.connect()
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    await lines.rest()
    await ownAnswers()
    const isAtRest = writers.every(
      ({ live }) => live.provider.synced && live.state().kind === 'saved',
    )
    if (lines.isEmpty() && isAtRest) return
    lines.letAllThrough()
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
  const states = writers.map(({ live }) => JSON.stringify(live.state()))
  problems.push(`did not come to rest: ${states.join(' ')}`)
}

/** Who is told that all is saved has nothing that the server has not stored. */
async function checkSaved({ writers, problems, stored }: Playing): Promise<void> {
  const told = writers.filter(({ live }) => live.state().kind === 'saved')
  const own = told.map(({ live }) => Y.encodeStateVector(live.doc))
  const known = Y.decodeStateVector(Y.encodeStateVectorFromUpdate(await stored()))
  for (const vector of own) {
    for (const [client, clock] of Y.decodeStateVector(vector)) {
      if ((known.get(client) ?? 0) < clock) problems.push(`saved, but not ${client} to ${clock}`)
    }
  }
}

/** All editors, their shared texts and the server say the same. @returns what is stored. */
async function checkEqual({ writers, problems, counts, stored }: Playing): Promise<Uint8Array> {
  const state = await stored()
  const document = readDocument(state)
  const said = JSON.stringify(document)
  const whole = new Y.Doc()
  Y.applyUpdate(whole, state)
  const shared = rootOf(whole)
  for (const { number, editor, live, document: seen, renewals } of writers) {
    counts.renewals += renewals()
    if (JSON.stringify(seen()) !== said)
      problems.push(`the editor of ${number} shows something else`)
    if (!showsText(editor.getEditorState(), live.doc.get('root-v2', Y.XmlElement))) {
      problems.push(`the editor of ${number} would be renewed for nothing`)
    }
    if (rootOf(live.doc) !== shared) problems.push(`the shared text of ${number} differs`)
    if (live.doc.store.pendingStructs) problems.push(`${number} waits for missing text`)
  }
  const { document: frozen, problem } = checkpointOf(state)
  if (problem) problems.push(`the checkpoint may not be kept: ${JSON.stringify(problem)}`)
  const ids = blocksOf(frozen).map(({ blockId }) => blockId)
  if (new Set(ids).size !== ids.length) problems.push('a block id stands twice')
  return state
}

const rootOf = (doc: Y.Doc) => {
  const vector = [...Y.decodeStateVector(Y.encodeStateVector(doc))].sort(([a], [b]) => a - b)
  return JSON.stringify([doc.get('root-v2', Y.XmlElement).toJSON(), vector])
}

/** Sections, paragraphs, a list and a table, in letters that can be followed. */
function planWith(letters: (count: number) => string): Document {
  const cell = (n: number) => ({
    id: blockIdFor(n),
    header: false,
    columns: 1,
    rows: 1,
    children: words(letters(4)),
  })
  const item = (n: number) => ({ id: blockIdFor(n), children: words(letters(6)) })
  return {
    nodes: [
      { type: 'heading', level: 2, id: blockIdFor(1), children: words(letters(5)) },
      paragraph(2, letters(20)),
      { type: 'list', ordered: false, items: [item(3), item(4)] },
      { type: 'heading', level: 2, id: blockIdFor(5), children: words(letters(5)) },
      paragraph(6, letters(20)),
      { type: 'table', rows: [{ cells: [cell(7), cell(8)] }, { cells: [cell(9), cell(10)] }] },
      paragraph(11, letters(12)),
    ],
  }
}
