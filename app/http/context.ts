import type { Db, Tx } from '~/db/connection'
import type { Localized } from '~/app/domain/language'
import type { Block, Document } from '~/app/domain/document'
import type { DocumentProblem } from '~/app/domain/document-check'
import type { NotePoint } from '~/app/domain/listening-session'

/** What the server hands to every route. */
export type Context = {
  db: Db
  /** For the scripts of this answer, and no other. */
  nonce: string
  /** The address people use, without a path: `https://example.org`. */
  origin: string
  /** Keys of forms and receipts are derived from it. */
  secret: string
  liveDrafts: LiveDrafts
  mails: Mails
  /** Proposes translations; `null`: no language model is set up. */
  translator: Translator | null
  /** Do now what follows from what was just committed: numbers, the event chain, mails. */
  afterCommit(): Promise<void>
  /** Whom a visitor may try to be, where the example consultation is loaded; else nobody. */
  examplePeople: readonly ExamplePerson[]
  /** Whether the request comes from this very machine. */
  isLocal: boolean
}

/** A working text as it stands, ready to be frozen. */
export type FreezableText = {
  document: Document
  blocks: Block[]
  generation: number
  /** The last update it contains. */
  seq: number
  problem: DocumentProblem | null
}

/** What somebody wrote of a block as it stands. */
export type BlockAuthor = {
  /** `null`: brought in when the text was begun, or somebody who is not named any more. */
  name: string | null
  /** Characters that stand there today. */
  characters: number
  /** When they wrote there last, of what stands. */
  last: Date
}

/** The working texts of drafts, live: what is open in browsers, and what is stored. */
export type LiveDrafts = {
  /** The text as it stands, committed; `seq` is the last update it contains. */
  read(draftTextId: string): Promise<{ document: Document; generation: number; seq: number }>
  /** The text as it stood after update `seq`; what a form was filled with. */
  readAt(draftTextId: string, generation: number, seq: number): Promise<Document>
  /** Who wrote the words that stand in the text now, by block; most first. */
  authors(draftTextId: string): Promise<Map<string, BlockAuthor[]>>
  /** The first update of a text that begins with this document, to be stored with it. */
  firstUpdate(document: Document): Uint8Array
  /**
   * The text as it would be frozen now: every block with an id of its own, found again in the
   * blocks of the text published before (`[]`: none was). `problem`: why it may not be kept.
   */
  readCheckpoint(draftTextId: string, previous: readonly Block[]): Promise<FreezableText>
  /**
   * Change a working text on the server, as a person. Open editors see it once it is committed.
   *
   * @param also runs in the same transaction as the change.
   */
  edit(
    draftTextId: string,
    personId: string | null,
    change: (document: Document) => Document,
    also?: (trx: Tx, now: Date) => Promise<void>,
  ): Promise<void>
  /** The points of a listening session's notes, in order; `seq` is the last update they contain. */
  readNotes(draftTextId: string): Promise<{ points: NotePoint[]; seq: number }>
  /** Add or change points without a live editor; a point is found by its id. */
  editNotes(
    draftTextId: string,
    personId: string | null,
    change: (points: NotePoint[]) => NotePoint[],
    also?: (trx: Tx, now: Date) => Promise<void>,
  ): Promise<void>
  /** Close open editors so that they come back through the door: a role or the text has changed. */
  closeConnections(draftTextId: string): Promise<void>
  /** Sections were closed for writing or opened again: tells open editors, and holds to it. */
  tellClosedSections(): Promise<void>
}

/**
 * Translates pieces of text, each as inline Markdown.
 *
 * @returns as many, in the same order.
 * @throws when the model does not answer, or not in this form.
 */
export type Translator = (
  words: readonly string[],
  how: { from: string; to: string; terms: readonly { said: string; agreed: string }[] },
) => Promise<string[]>

/** Mails: through SMTP_URL, or kept on this machine for want of it. */
export type Mails = {
  /** Resolves once the mail server has taken it, or the file is written. */
  send(mail: Mail): Promise<void>
  /** Those kept on this machine, newest first. */
  list(): Promise<SentMail[]>
  /** Whether mails really leave the machine. */
  leavesMachine: boolean
}

export type Mail = {
  to: string
  subject: string
  text: string
  /** The address at which the reader's mail program ends what the mail came from (RFC 8058). */
  unsubscribe?: string
}

export type SentMail = Mail & { id: string; sentAt: string }

/** Somebody of the example consultation. */
export type ExamplePerson = { name: string; email: string; what: Localized }
