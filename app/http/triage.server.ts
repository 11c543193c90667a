import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { listVersions } from '~/db/queries/versions'
import { enterDraftText } from './draft-visit.server'
import { freezableText } from './freezable-texts.server'
import type { RouteId } from './route-rights'

/** To a page about the threads of published versions in a working text. */
export async function enterTriage(args: LoaderFunctionArgs | ActionFunctionArgs, route: RouteId) {
  const visit = await enterDraftText(args, route)
  const [latest] = await listVersions(visit.db, visit.draft.id)
  const { id: draftTextId, language } = visit.own
  const working = await freezableText(args.context, { draftTextId, language }, latest)
  return { ...visit, working, latest: latest ?? null }
}

export type TriageVisit = Awaited<ReturnType<typeof enterTriage>>
