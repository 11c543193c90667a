import type { LexicalEditor } from 'lexical'
import { vi } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import type { Document } from '~/app/domain/document'
import { carryThrough, carryWords } from '~/app/editor/carry-words'
import { keepShown } from '~/app/editor/keep-shown'
import { ownClients } from '~/app/editor/own-clients'
import { openLiveText, type LiveText } from '~/app/editor/live-text'
import { documentFromLexical } from '~/app/editor/nodes/from-lexical'
import { undoManagerOf } from '~/app/editor/one-edit'
import type { UnseenWords } from '~/app/editor/unseen-words'
import type { Dice } from '../../support/dice'
import { storageHere, useDevice } from './devices'
import { bind, givenHeadlessEditor } from '../../editor/replica'

/** Somebody with the drafting room open: its editor, its line, its carrying of words. */
export type Writer = {
  number: number
  editor: LexicalEditor
  live: LiveText
  /** Words that were handed back because their block is gone. */
  handedBack: UnseenWords[]
  /** How often its editor failed and was made anew. */
  renewals: () => number
  document: () => Document
  close: () => void
}

/** Opens the drafting room as the page does, without the page. */
export function openRoom(options: {
  number: number
  origin: string
  draftTextId: string
  roll: Dice
}): Writer {
  const { number, origin, draftTextId, roll } = options
  useDevice(number)
  const listening = { addEventListener: () => undefined, removeEventListener: () => undefined }
  vi.stubGlobal('window', { location: { origin, href: origin }, ...listening })
  vi.stubGlobal('navigator', { onLine: false })
  vi.stubGlobal('WebSocket', WebSocket)
  vi.stubGlobal('localStorage', storageHere())
  const live = openLiveText({ draftTextId, generation: 1 })
  const { awareness } = live.provider
  awareness.setLocalState(null)
  live.doc.clientID = awareness.clientID = 1 + roll(2 ** 31)
  awareness.setLocalState({})
  live.provider.maxBackoffTime = 0
  let failed: (error: Error) => void = () => undefined
  const editor = givenHeadlessEditor((error) => failed(error))
  const handedBack: UnseenWords[] = []
  const carrier = carryWords({
    editor,
    doc: live.doc,
    root: live.doc.get('root-v2', Y.XmlElement),
    isOwn: ownClients(draftTextId, 1, live.doc.clientID).isOwn,
    onHomeless: (words) => handedBack.push(...words),
  })
  const stop = carryThrough(live.provider, carrier)
  bind(editor, live.doc)
  let renewals = 0
  const shown = keepShown({
    editor,
    doc: live.doc,
    onHomeless: () => undefined,
    onApart: () => undefined,
  })
  failed = (error) => {
    renewals += 1
    shown.failed(error)
  }
  // What is undone in one step is for the dice to say, not for the clock.
  undoManagerOf(editor)!.captureTimeout = Infinity
  live.provider.connect()
  return {
    number,
    editor,
    live,
    handedBack,
    renewals: () => renewals,
    document: () => documentFromLexical(editor.getEditorState()),
    close() {
      shown.stop()
      stop()
      live.close()
    },
  }
}
