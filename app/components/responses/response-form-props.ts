import type { Channel } from '~/app/domain/contribution'
import type { Disposition } from '~/app/domain/disposition'
import type { Localized } from '~/app/domain/language'
import type { ChangedPassage, Decision, ResponseState } from '~/app/domain/response'
import type { FramedConsultation } from '../frames'
import type { FormAnswer } from '../setup/answer'

/** A contribution in the table of what is answered. */
export type AnsweredRow = {
  id: string
  number: number | null
  text: string | null
  isCut: boolean
  language: string
  channel: Channel
  groupId: string | null
  disposition: Disposition | null
}

/** The same where it is answered. */
export type RowToAnswer = AnsweredRow & {
  /** Another response, not public yet, that names it too; `null`: none. */
  answeredIn: string | null
}

export type OfferedPassage = ChangedPassage & {
  number: string | null
  text: string
  language: string
}

/** The form as it was sent, with what it answers then: nothing of it is stored. */
export type ResponseAnswer = FormAnswer & Pick<ResponseFormProps, 'rows' | 'isCut'>

export type ResponseFormProps = {
  consultation: FramedConsultation & { timeZone: string }
  person: string
  /** The response that is changed or corrected; `null`: a new one. */
  response: {
    id: string
    text: Localized
    note: Localized | null
    state: ResponseState
    replacedById: string | null
  } | null
  replacesId: string | null
  isNew: boolean
  decisions: readonly Decision[]
  passages: readonly ChangedPassage[]
  /** The words of `passages`. */
  words: readonly (ChangedPassage & { versionNumber: number; text: string; language: string })[]
  rows: readonly RowToAnswer[]
  /** What is left out because another response is being written for it. */
  elsewhere: readonly { responseId: string; count: number }[]
  /** Whether more was asked for than a form takes. */
  isCut: boolean
  groups: readonly { id: string; position: number }[]
  offer: {
    versionNumber: number
    passages: readonly OfferedPassage[]
    others: readonly { id: string; number: number }[]
  } | null
  news: string | null
}

/** What the page of a response is called: what it is about, or where it stands. */
export function responseTitle(
  responseId: string | null,
  replacesId: string | null,
  response: Pick<NonNullable<ResponseFormProps['response']>, 'state'> | null,
) {
  if (responseId !== null && response?.state === 'published') return 'response.desk.published'
  if (replacesId !== null) return 'response.desk.correct'
  return responseId === null ? 'response.desk.new' : 'response.desk.edit'
}

/** What most of the contributions have: the decision for all; `null`: nothing is decided yet. */
export function generalDisposition(decisions: readonly Decision[]): Disposition | null {
  const counts = new Map<Disposition, number>()
  for (const { disposition } of decisions) {
    if (disposition) counts.set(disposition, (counts.get(disposition) ?? 0) + 1)
  }
  const [most] = [...counts].sort(([, one], [, other]) => other - one)
  return most?.[0] ?? null
}
