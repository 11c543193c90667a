import type { FileComment } from '~/app/domain/tracked-text'
import { readPart, relationsOf, targetOf, type Parts } from './package-in'
import type { Ranges } from './tracked-parts'
import { childrenNamed, elementsOf, textIn, type Element } from './xml'

/** The comments of a file, with who replies to whom and what was resolved. */
export function fileComments(parts: Parts, main: string, ranges: Ranges): FileComment[] {
  const relations = relationsOf(parts, main)
  const partOf = (type: string) => {
    const path = targetOf(relations, type)
    return path === undefined ? undefined : readPart(parts, path)
  }
  const found = childrenNamed(partOf('comments'), 'w:comment')
  const idOf = new Map(found.map((one) => [paragraphId(one), one.attrs['w:id'] ?? '']))
  const extended = new Map(
    childrenNamed(partOf('commentsExtended'), 'w15:commentEx').map(({ attrs }) => [
      idOf.get(attrs['w15:paraId'] ?? '') ?? '',
      attrs,
    ]),
  )
  const isThreaded = [...extended.values()].some((more) => more['w15:paraIdParent'] !== undefined)
  const comments = found.map((comment): FileComment => {
    const id = comment.attrs['w:id'] ?? ''
    const more = extended.get(id)
    const parent = more?.['w15:paraIdParent']
    return {
      id,
      author: comment.attrs['w:author'] ?? '',
      date: comment.attrs['w:date'] ?? null,
      text: wordsOf(comment),
      parentId: (parent !== undefined && idOf.get(parent)) || null,
      isDone: more?.['w15:done'] === '1',
      range: rangeOf(ranges.get(id)),
    }
  })
  return isThreaded ? comments : comments.map(repliesByRange)
}

/** Programs that note no replies give them the very words of what they reply to, right after it. */
function repliesByRange(
  comment: FileComment,
  at: number,
  all: readonly FileComment[],
): FileComment {
  const before = all[at - 1]
  const { range } = comment
  const isReply =
    range !== null &&
    range.start < range.end &&
    before?.range?.start === range.start &&
    before.range.end === range.end
  return isReply ? { ...comment, parentId: before.id } : comment
}

/** Without a range a comment stands at its sign. */
function rangeOf(range: { start?: number; end?: number; at?: number } | undefined) {
  const start = range?.start ?? range?.at
  const end = range?.end ?? range?.at
  if (start === undefined || end === undefined) return null
  return { start: Math.min(start, end), end: Math.max(start, end) }
}

/** Of the last paragraph: by it the file names a comment. */
function paragraphId(comment: Element): string {
  return childrenNamed(comment, 'w:p').at(-1)?.attrs['w14:paraId'] ?? ''
}

function wordsOf(comment: Element): string {
  return childrenNamed(comment, 'w:p').map(lineOf).join('\n').normalize('NFC').trim()
}

function lineOf(element: Element): string {
  return elementsOf(element)
    .map((child) => {
      if (child.name === 'w:t') return textIn(child)
      if (child.name === 'w:tab') return ' '
      if (child.name === 'w:br' || child.name === 'w:cr') return '\n'
      return child.name === 'w:del' || child.name === 'w:pPr' ? '' : lineOf(child)
    })
    .join('')
}
