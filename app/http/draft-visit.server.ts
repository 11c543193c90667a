import type { LoaderFunctionArgs } from '@remix-run/node'
import { findDraft } from '~/db/queries/drafts'
import { draftReadRefusal, isDocumentDraft } from '~/app/domain/draft'
import { found, foundId } from './found.server'
import type { RouteId } from './route-rights'
import { enterConsultation } from './visit.server'

/**
 * Somebody enters a page about one working text of a draft: the one that `?text=` names, else
 * the one it was begun in. Where they may not read it, it is not there.
 */
export async function enterDraftText(args: LoaderFunctionArgs, route: RouteId) {
  const draft = found(await findDraft(args.context.db, foundId(args.params.draftId)))
  found(isDocumentDraft(draft) || null)
  const visit = await enterConsultation(args, route, draft)
  found(draftReadRefusal(visit.visitor, draft) === null || null)
  const asked = new URL(args.request.url).searchParams.get('text')
  const own = found(asked ? draft.texts.find((one) => one.id === asked) : draft.texts[0])
  return { ...visit, draft, own }
}
