import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { listLastSeqs } from '~/db/queries/draft-updates'
import { enterDraftText } from '~/app/http/draft-visit.server'
import { besideNow } from '~/server/documents/triage/threads-here'

/**
 * The threads of the latest version beside a working text as it stands now, for the room in which
 * it is written. `?since=` names the state the asker knows: nothing is sent while it stays.
 */
export async function loader(args: LoaderFunctionArgs) {
  const { db, draft, own } = await enterDraftText(args, '$lang.drafts.$draftId.threads[.]json')
  const { id: draftTextId, generation, language } = own
  const seq = (await listLastSeqs(db, [{ draftTextId, generation }])).get(draftTextId) ?? 0
  const since = new URL(args.request.url).searchParams.get('since')
  if (since === `${generation}.${seq}`) return new Response(null, { status: 204 })
  return json(await besideNow(args.context, draft.id, { draftTextId, language }))
}
