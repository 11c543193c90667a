import { CITATION_SIGN, type InlineNode, type ReferenceNode } from '~/app/domain/document'
import type { BlockLike } from '~/app/domain/document-walk'
import type { Run } from '~/app/domain/text-diff'
import { sliceInline } from './inline-slice'
import type { TrackedStretch } from './paragraphs-out'

/** The block as both texts say it, and which stretches only one of them has. */
export function stretched(
  runs: readonly Run[],
  before: BlockLike,
  after: BlockLike,
  facts: Pick<TrackedStretch, 'author' | 'date'>,
): { block: BlockLike; stretches: TrackedStretch[] } {
  const children: InlineNode[] = []
  const stretches: TrackedStretch[] = []
  let at = 0
  const add = (nodes: InlineNode[], length: number, kind: TrackedStretch['kind'] | null) => {
    children.push(...nodes)
    if (kind) stretches.push({ ...facts, start: at, end: at + length, kind })
    at += length
  }
  let [oldAt, newAt] = [0, 0]
  for (const { kind, text } of runs) {
    for (const piece of kind === 'kept' ? pieces(text) : [text]) {
      const { length } = piece
      const old = sliceInline(before.children, oldAt, oldAt + length)
      const next = sliceInline(after.children, newAt, newAt + length)
      if (kind === 'removed') add(old, length, 'deleted')
      else if (kind === 'added') add(next, length, 'inserted')
      else if (piece !== CITATION_SIGN || isSame(old[0], next[0])) add(next, length, null)
      else {
        add(old, length, 'deleted')
        add(next, length, 'inserted')
      }
      if (kind !== 'added') oldAt += length
      if (kind !== 'removed') newAt += length
    }
  }
  return { block: { ...after, children }, stretches }
}

/** Words, and each reference by itself. */
function pieces(text: string): string[] {
  return text.split(/(\uFFFC)/u).filter((piece) => piece !== '')
}

/** Citations have new ids in each version; what they quote is told apart by their block's words. */
function isSame(old: InlineNode | undefined, next: InlineNode | undefined): boolean {
  const [one, other] = [referenceOf(old), referenceOf(next)]
  if (!one || !other) return old?.type === next?.type
  return one.blockId === other.blockId && one.form === other.form
}

function referenceOf(node: InlineNode | undefined): ReferenceNode | null {
  return node?.type === 'reference' ? node : null
}
