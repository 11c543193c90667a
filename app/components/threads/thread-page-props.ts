import type { Standing, Thread } from '~/app/domain/comment-thread'
import type { Localized } from '~/app/domain/language'
import type { Refusal } from '~/app/domain/refusal'
import type { FormState, OfferedGroup } from '../contributions/contributor-fields'
import type { FramedConsultation } from '../frames'

/** What the page of one thread shows. */
export type ThreadPageProps = {
  consultation: FramedConsultation & { timeZone: string }
  thread: Thread
  /** The newest version with a text in the thread's language, and what stands there now. */
  now: { versionId: string; number: number; standing: Standing; passage: string | null } | null
  responses: readonly {
    id: string
    text: Localized
    disposition: string
    publishedAt: string
  }[]
  groups: readonly OfferedGroup[]
  /** Why no reply is taken now; `null`: they are. */
  refusal: Refusal | null
  isTeam: boolean
  isSupported: boolean
  /** Of what was said, from 1. */
  page: number
  answer: (FormState & { step: 'write' | 'check'; refusal: Refusal | null }) | null
}
