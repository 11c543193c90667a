import type { LexicalEditor } from 'lexical'
import { createDecoder, readVarUint, readVarUint8Array, type Decoder } from 'lib0/decoding'
import type { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { writeVarUint, writeVarUint8Array } from 'lib0/encoding'
import { $openAmong } from './closed-blocks'
import { noteFallen } from './fallen'
import { MESSAGE_SYNC, SYNC_STEP_1, SYNC_STEP_2 } from './messages'
import { $blockWithId, $keptCursor, $putCursor, $putWords, type KeptCursor } from './put-words'
import { unseenWordsIn, type UnseenWords } from './unseen-words'
import type { DeleteSet } from './update-deletes'

type Coming = { ds: DeleteSet }
/** Of a Yjs client, what this device holds and the server does not: from, to (exclusive). */
type Unsent = Map<number, readonly [number, number]>

/**
 * Looks after what this writer was typing while somebody else moves, converts or removes the
 * block. The shared text lets such words fall; here they are put into the block that took its
 * place, with the cursor. Words whose block is gone altogether are handed to `onHomeless`.
 *
 * @returns `stop`, and how to hear of updates: to be told of each before it is applied.
 */
export function carryWords(options: {
  editor: LexicalEditor
  doc: Y.Doc
  root: Y.XmlElement
  /** Whether this window looks after what a Yjs client wrote. */
  isOwn: (client: number) => boolean
  onHomeless: (words: UnseenWords[]) => void
}) {
  const { editor, doc, root, isOwn, onHomeless } = options
  let coming: Coming | null = null
  let cursor: KeptCursor | null = null
  let unseen: UnseenWords[] = []
  let unsent: Unsent = new Map()

  const isOurs = ({ client, clock }: Y.ID) => {
    const [from, to] = unsent.get(client) ?? [0, 0]
    return isOwn(client) || (clock >= from && clock < to)
  }
  const observe = (events: Y.YEvent<Y.XmlElement>[], transaction: Y.Transaction) => {
    if (transaction.local) forgetDeleted(transaction)
    if (!coming || transaction.local) return
    const isNew = ({ id }: Y.Item) => id.clock >= (transaction.beforeState.get(id.client) ?? 0)
    const change = { deletions: transaction.deleteSet, seen: coming.ds, isOurs, isNew }
    for (const event of events) {
      if (event.target instanceof Y.XmlElement) unseen.push(...unseenWordsIn(event, change))
    }
  }
  const fallen = noteFallen(doc)
  root.observeDeep(observe as never)

  return {
    stop() {
      root.unobserveDeep(observe as never)
      fallen.stop()
    },
    /** What the server lacks: without deletions that nobody here made. */
    answer: (stateVector: Uint8Array) => fallen.without(Y.encodeStateAsUpdate(doc, stateVector)),
    /** Whether the server will ask for what it lacks of it. */
    hasText: () => doc.store.clients.size > 0,
    /** The server says what it has: the rest is ours to look after, whoever this device was then. */
    serverHas(stateVector: Uint8Array) {
      unsent = unsentOf(doc, stateVector)
    },
    before(update: Uint8Array) {
      coming = root.length > 0 ? deletionsIn(update) : null
      fallen.begin(update)
      if (coming) cursor = editor.read($keptCursor)
    },
    after() {
      fallen.end()
      const words = unseen
      const kept = cursor
      unseen = []
      coming = null
      cursor = null
      if (words.length > 0 || kept) settle(editor, words, kept, onHomeless)
    },
  }
}

/**
 * The binding forgets blocks that others removed, and not those that were removed here: the cursor
 * of whoever stood in one would be looked for in a node that is gone.
 */
function forgetDeleted(transaction: Y.Transaction): void {
  const mapping = mappingOf(transaction.origin)
  if (!mapping) return
  Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
    if (struct instanceof Y.Item && struct.content instanceof Y.ContentType) {
      mapping.delete(struct.content.type)
    }
  })
}

/** Own changes have the binding for their origin. */
function mappingOf(origin: unknown): { delete: (type: unknown) => void } | null {
  const isBinding = typeof origin === 'object' && origin !== null && 'mapping' in origin
  return isBinding ? (origin as { mapping: { delete: (type: unknown) => void } }).mapping : null
}

function deletionsIn(update: Uint8Array): Coming | null {
  const { ds } = Y.decodeUpdate(update)
  return ds.clients.size > 0 ? { ds } : null
}

function settle(
  editor: LexicalEditor,
  words: readonly UnseenWords[],
  cursor: KeptCursor | null,
  onHomeless: (words: UnseenWords[]) => void,
): void {
  const homeless: UnseenWords[] = []
  const hasToMove = cursor !== null && editor.read(() => isReplaced(cursor))
  if (words.length === 0 && !hasToMove) return
  editor.update(
    () => {
      for (const some of words) {
        const block = $openBlock(some.blockId)
        if (block) $putWords(block, some)
        else if (some.steps.some(({ kind }) => kind === 'add')) homeless.push(some)
      }
      if (cursor) $putCursor(cursor)
    },
    { discrete: true },
  )
  if (homeless.length > 0) onHomeless(homeless)
}

/** The block with an id, unless somebody closed its section: then it takes no words. */
function $openBlock(blockId: string) {
  const block = $blockWithId(blockId)
  const { open } = $openAmong(block ? [block] : [], (one) => one.getKey())
  return open[0] ?? null
}

function isReplaced({ blockId, key }: KeptCursor): boolean {
  const block = $blockWithId(blockId)
  return block !== null && block.getKey() !== key
}

function unsentOf(doc: Y.Doc, stateVector: Uint8Array): Unsent {
  const known = Y.decodeStateVector(stateVector)
  const here = Y.decodeStateVector(Y.encodeStateVector(doc))
  const unsent: Unsent = new Map()
  for (const [client, to] of here) {
    const from = known.get(client) ?? 0
    if (from < to) unsent.set(client, [from, to])
  }
  return unsent
}

/** Lets the words be looked after whenever an update comes in. @returns how to stop. */
export function carryThrough(
  provider: WebsocketProvider,
  carrier: ReturnType<typeof carryWords>,
): () => void {
  const original = provider.messageHandlers[MESSAGE_SYNC]!
  /**
   * The text of the server; it waits for what the server says it lacks of ours, and for our answer:
   * what arrives in a block that was deleted here must not look as if it had been seen and deleted.
   */
  let held: (() => void) | null = null
  let willBeAsked = false
  const begin = ({ status }: { status: string }) => {
    held = null
    willBeAsked = status === 'connected' && carrier.hasText()
  }
  const takeHeld = () => {
    const take = held
    held = null
    take?.()
  }
  provider.on('status', begin)
  provider.messageHandlers[MESSAGE_SYNC] = (encoder, decoder, ...rest) => {
    const { step, content } = peek(decoder)
    const take = () => {
      carrier.before(content)
      original(encoder, decoder, ...rest)
      carrier.after()
    }
    if (step === SYNC_STEP_2 && willBeAsked) {
      held = take
      return
    }
    willBeAsked = false
    if (step !== SYNC_STEP_1) {
      takeHeld()
      take()
      return
    }
    carrier.serverHas(content)
    writeVarUint(encoder, MESSAGE_SYNC)
    writeVarUint(encoder, SYNC_STEP_2)
    writeVarUint8Array(encoder, carrier.answer(content))
    queueMicrotask(takeHeld) // the answer is sent when this returns
  }
  return () => {
    provider.off('status', begin)
    provider.messageHandlers[MESSAGE_SYNC] = original
    carrier.stop()
  }
}

function peek(decoder: Decoder): { step: number; content: Uint8Array } {
  const own = createDecoder(decoder.arr)
  own.pos = decoder.pos
  return { step: readVarUint(own), content: readVarUint8Array(own) }
}
