import { describe, expect } from 'vitest'
import {
  $generateJSONFromSelectedNodes,
  $generateNodesFromSerializedNodes,
} from '@lexical/clipboard'
import { $toggleLink } from '@lexical/link'
import {
  $createRangeSelection,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $setSelection,
  type ElementNode,
  type LexicalEditor,
  type RangeSelection,
} from 'lexical'
import * as Y from 'yjs'
import type { Db } from '~/db/connection'
import { appendNextUpdate } from '~/db/queries/draft-updates'
import { findVersion } from '~/db/queries/versions'
import { carriedThreads } from '~/server/commands/carry-threads'
import { startThread } from '~/server/commands/start-thread'
import { seedUpdate } from '~/server/collaboration/headless'
import { createLiveDrafts } from '~/server/live-drafts'
import { passageAt } from '~/app/domain/anchor'
import { blocksOf, type Document } from '~/app/domain/document'
import { freezableText } from '~/app/http/freezable-texts.server'
import { $findAll, $replaceAll, $selectMatch } from '~/app/editor/find-text'
import { documentFromLexical } from '~/app/editor/nodes/from-lexical'
import { setBlockType, toggleList } from '~/app/editor/plugins/block-type'
import { moveSection, undoMove } from '~/app/editor/sections'
import { $changeTable } from '~/app/editor/tables'
import { bind, givenHeadlessEditor, ownAnswers, type Replica } from '../editor/replica'
import { blockIdFor, paragraph, words } from '../support/documents'
import { eventually } from '../support/eventually'
import { givenMember } from '../support/given'
import {
  givenComment,
  givenPublication,
  givenPublished,
  givenSender,
  SECRET,
} from '../support/given-publication'
import { duringThePhase } from '../support/moments'
import { live } from './live'
import { join } from './server'

const cell = (n: number, text: string) => ({
  ...{ id: blockIdFor(n), header: false, columns: 1, rows: 1 },
  children: words(text),
})

const TEXT: Document = {
  nodes: [
    { type: 'heading', level: 2, id: blockIdFor(1), children: words('Rivers') },
    paragraph(2, 'Every city keeps its rivers clean. It tells its inhabitants how.'),
    paragraph(3, 'The budget for water is voted each spring by those who live beside it.'),
    { type: 'heading', level: 2, id: blockIdFor(4), children: words('Schools') },
    {
      type: 'list',
      ordered: false,
      items: [
        { id: blockIdFor(5), children: words('Yards are open in summer, with trees.') },
        { id: blockIdFor(6), children: words('Libraries lend tools to whoever asks.') },
      ],
    },
    {
      type: 'table',
      rows: [
        { cells: [cell(7, '2027'), cell(8, 'Ten schools')] },
        { cells: [cell(9, '2028'), cell(10, 'Twelve schools')] },
      ],
    },
    { type: 'heading', level: 2, id: blockIdFor(12), children: words('Trains') },
    paragraph(11, 'Night trains link the capitals twice a week.'),
  ],
}

const QUOTES = [
  ...['its rivers clean', 'tells its inhabitants', 'voted each spring', 'who live beside'],
  ...['open in summer', 'whoever asks', 'Twelve schools', 'Ten schools', 'link the capitals'],
  ...blocksOf(TEXT).map(({ text }) => text),
]

/** What somebody does in the editor, and what then stands where a quote stood; `null`: nothing. */
type Operation = {
  name: string
  act: (editor: LexicalEditor) => void
  now?: Record<string, string | null>
  undo?: (editor: LexicalEditor) => unknown
}

const select = (quote: string): RangeSelection => {
  const [match] = $findAll({ words: quote, hasCase: true, isWhole: false })
  if (!match || !$selectMatch(match)) throw new Error(`${quote} is not in the text`)
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) throw new Error('Nothing is selected')
  return selection
}

/** The cursor before a word. */
const before = (quote: string): RangeSelection => {
  const selection = select(quote)
  selection.focus.set(selection.anchor.key, selection.anchor.offset, selection.anchor.type)
  return selection
}

const update = (work: () => void) => (editor: LexicalEditor) =>
  editor.update(work, { discrete: true })

const selected =
  (quote: string, then: (editor: LexicalEditor) => void) => (editor: LexicalEditor) => {
    update(() => void select(quote))(editor)
    then(editor)
  }

const CITY = 'Every city keeps its rivers clean. It tells its inhabitants how.'

const OPERATIONS: Operation[] = [
  {
    name: 'types',
    act: update(() => before('rivers clean').insertText('own ')),
    now: { 'its rivers clean': 'its own rivers clean', [CITY]: CITY.replace('its', 'its own') },
  },
  {
    name: 'deletes words',
    act: update(() => select(' It tells its inhabitants how.').removeText()),
    now: { 'tells its inhabitants': null, [CITY]: 'Every city keeps its rivers clean.' },
  },
  { name: 'formats', act: update(() => select('budget for water').formatText('bold')) },
  {
    name: 'links',
    act: update(() => {
      select('water is voted')
      $toggleLink('https://example.org/')
    }),
  },
  { name: 'splits', act: update(() => void before('It tells').insertParagraph()) },
  {
    name: 'joins',
    act: update(() => {
      const block = blockOf('The budget')
      const previous = block.getPreviousSibling()
      if (!$isElementNode(previous)) throw new Error('Nothing stands before it')
      previous.append(...block.getChildren())
      block.remove()
    }),
  },
  { name: 'makes a heading', act: selected('budget', (editor) => setBlockType(editor, 'h3')) },
  { name: 'makes a quote', act: selected('budget', (editor) => setBlockType(editor, 'quote')) },
  { name: 'makes a list', act: selected('budget', (editor) => toggleList(editor, 'bullet')) },
  { name: 'undoes a list', act: selected('Libraries', (editor) => toggleList(editor, 'bullet')) },
  {
    name: 'moves a section',
    act: (editor) => void moveSection(editor, blockIdFor(4), 0),
    undo: undoMove,
  },
  {
    name: 'cuts and pastes a block',
    act: update(() => {
      const block = blockOf('The budget')
      const selection = $createRangeSelection()
      $setSelection(selection)
      block.select(0, block.getChildrenSize())
      const own = $getSelection()
      const { nodes } = $generateJSONFromSelectedNodes(editorHere(), own)
      block.remove()
      const pasted = $generateNodesFromSerializedNodes(nodes)
      $getRoot().getLastChildOrThrow().selectEnd()
      $getSelection()?.insertNodes(pasted)
    }),
  },
  {
    name: 'puts a row in',
    act: update(() => {
      before('2028')
      $changeTable('row-above')
    }),
  },
  {
    name: 'takes a row out',
    act: update(() => {
      before('2028')
      $changeTable('remove-row')
    }),
    now: { '2028': null, 'Twelve schools': null },
  },
  {
    name: 'replaces a word everywhere',
    act: update(() => {
      $replaceAll($findAll({ words: 'schools', hasCase: true, isWhole: true }), 'colleges')
    }),
    now: { 'Ten schools': 'Ten colleges', 'Twelve schools': 'Twelve colleges' },
  },
]

let editing: LexicalEditor | null = null
const editorHere = () => editing!

function blockOf(quote: string): ElementNode {
  const block = before(quote).anchor.getNode().getTopLevelElement()
  if (!$isElementNode(block)) throw new Error(`${quote} stands in no block`)
  return block
}

describe('comments on a published version, while somebody', () => {
  live.for(OPERATIONS)(
    '$name and takes it back, and another writes elsewhere',
    { timeout: 120_000 },
    async ({ act, now = {}, undo }, { db, server, clients }) => {
      const given = await givenPublication(db)
      const { textId, consultationId } = given
      await db.transaction().execute((trx) => appendNextUpdate(trx, textId, seedUpdate(TEXT), null))
      const version = await db.transaction().execute((trx) => givenPublished(trx, given, TEXT))
      const threads = await givenThreads(db, given, version)
      const drafts = createLiveDrafts(db, server.rooms)
      const open = async (name: string): Promise<Replica> => {
        const person = await givenMember(db, name, 'drafter', consultationId)
        const replica = bind(givenHeadlessEditor(), new Y.Doc())
        clients(join(server.port, textId, person, { doc: replica.doc }))
        await eventually(() => expect(linesIn(replica)).toHaveLength(blocksOf(TEXT).length))
        return replica
      }
      const [amina, bruno] = [await open('Amina'), await open('Bruno')]
      const stored = () =>
        eventually(async () => {
          await ownAnswers()
          const { document } = await drafts.read(textId)
          const lines = blocksOf(document).map(({ text }) => text)
          expect(linesIn(amina)).toEqual(lines)
          expect(linesIn(bruno)).toEqual(lines)
        })
      const standing = async () => {
        const published = await findVersion(db, version.versionId)
        const text = { draftTextId: textId, language: given.language }
        const { blocks } = await freezableText({ db, liveDrafts: drafts }, text, published)
        const carried = await carriedThreads(db, { draftTextId: textId, blocks })
        return new Map(
          carried.map(({ threadId, position }) => [
            threads.get(threadId)!,
            position.state === 'orphaned' ? null : passageAt(position, blocks),
          ]),
        )
      }

      editing = amina.editor
      act(amina.editor)
      update(() => void $getRoot().selectEnd().insertText(' And back.'))(bruno.editor)
      await stored()
      const after = await standing()
      for (const quote of QUOTES) {
        const expected = quote in now ? now[quote] : quote
        expect(spaced(after.get(quote)), quote).toBe(spaced(expected))
      }

      if (undo) undo(amina.editor)
      else undoManagerOf(amina.editor).undo()
      await stored()
      expect(linesIn(amina)).toEqual(
        blocksOf(TEXT).map(({ text }) => (text.startsWith('Night') ? `${text} And back.` : text)),
      )
      const back = await standing()
      for (const quote of QUOTES) expect(back.get(quote), `${quote}, back`).toBe(quote)
    },
  )
})

/** A thread on each quote. @returns what it is on, by its id. */
async function givenThreads(
  db: Db,
  given: Awaited<ReturnType<typeof givenPublication>>,
  version: { versionId: string; checkpointId: string; blockIds: string[] },
) {
  const threads = new Map<string, string>()
  for (const quote of QUOTES) {
    const block = blocksOf(TEXT).find(({ text }) => text.includes(quote))!
    const startOffset = block.text.indexOf(quote)
    const place = { startBlockId: block.blockId, startOffset, endBlockId: block.blockId }
    const comment = givenComment(version, {
      ...place,
      ...{ endOffset: startOffset + quote.length, quote },
    })
    const sending = { versionId: version.versionId, comment, secret: SECRET }
    const { threadId } = await db
      .transaction()
      .execute((trx) => startThread(trx, givenSender(given), sending, duringThePhase))
    threads.set(threadId, quote)
  }
  return threads
}

function linesIn({ editor }: Replica): string[] {
  return blocksOf(documentFromLexical(editor.getEditorState())).map(({ text }) => text)
}

/** A passage over a break reads on after it. */
function spaced(passage: string | null | undefined): string | null {
  return passage?.replace(/\s+/g, ' ') ?? null
}

function undoManagerOf(editor: LexicalEditor): Y.UndoManager {
  return (editor as unknown as Record<symbol, Y.UndoManager>)[
    Symbol.for('@lexical/yjs/UndoManager')
  ]!
}
