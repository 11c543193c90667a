import { direction, type Localized } from '~/app/domain/language'
import type { Problem } from '~/app/domain/problem'
import type { Refusal } from '~/app/domain/refusal'
import { isDone, type TranslationRow } from '~/app/domain/translation'
import type { FramedConsultation } from '../frames'

/** A row as it is shown; `markdown` `null`: it holds what only the drafting room can change. */
export type ShownRow = TranslationRow & {
  markdown: string | null
  was: string
  missed: readonly { source: string; agreed: string }[]
}

export type TranslatePageProps = {
  consultation: FramedConsultation
  draft: { id: string; title: Localized; texts: readonly { id: string; language: string }[] }
  own: { id: string; language: string }
  /** `null`: the text was written in its language and translates none. */
  source: { id: string; language: string } | null
  personName: string
  canWrite: boolean
  canPropose: boolean
  counts: { all: number; toDo: number }
  isAll: boolean
  rows: readonly ShownRow[]
  isSaved: boolean
  answer?: {
    typed: Record<string, string | string[]>
    problems: Record<string, Problem>
    refusal: Refusal | null
  }
}

/** Both texts are read in their own direction. */
export function tongue(language: string) {
  return { lang: language, dir: direction(language) }
}

/** What a tick beside the row says. */
export function tickOf(state: TranslationRow['state']): 'reviewed' | 'noChange' | null {
  if (state === 'machine' || state === 'translated') return 'reviewed'
  return isDone(state) || state === 'missing' ? null : 'noChange'
}
