import { randomUUID } from 'node:crypto'
import type { TextBlock, WholeText } from '~/app/domain/whole-text'
import { wholeText } from '~/app/domain/whole-text'
import { anchorsOn, type FuzzAnchor } from './anchors'
import type { Dice } from './dice'
import { edit, type Words } from './operations'
import { traced, type TracedBlock } from './traced-text'
import { judge, truthOf, type Answer, type Judgement } from './truth'

export type BenchBlock = TextBlock & { kind: string }

/** A way to carry anchors from one text to the next. */
export type Carrier = (
  old: WholeText,
  next: WholeText,
  anchors: readonly FuzzAnchor[],
  options: { ignoreIds: boolean },
) => Answer[]

export type Tally = {
  kept: number
  right: number
  off: number
  wrong: number
  wrongUnflagged: number
  falseOrphans: number
  deleted: number
  deletedOrphaned: number
  deletedUnflagged: number
}

export type Case = {
  old: WholeText
  next: WholeText
  anchors: FuzzAnchor[]
  blocks: readonly TracedBlock[]
}

/** A text, the same text edited, and anchors on the first. */
export function caseOf(
  blocks: readonly BenchBlock[],
  { rate, count, withIds }: { rate: number; count: number; withIds: boolean },
  dice: Dice,
  source: Words,
): Case {
  const old = wholeText(blocks)
  const edited = traced(blocks)
  edit(edited, Math.round(rate * blocks.length), dice, source)
  if (!withIds) for (const block of edited) block.id = randomUUID()
  return {
    ...{ old, blocks: edited, anchors: anchorsOn(old, count, dice) },
    next: wholeText(edited.map(({ id, text }) => ({ blockId: id, text }))),
  }
}

export function newTally(): Tally {
  return {
    ...{ kept: 0, right: 0, off: 0, wrong: 0, wrongUnflagged: 0, falseOrphans: 0 },
    ...{ deleted: 0, deletedOrphaned: 0, deletedUnflagged: 0 },
  }
}

/** @param onFault is handed what was not as it should be. */
export function tally(
  sum: Tally,
  { old, anchors, blocks }: Case,
  answers: readonly Answer[],
  onFault: (anchor: FuzzAnchor, answer: Answer, judgement: Judgement) => void = () => {},
): void {
  const truth = truthOf(blocks)
  anchors.forEach((anchor, index) => {
    const answer = answers[index] ?? null
    const judgement = judge(answer, old, anchor, truth)
    add(sum, judgement)
    const { fate, verdict } = judgement
    const isGood = fate === 'kept' ? verdict === 'right' : verdict === 'orphaned'
    if (fate !== 'partly' && !isGood) onFault(anchor, answer, judgement)
  })
}

function add(sum: Tally, { fate, verdict, isFlagged }: Judgement): void {
  if (fate === 'kept') {
    sum.kept++
    if (verdict === 'right') sum.right++
    if (verdict === 'off') sum.off++
    if (verdict === 'wrong') sum.wrong++
    if (verdict === 'wrong' && !isFlagged) sum.wrongUnflagged++
    if (verdict === 'orphaned') sum.falseOrphans++
  }
  if (fate === 'deleted') {
    sum.deleted++
    if (verdict === 'orphaned') sum.deletedOrphaned++
    else if (!isFlagged) sum.deletedUnflagged++
  }
}
