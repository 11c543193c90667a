import { blockAnchor, type Place } from './anchor'
import type { Comment, StandingThread } from './comment-thread'
import type { Block } from './document'

export type WrittenComment = {
  author: string
  /** ISO 8601. */
  date: string
  text: string
  /** BCP 47. */
  language: string
}

/** A thread as a file for a word processor holds it. */
export type WrittenThread = {
  /** `null`: on the whole text. */
  place: Place | null
  /** The first opened it; the others reply. */
  comments: readonly WrittenComment[]
  /** Whether it was answered. */
  isDone: boolean
}

export type WrittenBy = {
  /** Who said it, as the page names them. */
  authorOf: (comment: Comment) => string
  /** Of comments whose time is not shown; ISO 8601. */
  date: string
}

/** The threads of a text, in the order of their first comments; what may not be read is left out. */
export function writtenThreads(
  threads: readonly StandingThread[],
  blocks: readonly Block[],
  { authorOf, date }: WrittenBy,
): WrittenThread[] {
  return threads.flatMap((thread) => {
    const texts = writtenTexts(thread)
    const comments = thread.comments.flatMap((comment, at): WrittenComment[] => {
      const text = texts[at]
      if (!text) return []
      const { language, receivedAt } = comment
      return [{ author: authorOf(comment), date: receivedAt ?? date, text, language }]
    })
    if (comments.length === 0) return []
    const isDone = thread.comments[0]!.disposition !== null
    return [{ place: placeIn(thread, blocks), comments, isDone }]
  })
}

/**
 * What a file says of each comment of a thread, in no language of its own: a proposed wording
 * follows an arrow, a quote stands before what is said of a passage that is gone. `null`: not to
 * be read.
 */
export function writtenTexts({ comments, replacement, quote, standing }: StandingThread) {
  return comments.map(({ text }, at) => {
    if (text === null) return null
    if (at > 0) return text
    const wording = replacement === null ? '' : `→ ${replacement}`
    const said = text === replacement ? '' : text
    const gone = standing.state === 'orphaned' ? `“${quote}”` : ''
    return [gone, said, wording].filter((part) => part !== '').join('\n')
  })
}

/** One of another language stands at its block, one whose passage is gone where it stood. */
function placeIn({ standing }: StandingThread, blocks: readonly Block[]): Place | null {
  switch (standing.state) {
    case 'document':
      return null
    case 'orphaned':
      return standing.tombstoneBlockId === null ? null : whole(standing.tombstoneBlockId, blocks)
    case 'other-language':
      return whole(standing.place.startBlockId, blocks)
    default:
      return standing.place
  }
}

function whole(blockId: string, blocks: readonly Block[]): Place | null {
  return blockAnchor(blockId, blocks)
}
