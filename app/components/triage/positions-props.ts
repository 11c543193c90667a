import type { Localized } from '~/app/domain/language'
import type { OfferedBlock } from '~/app/domain/threads-beside'
import type { MetThread, PassageInContext } from '~/app/domain/triage'
import type { FramedConsultation } from '../frames'
import type { FormAnswer } from '../setup/answer'

export type MoveOffer = {
  /** What was looked for; '': the blocks near the thread are offered. */
  query: string
  /** `null`: none is chosen yet. */
  chosen: OfferedBlock | null
  blocks: readonly OfferedBlock[]
}

export type PositionsProps = {
  consultation: FramedConsultation & { timeZone: string }
  draft: { id: string; title: Localized; texts: readonly { id: string; language: string }[] }
  own: { id: string; language: string }
  personName: string
  /** Of the version published last; `null`: none is. */
  versionNumber: number | null
  canDecide: boolean
  /** The thread that is looked at, with the passage it was written on. */
  current: (MetThread & { then: PassageInContext | null }) | null
  nextId: string | null
  waiting: readonly MetThread[]
  counts: { waiting: number; gone: number; all: number }
  /** Passages that are gone, and nobody said so. */
  gone: readonly MetThread[]
  decided: readonly MetThread[]
  /** `null`: the thread is not being moved. */
  move: MoveOffer | null
  /** What was just decided. */
  done: string | null
  answer?: FormAnswer
}

/** `/fr/drafts/<id>/positions?text=<id>&thread=<id>` */
export function positionsPath(
  { draft, own }: Pick<PositionsProps, 'draft' | 'own'>,
  language: string,
  query: Record<string, string> = {},
): string {
  const params = new URLSearchParams({ text: own.id, ...query })
  return `/${language}/drafts/${draft.id}/positions?${params.toString()}`
}
