import type { ApprovalRules, Tally, VoteChoice } from '~/app/domain/approval'
import type { Localized } from '~/app/domain/language'
import type { Refusal } from '~/app/domain/refusal'
import type { FramedConsultation } from '../frames'
import type { FormAnswer } from '../setup/answer'
import type { ListedApproval } from './approval-line'

export type SeatShown = {
  seatId: string
  name: string | null
  organisation: string | null
  party: string | null
  isChair: boolean
  choice: VoteChoice | null
  reason: string | null
  isMine: boolean
}

export type ApprovalPageProps = {
  consultation: FramedConsultation & { timeZone: string }
  approval: ListedApproval & {
    versionHash: string
    conditions: Localized | null
    /** Why it was cancelled; `null`: it was not. */
    cancellationNote: Localized | null
  }
  rules: ApprovalRules
  seats: readonly SeatShown[]
  /** `null`: not shown to this reader yet. */
  tally: Tally | null
  isSecretariat: boolean
  /** Whether the way back to the desk is shown. */
  isTeam: boolean
  /** Whether the box to cancel the vote was asked for. */
  isCancelling: boolean
  votingRefusal: Refusal | null
  decisionRefusal: Refusal | null
  news: string | null
  answer?: FormAnswer
}
