/** One line for each catalogue file: the compiler then knows every key. */
type Catalogues = typeof import('./en/about.json') &
  typeof import('./en/attachments.json') &
  typeof import('./en/charts.json') &
  typeof import('./en/common.json') &
  typeof import('./en/consultations.json') &
  typeof import('./en/contributions.json') &
  typeof import('./en/receipts.json') &
  typeof import('./en/editor.json') &
  typeof import('./en/document.json') &
  typeof import('./en/drafts.json') &
  typeof import('./en/error.json') &
  typeof import('./en/evidence.json') &
  typeof import('./en/follows.json') &
  typeof import('./en/frame.json') &
  typeof import('./en/history.json') &
  typeof import('./en/import.json') &
  typeof import('./en/insert.json') &
  typeof import('./en/internal.json') &
  typeof import('./en/people.json') &
  typeof import('./en/plans.json') &
  typeof import('./en/problems.json') &
  typeof import('./en/redline.json') &
  typeof import('./en/refusals.json') &
  typeof import('./en/register.json') &
  typeof import('./en/sessions.json') &
  typeof import('./en/setup.json') &
  typeof import('./en/surveys.json') &
  typeof import('./en/templates.json') &
  typeof import('./en/threads.json') &
  typeof import('./en/publications.json') &
  typeof import('./en/versions.json') &
  typeof import('./en/word.json') &
  typeof import('./en/responses.json') &
  typeof import('./en/reports.json') &
  typeof import('./en/approvals.json') &
  typeof import('./en/data.json') &
  typeof import('./en/synthesis.json') &
  typeof import('./en/themes.json') &
  typeof import('./en/translations.json') &
  typeof import('./en/triage.json') &
  typeof import('./en/replace.json') &
  typeof import('./en/understood.json') &
  typeof import('./en/ui.json')

type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other'

/** Without the plural ending that i18next adds: `contribution.count_one` is `contribution.count`. */
type Stem<Key> = Key extends `${infer Base}_${PluralForm}` ? Base : Key

export type TextKey = Stem<Exclude<keyof Catalogues, symbol | number>>
