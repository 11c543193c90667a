import type { ImportPlan } from '~/app/domain/csv-import'
import type { Localized } from '~/app/domain/language'
import type { Problem } from '~/app/domain/problem'
import type { Refusal } from '~/app/domain/refusal'
import type { FramedConsultation } from '../frames'
import type { ImportRowShown } from './import-facts'

/** What the page of one import shows. */
export type ImportPageProps = {
  consultation: FramedConsultation & { timeZone: string }
  person: string
  shown: ImportRowShown
  /** The first rows of the file; `[]` once it is imported. */
  preview: string[][]
  /** The earlier import by which this very file stands in the register; `null`: it does not. */
  standing: ImportRowShown | null
  plan: ImportPlan
  phases: { id: string; position: number; title: Localized }[]
  groups: { id: string; name: Localized }[]
  answer?: {
    problems: Record<string, Problem>
    refusal: Refusal | null
    brokenLine: number | null
  }
}
