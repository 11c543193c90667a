import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { listEvidence, listStatementCounts } from '~/db/queries/citations-writing'
import { findDraft } from '~/db/queries/drafts'
import { listThemeCounts, listThemes } from '~/db/queries/themes'
import { readerOf } from '~/app/domain/contributor'
import type { Document } from '~/app/domain/document'
import { evidenceSeenBy } from '~/app/domain/register'
import { quotePlace, statementsOf } from '~/app/domain/synthesis'
import {
  changedQuotes,
  isTextChanged,
  type SynthesisForm,
  type SynthesisIntent,
} from '~/app/domain/synthesis-form'
import { inTreeOrder } from '~/app/domain/theme'
import type { Problems } from './form.server'
import { found, foundId } from './found.server'
import { enterConsultation } from './visit.server'

export const SYNTHESIS_ROUTE = '$lang.consultations.$slug.desk.synthesis.$draftId'

/** To the desk of the synthesis in the address. @throws a Response when it is not there to read. */
export async function enterSynthesis(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const visit = await enterConsultation(args, SYNTHESIS_ROUTE, { slug: args.params.slug })
  const draft = found(await findDraft(visit.db, foundId(args.params.draftId)))
  const isHere = draft.consultationId === visit.consultation.id && draft.kind === 'synthesis'
  found(isHere || null)
  return { ...visit, draft, draftText: found(draft.texts[0]), phaseId: found(draft.phaseId) }
}

export type SynthesisVisit = Awaited<ReturnType<typeof enterSynthesis>>

/** The code frame, each theme with what the phase said in it. */
export async function themesOf({ consultation, db, language, phaseId }: SynthesisVisit) {
  const counts = await listThemeCounts(db, consultation.id, phaseId)
  const themes = inTreeOrder(await listThemes(db, consultation.id), language)
  return themes.map(({ id, name, depth, isMinority }) => {
    const count = counts.find((one) => one.themeId === id)
    const { contributions = 0, byGroup = {} } = count ?? {}
    return { id, name, depth, isMinority, contributions, byGroup }
  })
}

/** The statements in reading order, each with its counts and what this reader may see of its evidence. */
export async function statementsWithEvidence(
  { db, draft, visitor }: SynthesisVisit,
  document: Document,
) {
  const counts = await listStatementCounts(db, draft.id)
  const reader = readerOf(visitor.roles)
  const evidence = (await listEvidence(db, draft.id)).map((one) => evidenceSeenBy(reader, one))
  const none = { contributions: 0, people: 0, supports: 0, dissents: 0, groups: [] }
  return statementsOf(document).map((statement) => ({
    ...statement,
    counts: counts.find((one) => one.blockId === statement.blockId) ?? none,
    evidence: evidence.filter((one) => one.blockId === statement.blockId),
  }))
}

/** What is wrong with what was typed, before anything is done. */
export async function problemsOf(
  { db, draft }: SynthesisVisit,
  form: SynthesisForm,
  intent: SynthesisIntent,
): Promise<Problems> {
  const problems: Problems = {}
  if (intent === 'write' && form.newText === '') problems.newText = 'required'
  if (intent === 'publish' && form.newText !== '') problems.newText = 'not-added-yet'
  if (intent !== 'save' && intent !== 'publish') return problems
  if (isTextChanged(form) && form.text === '') problems.text = 'required'
  const evidence = changedQuotes(form).length > 0 ? await listEvidence(db, draft.id) : []
  for (const { citationId, quote } of changedQuotes(form)) {
    const said = evidence.find(({ id }) => id === citationId)?.text ?? ''
    if (quote !== '' && !quotePlace(said, quote)) {
      problems[`quote-${citationId}`] = 'quote-not-found'
    }
  }
  return problems
}
