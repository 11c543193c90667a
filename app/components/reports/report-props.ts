import type { Localized } from '~/app/domain/language'
import type { ReportView } from '~/app/domain/report-view'
import type { FramedConsultation } from '../frames'

export type ReportBodyProps = {
  consultation: FramedConsultation & { timeZone: string }
  /** The language the report is written in. */
  language: string
  view: ReportView
  figures: readonly { name: string; value?: unknown; countedAt: Date | string }[]
  groups: readonly { id: string; position: number; name: Localized }[]
}

export type ReportPageProps = ReportBodyProps & {
  phase: { position: number; opensAt: Date | string; closesAt: Date | string } | null
  phaseCount: number
  pages: number
  version: {
    id: string
    number: number
    title: Localized
    hash: string
    publishedAt: Date | string
    isLatest: boolean
    isWithdrawn: boolean
    withdrawalNote: Localized | null
    languages: string[]
    signedBy: string | null
  }
  link: string
}

/** What a figure of the report came to; `undefined`: the report has none of this name. */
export function figureValue<V>(figures: ReportBodyProps['figures'], name: string): V | undefined {
  return figures.find((figure) => figure.name === name)?.value as V | undefined
}
