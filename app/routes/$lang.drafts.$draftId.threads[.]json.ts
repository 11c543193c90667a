import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { enterDraftText } from '~/app/http/draft-visit.server'
import { besideState, untilNews } from '~/server/documents/triage/beside-news'
import { besideNow } from '~/server/documents/triage/threads-here'

/**
 * The threads of the latest version beside a working text as it stands now, for the room in which
 * it is written. `?since=` names the state the asker knows: nothing is sent while it stays; with
 * `&wait` the answer is held back until there is news.
 */
export async function loader(args: LoaderFunctionArgs) {
  const { request, context } = args
  const { db, draft, own } = await enterDraftText(args, '$lang.drafts.$draftId.threads[.]json')
  const { id: draftTextId, generation, language } = own
  const text = { draftTextId, generation, language, consultationId: draft.consultationId }
  const { searchParams } = new URL(request.url)
  const since = searchParams.get('since') ?? ''
  if (since !== '') {
    const isNews = searchParams.has('wait')
      ? await untilNews(db, text, since, request.signal)
      : since !== (await besideState(db, text))
    if (!isNews) return new Response(null, { status: 204 })
  }
  return json(await besideNow(context, draft.id, text))
}
