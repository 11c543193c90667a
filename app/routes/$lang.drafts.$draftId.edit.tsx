import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { listWordsOfDraft } from '~/db/queries/citations'
import { findDraft } from '~/db/queries/drafts'
import { countOpenInternalComments } from '~/db/queries/internal-comments'
import { listSectionStates } from '~/db/queries/section-states'
import { startDraftText } from '~/server/commands/start-draft-text'
import { newDraftTextSchema } from '~/app/domain/draft.input'
import { draftingRefusal, draftReadRefusal, isDocumentDraft } from '~/app/domain/draft'
import { htmlOf } from '~/app/domain/document-html'
import { readerOf } from '~/app/domain/contributor'
import { inLanguage } from '~/app/domain/language'
import type { Refusal } from '~/app/domain/refusal'
import { publishingRefusal } from '~/app/domain/version'
import { DraftRoom } from '~/app/components/drafts/draft-room'
import { attempt } from '~/app/http/attempt.server'
import { documentWords } from '~/app/i18n/document-words'
import { checkForm, readSent, type Problems } from '~/app/http/form.server'
import { found, foundId } from '~/app/http/found.server'
import { redirectTo } from '~/app/http/redirect.server'
import { enterConsultation, type Visit } from '~/app/http/visit.server'

const ROUTE = '$lang.drafts.$draftId.edit'

export const handle = { frame: 'work', hydrate: true }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** The room of one working text: the one asked for by `?text=`, else the first. */
export async function loader(args: LoaderFunctionArgs) {
  const { draft, ...visit } = await enterDraft(args)
  const asked = new URL(args.request.url).searchParams.get('text')
  const text = found(asked ? draft.texts.find((one) => one.id === asked) : draft.texts[0])
  const live = await args.context.liveDrafts.read(text.id)
  return {
    title: inLanguage(draft.title, text.language, visit.consultation.languages),
    consultation: visit.consultation,
    draft,
    text,
    html: htmlOf(live.document, { words: documentWords(visit.text) }),
    citations: await listWordsOfDraft(visit.db, draft.id, readerOf(visit.visitor.roles)),
    personName: visit.person?.name ?? visit.person?.email ?? '',
    canWrite: draftingRefusal(visit.visitor, draft) === null,
    mayPublish: publishingRefusal(visit.visitor) === null,
    toDo: await countOpenInternalComments(visit.db, draft.id),
    closed: await closedTo(visit, draft.id),
  }
}

/** The sections that others closed for writing. */
async function closedTo({ db, visitor }: Visit, draftId: string) {
  const states = await listSectionStates(db, draftId)
  return states.flatMap(({ blockId, lockedById, lockedBy }) =>
    lockedById === null || lockedById === visitor.personId
      ? []
      : [{ blockId, closedBy: lockedBy ?? '' }],
  )
}

/** One more language: its text begins with the one it translates. */
export async function action(args: ActionFunctionArgs) {
  const { draft, db, language, visitor } = await enterDraft(args)
  const sent = await readSent(args)
  const checked = checkForm(sent, newDraftTextSchema)
  const source = found(draft.texts[0])
  const nothing = { problems: {} as Problems, refusal: null as Refusal | null }
  const refusal = sent.refusal ?? draftingRefusal(visitor, draft)
  if (refusal) return json({ ...nothing, refusal }, 403)
  if (!checked.ok) return json({ ...nothing, problems: checked.problems }, 422)

  const { document } = await args.context.liveDrafts.read(source.id)
  const started = await attempt(db, (trx) =>
    startDraftText(
      trx,
      visitor.personId!,
      { draftId: draft.id, language: checked.value.language, sourceId: source.id },
      args.context.liveDrafts.firstUpdate(document),
    ),
  )
  if (!started.ok) return json({ ...nothing, refusal: started.refusal }, started.status)
  return redirectTo(`/${language}/drafts/${draft.id}/edit?text=${started.value}`)
}

async function enterDraft(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const draft = found(await findDraft(args.context.db, foundId(args.params.draftId)))
  found(isDocumentDraft(draft) || null)
  const visit = await enterConsultation(args, ROUTE, draft)
  found(draftReadRefusal(visit.visitor, draft) === null || null)
  return { ...visit, draft }
}

export default function DraftRoute() {
  return <DraftRoom {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
