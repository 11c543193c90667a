import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { findDraft } from '~/db/queries/drafts'
import { listDraftFiles } from '~/db/queries/files'
import { addImage } from '~/server/commands/add-image'
import { draftReadRefusal, isDocumentDraft } from '~/app/domain/draft'
import { attempt } from '~/app/http/attempt.server'
import { readSent } from '~/app/http/form.server'
import { found, foundId } from '~/app/http/found.server'
import { redirectTo } from '~/app/http/redirect.server'
import { enterConsultation, sendingRefusal } from '~/app/http/visit.server'

const ROUTE = '$lang.drafts.$draftId.pictures'

/** The pictures a draft may show. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, draft } = await enterDraft(args)
  return json({ pictures: await listDraftFiles(db, draft.id) })
}

/** One more, named by its bytes; the editor hears what it is, a form is led back to the plain text. */
export async function action(args: ActionFunctionArgs) {
  const { db, draft, visitor, language, text } = await enterDraft(args)
  const sent = await readSent(args)
  const file = sent.files.picture
  const refusal = sent.refusal ?? sendingRefusal(ROUTE, '', visitor)
  const say = (why: NonNullable<typeof refusal>, status: number) =>
    json({ ok: false as const, sentence: text(`refusal.${why}`) }, status)
  if (refusal) return say(refusal, 403)
  if (!file || file.size === 0) return say('image-not-understood', 422)

  const bytes = new Uint8Array(await file.arrayBuffer())
  const added = await attempt(db, (trx) =>
    addImage(trx, visitor.personId!, { draftId: draft.id, name: file.name, bytes }),
  )
  const isForm = args.request.headers.get('accept') !== 'application/json'
  const plain = `/${language}/drafts/${draft.id}/plain`
  if (!added.ok) {
    if (!isForm) return say(added.refusal, 422)
    return redirectTo(`${plain}?${new URLSearchParams({ refused: added.refusal })}#pictures`)
  }
  const { fileHash, width, height } = added.value
  if (isForm) return redirectTo(`${plain}?picture=${fileHash}#pictures`)
  return json({ ok: true as const, fileHash, width, height })
}

async function enterDraft(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const draft = found(await findDraft(args.context.db, foundId(args.params.draftId)))
  found(isDocumentDraft(draft) || null)
  const visit = await enterConsultation(args, ROUTE, draft)
  found(draftReadRefusal(visit.visitor, draft) === null || null)
  return { ...visit, draft }
}
