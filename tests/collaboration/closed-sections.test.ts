import { $createQuoteNode } from '@lexical/rich-text'
import { $createParagraphNode, $createTextNode, $getRoot, $isElementNode } from 'lexical'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Document } from '~/app/domain/document'
import { moveSection } from '~/app/editor/sections'
import { undoManagerOf } from '~/app/editor/one-edit'
import { closeSection, openSection } from '~/server/commands/change-section'
import { ClosedSections } from '~/server/collaboration/closed-sections'
import { seedUpdate } from '~/server/collaboration/headless'
import { emptyKnowledge, learnLogged } from '~/server/collaboration/knowledge'
import { checkUpdate } from '~/server/collaboration/update-check'
import { givenReplica, type Replica } from '../editor/replica'
import { eventually } from '../support/eventually'
import { blockIdFor, paragraph, words } from '../support/documents'
import { givenTeam, live, synced } from './live'
import { join, type Client } from './server'

const heading = (n: number, title: string) =>
  ({ type: 'heading', level: 2, id: blockIdFor(n), children: words(title) }) as const
const plan: Document = {
  nodes: [
    heading(1, 'Eau'),
    paragraph(2, 'Ouverte à tous.'),
    heading(3, 'Budget'),
    paragraph(4, 'Fermé par Amina.'),
    paragraph(5, 'Et relu.'),
    heading(6, 'Suivi'),
    paragraph(7, 'Ouvert à tous.'),
  ],
}
const budget = { blockId: blockIdFor(3), lockedById: 'amina', lockedBy: 'Amina' }

/** What a room says of a change that somebody makes while Amina has closed the budget. */
function verdictOf(change: (replica: Replica) => void, personId = 'bruno', since = 0): string {
  const seed = seedUpdate(plan)
  const replica = givenReplica(seed)
  const before = Y.encodeStateVector(replica.doc)
  change(replica)
  const known = emptyKnowledge('strategy')
  learnLogged(known, seed)
  const closed = new ClosedSections()
  closed.set([budget], [], since)
  const sent = Y.encodeStateAsUpdate(replica.doc, before)
  const verdict = closed.judge(checkUpdate(sent, personId, known), personId, () => [seed])
  return verdict.kind === 'refused' ? verdict.reason : verdict.kind
}

const block = (at: number) => $getRoot().getChildren().filter($isElementNode)[at]!
const edit =
  ($change: () => void) =>
  ({ editor }: Replica) =>
    editor.update($change, { discrete: true })
const typeIn = (at: number) => edit(() => block(at).selectEnd().insertText(' Encore.'))
const newBlock = () => $createParagraphNode().append($createTextNode('Nouveau.'))

describe('a section that somebody closed', () => {
  it.each([
    ['typing in it', typeIn(3)],
    ['typing in its heading', typeIn(2)],
    ['a block between two of its blocks', edit(() => block(3).insertAfter(newBlock()))],
    ['a block behind its heading', edit(() => block(2).insertAfter(newBlock()))],
    ['taking a block out', edit(() => block(4).remove())],
    ['making a quote of a block', edit(() => block(4).replace($createQuoteNode(), true))],
    ['moving it', ({ editor }) => void moveSection(editor, blockIdFor(3), 0)],
    ['moving another into it', ({ editor }) => void moveSection(editor, blockIdFor(6), 4)],
    ['emptying the text', edit(() => $getRoot().clear().append(newBlock()))],
  ] satisfies [string, (replica: Replica) => void][])('refuses %s', (_, change) => {
    expect(verdictOf(change)).toBe('section-closed')
  })

  it.each([
    ['typing before it', typeIn(1)],
    ['typing behind it', typeIn(6)],
    ['a block before it', edit(() => block(1).insertAfter(newBlock()))],
    ['a block behind it', edit(() => block(4).insertAfter(newBlock()))],
    ['moving others around it', ({ editor }) => void moveSection(editor, blockIdFor(6), 0)],
  ] satisfies [string, (replica: Replica) => void][])('lets pass %s', (_, change) => {
    expect(verdictOf(change)).toBe('accepted')
  })

  it('is written by whoever closed it', () => {
    expect(verdictOf(typeIn(3), 'amina')).toBe('accepted')
  })

  it('takes what was under way when it was closed', () => {
    expect(verdictOf(typeIn(3), 'bruno', Infinity)).toBe('accepted')
  })

  it('refuses undoing in it what was written before', () => {
    const both = (replica: Replica) => {
      typeIn(3)(replica)
      undoManagerOf(replica.editor)!.undo()
    }
    expect(verdictOf(both)).toBe('section-closed')
  })
})

/** Writes in the first words of the second block. */
function typeInBudget({ doc }: Client, said: string) {
  const root = doc.get('root-v2', Y.XmlElement)
  const line = (root.get(3) as Y.XmlElement).get(0) as Y.XmlText
  line.insert(0, said)
}

describe('an open room', () => {
  live(
    'learns at once of sections that are closed, and holds to it',
    async ({ db, server, clients }) => {
      const { textId, draft, amina, bruno } = await givenTeam(db)
      await server.rooms.apply(textId, seedUpdate(plan), null)
      const a = clients(join(server.port, textId, amina))
      const b = clients(join(server.port, textId, bruno))
      await synced(a, b)
      const section = { draftId: draft.draftId, blockId: budget.blockId }
      await db.transaction().execute((trx) => closeSection(trx, amina, section))
      await server.rooms.readClosed()

      await eventually(() =>
        expect(b.closed()).toEqual([{ blockId: budget.blockId, closedBy: 'Amina' }]),
      )
      expect(a.closed()).toEqual([])
      typeInBudget(a, 'Amina écrit. ')
      await eventually(() =>
        expect(JSON.stringify(b.doc.get('root-v2', Y.XmlElement).toJSON())).toMatch(/écrit/),
      )
      const room = await server.rooms.open(textId)
      room.closed.set([], [])
      room.closed.set([{ ...budget, lockedById: amina }], [], 0) // nothing is under way any more
      typeInBudget(b, 'Bruno ')
      await eventually(() => expect(b.refusals).toContain('section-closed'))
      expect(a.refusals).toEqual([])

      await db.transaction().execute((trx) => openSection(trx, bruno, section))
      await server.rooms.readClosed()
      await eventually(() => expect(b.closed()).toEqual([]))
    },
  )

  live('tells who comes later', async ({ db, server, clients }) => {
    const { textId, draft, amina, bruno } = await givenTeam(db)
    await server.rooms.apply(textId, seedUpdate(plan), null)
    const section = { draftId: draft.draftId, blockId: budget.blockId }
    await db.transaction().execute((trx) => closeSection(trx, amina, section))
    await server.rooms.readClosed()
    const b = clients(join(server.port, textId, bruno))
    await eventually(() => expect(b.closed()).toHaveLength(1))
  })
})
