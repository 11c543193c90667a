import { randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import * as Y from 'yjs'
import type { NotePoint } from '~/app/domain/listening-session'
import { Refused } from '~/app/domain/refusal'
import { movedPlace, writeWords } from '~/app/editor/notes'
import type { Db } from '~/db/connection'
import { listUpdates } from '~/db/queries/draft-updates'
import { admit } from '~/server/collaboration/admit'
import { editNotes, readNotes } from '~/server/collaboration/notes'
import { notePoint, unlessNotedBefore } from '~/server/commands/note-point'
import { createLiveDrafts } from '~/server/live-drafts'
import { givenConsultation, givenMember } from '../support/given'
import { givenDraft } from '../support/given-draft'
import { live, synced } from './live'
import { join, type Client } from './server'
import { eventually } from '../support/eventually'

async function givenNotes(db: Db) {
  const consultation = await givenConsultation(db)
  const { textId, draftId } = await givenDraft(db, consultation, { kind: 'notes' })
  const lina = await givenMember(db, 'Lina', 'facilitator', consultation.consultationId)
  const sessionId = consultation.activityIds.session
  await db
    .insertInto('listening_sessions')
    .values({
      activity_id: sessionId,
      notes_id: draftId,
      starts_at: new Date('2025-03-20T14:00Z'),
      ends_at: new Date('2025-03-20T16:00Z'),
      time_zone: 'Europe/Paris',
      format: 'session',
      attribution: 'none',
    })
    .execute()
  return { textId, lina, sessionId }
}

const point = (text: string): NotePoint => ({
  id: randomUUID(),
  text,
  speaker: '',
  groupId: null,
  kind: 'comment',
  language: 'fr',
})

function note(client: Client, text: string) {
  const map = new Y.Map<unknown>(Object.entries({ ...point(''), groupId: '' }))
  map.set('text', new Y.Text(text))
  client.doc.getArray('points').push([map])
  return map.get('text') as Y.Text
}

describe('notes of a session', () => {
  live('are taken by two at once, and by the plain form', async ({ db, server, clients }) => {
    const consultation = await givenConsultation(db)
    const { textId } = await givenDraft(db, consultation, { kind: 'notes' })
    const lina = await givenMember(db, 'Lina', 'facilitator', consultation.consultationId)
    const marc = await givenMember(db, 'Marc', 'secretariat', consultation.consultationId)
    const one = clients(join(server.port, textId, lina))
    const other = clients(join(server.port, textId, marc))
    await synced(one, other)
    const drafts = createLiveDrafts(db, server.rooms)

    const words = note(one, 'La navette')
    note(other, 'Deux réunions par an.')
    writeWords(words, 'La navette s’arrête à 18 h.')
    await eventually(async () => expect((await drafts.readNotes(textId)).points).toHaveLength(2))
    await drafts.editNotes(textId, lina, (points) => [...points, point('Sans script.')])

    await eventually(async () => {
      const texts = (await drafts.readNotes(textId)).points.map(({ text }) => text)
      expect(texts.sort()).toEqual([
        'Deux réunions par an.',
        'La navette s’arrête à 18 h.',
        'Sans script.',
      ])
      expect(other.doc.getArray('points')).toHaveLength(3)
    })
  })

  live('take nothing from the plain form once it is refused', async ({ db, server }) => {
    const consultation = await givenConsultation(db)
    const { textId } = await givenDraft(db, consultation, { kind: 'notes' })
    const drafts = createLiveDrafts(db, server.rooms)

    const late = drafts.editNotes(
      textId,
      null,
      (points) => [...points, point('Trop tard.')],
      () => Promise.reject(new Refused('session-closed')),
    )

    await expect(late).rejects.toThrow('session-closed')
    expect((await drafts.readNotes(textId)).points).toEqual([])
  })
})

describe('notes of a closed session', () => {
  live(
    'are read, and take nothing more from who is still there',
    async ({ db, server, clients }) => {
      const { textId, lina } = await givenNotes(db)
      const one = clients(join(server.port, textId, lina))
      await synced(one)
      await db.updateTable('draft_texts').set({ generation: 2 }).where('id', '=', textId).execute()

      note(one, 'Trop tard.')

      await eventually(() => expect(one.closes).toContain(4409))
      expect(await listUpdates(db, textId, 1, 0)).toEqual([])
    },
  )

  live('are written by nobody who comes to the door', async ({ db }) => {
    const { textId, lina, sessionId } = await givenNotes(db)
    const door = () =>
      admit(
        db,
        async () => ({
          visitor: { personId: lina, roles: ['facilitator'], seatIds: [] },
          name: 'Lina',
        }),
        null as never,
        textId,
      )
    expect(await door()).toMatchObject({ ok: true, mayWrite: true })

    await db
      .updateTable('listening_sessions')
      .set({ closed_at: new Date() })
      .where('activity_id', '=', sessionId)
      .execute()

    expect(await door()).toMatchObject({ ok: true, mayWrite: false })
  })
})

describe('a point of a plain form', () => {
  live('that is sent many times at once is noted once', async ({ db, server }) => {
    const { textId, lina, sessionId } = await givenNotes(db)
    const drafts = createLiveDrafts(db, server.rooms)
    const said = point('La navette.')
    const send = () =>
      drafts
        .editNotes(
          textId,
          lina,
          (points) => [...points, said],
          (trx) => notePoint(trx, lina, sessionId, said.id),
        )
        .catch(unlessNotedBefore)

    await Promise.all(Array.from({ length: 5 }, send))
    await send()

    expect((await drafts.readNotes(textId)).points).toEqual([said])
  })
})

describe('notes that hold what is no point', () => {
  live('are read without it, and mended by the next edit', () => {
    const doc = new Y.Doc()
    const [first, second] = [point('Un'), point('Deux')]
    Y.applyUpdate(
      doc,
      editNotes(Y.encodeStateAsUpdate(doc), () => [first]),
    )
    doc.getArray('points').push(['boom', new Y.Array()])
    const broken = Y.encodeStateAsUpdate(doc)

    expect(readNotes(broken)).toEqual([first])
    Y.applyUpdate(
      doc,
      editNotes(broken, (points) => [...points, second]),
    )

    expect(readNotes(Y.encodeStateAsUpdate(doc))).toEqual([first, second])
    expect(doc.getArray('points')).toHaveLength(2)
  })
})

describe('writeWords', () => {
  live.for([
    ['La vette', 'La navette'],
    ['aaa', 'aa'],
    ['', 'Un'],
    ['👩‍🌾 oui', '👨‍🌾 oui'],
    ['نعم', 'نعم، لا'],
  ] as const)('brings "%s" to "%s"', ([before, next]) => {
    const words = new Y.Doc().getText('text')
    words.insert(0, before)

    writeWords(words, next)

    expect(words.toJSON()).toBe(next)
  })

  live('leaves what others write elsewhere in the same words', () => {
    const [one, other] = [new Y.Doc(), new Y.Doc()]
    one.getText('text').insert(0, 'La navette part.')
    Y.applyUpdate(other, Y.encodeStateAsUpdate(one))

    writeWords(one.getText('text'), 'La petite navette part.')
    writeWords(other.getText('text'), 'La navette part tôt.')
    Y.applyUpdate(one, Y.encodeStateAsUpdate(other))

    expect(one.getText('text').toJSON()).toBe('La petite navette part tôt.')
  })
})

describe('movedPlace', () => {
  live('moves with what is written and removed before it, and with nothing after', () => {
    expect(movedPlace(5, [{ insert: 'abc' }])).toBe(8)
    expect(movedPlace(5, [{ retain: 5 }, { insert: 'abc' }])).toBe(5)
    expect(movedPlace(5, [{ retain: 1 }, { delete: 2 }])).toBe(3)
    expect(movedPlace(5, [{ retain: 3 }, { delete: 9 }])).toBe(3)
  })
})
