import type { Localized } from '~/app/domain/language'
import type { ActivityKind } from '~/app/domain/phase'

export type ShownConsultation = {
  id: string
  slug: string
  title: Localized
  description: Localized
  languages: string[]
  timeZone: string
  publicAt: Date | null
}

export type ShownOutcome = {
  versionId: string
  kind: 'strategy' | 'synthesis' | 'report'
  number: number
  title: Localized
  phaseId: string | null
  publishedAt: Date
  /** Those it is published in, in order of their tags. */
  languages: string[]
}

export type ShownActivity = {
  id: string
  kind: ActivityKind
  title: Localized
  introduction: Localized
  opensAt: string | null
  closesAt: string | null
  /** Of a session that was closed. */
  closedAt: string | null
}

export type ShownPhase = {
  id: string
  position: number
  title: Localized
  question: Localized
  opensAt: Date
  closesAt: Date
  outputs: string[]
  activities: readonly ShownActivity[]
}
