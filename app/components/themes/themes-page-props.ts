import type { Localized } from '~/app/domain/language'
import type { FramedConsultation } from '../frames'
import type { ListedContribution } from '../register/register-page'
import type { FormAnswer } from '../setup/answer'
import type { TreeTheme } from './theme-tree'

/** What the themes desk is shown with. */
export type ThemesPageProps = {
  consultation: FramedConsultation & { timeZone: string }
  person: string
  themes: (TreeTheme & { parentId: string | null })[]
  groups: { id: string; position: number; name: Localized }[]
  /** What is listed: a theme's id, `none` for what is in none; `null`: nothing is chosen. */
  themeId: string | null
  rows: ListedContribution[]
  count: number
  older: number | null
  unsorted: number
  history: {
    kind: string
    themeId: string
    /** A merge that stands and can be taken back. */
    isUndoable: boolean
    name: Localized
    before: Localized
    personName: string | null
    createdAt: Date
  }[]
  mayChange: boolean
  /** What was just done, as the address says; `null`: nothing. */
  done: string | null
  answer?: FormAnswer
}
