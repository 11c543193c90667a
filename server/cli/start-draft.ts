import { randomUUID } from 'node:crypto'
import type { Db } from '~/db/connection'
import type { Document } from '~/app/domain/document'
import { seedUpdate } from '../collaboration/headless'
import { startDraft } from '../commands/start-draft'
import { required, type Command, type Given } from './command'
import { actingPerson, consultationNamed, languageTag } from './found'

/** Options of the commands that begin a draft. */
export const DRAFT_OPTIONS = {
  consultation: { type: 'string' },
  language: { type: 'string' },
  title: { type: 'string' },
  person: { type: 'string' },
} as const

export const startEmptyDraft: Command = {
  usage: '--consultation SLUG --title TITLE --language TAG [--person EMAIL]',
  does: 'Starts an empty strategy draft and prints the id of its text.',
  help: [
    'The id opens at /collaboration/<id> (y-websocket).',
    '--person: on whose behalf; without it, the longest serving member of the secretariat.',
  ],
  options: DRAFT_OPTIONS,
  async run(given, { db, print }) {
    const title = required(given, 'title')
    const empty: Document = { nodes: [{ type: 'paragraph', id: randomUUID(), children: [] }] }
    print((await beginDraft(db, given, title, empty)).draftTextId)
  },
}

/** Starts a strategy draft with these words, as the options say. */
export async function beginDraft(
  db: Db,
  given: Given,
  title: string,
  document: Document,
): Promise<{ draftId: string; draftTextId: string }> {
  const language = languageTag(required(given, 'language'))
  const consultation = await consultationNamed(db, required(given, 'consultation'))
  const personId = await actingPerson(db, consultation, given.options.person)
  return db.transaction().execute((trx) =>
    startDraft(
      trx,
      personId,
      {
        consultationId: consultation.id,
        phaseId: null,
        kind: 'strategy',
        title: { [language]: title },
        language,
      },
      seedUpdate(document),
    ),
  )
}
