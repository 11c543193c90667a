import {
  $getSelection,
  $isRangeSelection,
  COLLABORATION_TAG,
  HISTORIC_TAG,
  type LexicalEditor,
} from 'lexical'
import { useEffect, useRef, useState } from 'react'
import type { WebsocketProvider } from 'y-websocket'
import { useText } from '~/app/i18n/text'
import { $factsOf } from '../nodes/block-facts'
import { $blockOf } from '../put-words'
import type { Say } from './announcer'

/** Someone else who has the text open, in one window or several. Names come from the server. */
export type Present = {
  /** Of the window they wrote in last. */
  clientId: number
  name: string
  /** `#rrggbb`, the person's own in every draft; '' when it is not known. */
  color: string
  /** Of the heading they stand under; `null`: they are not writing. */
  sectionId: string | null
  blockId: string | null
  isTyping: boolean
}

/** Who stops typing for so long has finished (milliseconds). */
const PAUSE_MS = 4_000

type Place = { section: string | null; block: string | null; isTyping: boolean }

/** Who else is there, in the order they came. */
export function usePresence(provider: WebsocketProvider): Present[] {
  const [present, setPresent] = useState<Present[]>([])
  useEffect(() => {
    const { awareness } = provider
    let known = ''
    const refresh = () => {
      const others = [...awareness.getStates()]
        .filter(([clientId]) => clientId !== awareness.clientID)
        .map(([clientId, state]) => presentFrom(clientId, state))
      const people = byPerson(others)
      const now = JSON.stringify(people)
      if (now !== known) setPresent(people)
      known = now
    }
    refresh()
    awareness.on('change', refresh)
    return () => awareness.off('change', refresh)
  }, [provider])
  return present
}

function presentFrom(clientId: number, state: Record<string, unknown>): Present {
  const { name, color, focusing, place } = state
  const { section, block, isTyping } = placeIn(focusing === true ? place : null)
  return {
    clientId,
    name: typeof name === 'string' ? name : '',
    color: typeof color === 'string' && /^#[0-9a-f]{6}$/i.test(color) ? color : '',
    sectionId: typeof section === 'string' ? section : null,
    blockId: typeof block === 'string' ? block : null,
    isTyping: isTyping === true,
  }
}

/** Another person's page may say anything. */
function placeIn(value: unknown): Partial<Record<keyof Place, unknown>> {
  return typeof value === 'object' && value !== null ? value : {}
}

/** Two windows of a person are one person, shown where they write. */
function byPerson(windows: readonly Present[]): Present[] {
  const people = new Map<string, Present>()
  for (const one of windows) {
    const key = `${one.name} ${one.color}`
    const known = people.get(key)
    const isNews = !known || (one.isTyping && !known.isTyping) || (one.blockId && !known.blockId)
    if (isNews) people.set(key, one)
  }
  return [...people.values()]
}

/** Tells the others in which section and block we are, and whether we are typing there. */
export function useTellPlace(
  editor: LexicalEditor,
  provider: WebsocketProvider,
  hereId: string | null,
): void {
  const section = useRef(hereId)
  section.current = hereId
  useEffect(() => {
    let told: Place = { section: null, block: null, isTyping: false }
    let pause: ReturnType<typeof setTimeout> | undefined
    const tell = (place: Place) => {
      const isSame =
        told.section === place.section &&
        told.block === place.block &&
        told.isTyping === place.isTyping
      if (isSame || !provider.awareness.getLocalState()) return
      told = place
      provider.awareness.setLocalStateField('place', place)
    }
    const stop = editor.registerUpdateListener(({ editorState, tags, dirtyLeaves }) => {
      const block = editorState.read($blockHere)
      const isOwn = !tags.has(COLLABORATION_TAG) && !tags.has(HISTORIC_TAG)
      const isTyping = (isOwn && dirtyLeaves.size > 0) || (told.isTyping && told.block === block)
      tell({ section: section.current, block, isTyping })
      if (!isOwn || dirtyLeaves.size === 0) return
      clearTimeout(pause)
      pause = setTimeout(() => tell({ ...told, isTyping: false }), PAUSE_MS)
    })
    return () => {
      clearTimeout(pause)
      stop()
    }
  }, [editor, provider])
}

function $blockHere(): string | null {
  const selection = $getSelection()
  const block = $isRangeSelection(selection) ? $blockOf(selection.anchor.getNode()) : null
  return block ? $factsOf(block).id : null
}

/** Says who comes, who goes and who joins us in our section. */
export function useAnnouncedPresence(
  present: readonly Present[],
  hereId: string | null,
  say: Say,
): void {
  const text = useText()
  const before = useRef<readonly Present[] | null>(null)
  useEffect(() => {
    const known = before.current
    before.current = present
    if (known === null) return
    const news = present.flatMap((one) => {
      const name = one.name || text('editor.someone')
      const was = known.find(({ name: other, color }) => other === one.name && color === one.color)
      if (!was) return [text('editor.arrives', { name })]
      const joins = one.sectionId !== null && one.sectionId === hereId
      return joins && was.sectionId !== one.sectionId ? [text('editor.joinsYou', { name })] : []
    })
    const gone = known
      .filter((one) => !present.some(({ name, color }) => name === one.name && color === one.color))
      .map((one) => text('editor.leaves', { name: one.name || text('editor.someone') }))
    if (news.length + gone.length > 0) say([...news, ...gone].join(' '))
  }, [present, hereId, say, text])
}
