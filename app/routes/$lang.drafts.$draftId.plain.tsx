import { randomUUID } from 'node:crypto'
import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { findDraft } from '~/db/queries/drafts'
import { documentFromMarkdown } from '~/server/documents/markdown-in'
import { markdownOf } from '~/server/documents/markdown-out'
import { plainTextSchema } from '~/app/domain/draft.input'
import { draftingRefusal, draftReadRefusal, isDocumentDraft } from '~/app/domain/draft'
import { blocksOf } from '~/app/domain/document'
import { withIds } from '~/app/domain/document-ids'
import { mergedDocument } from '~/app/domain/document-merge'
import type { Refusal } from '~/app/domain/refusal'
import { PlainDraftPage } from '~/app/components/drafts/plain-draft-page'
import { checkForm, readSent, type Problems, type Typed } from '~/app/http/form.server'
import { found, foundId } from '~/app/http/found.server'
import { redirectTo } from '~/app/http/redirect.server'
import { enterConsultation } from '~/app/http/visit.server'

const ROUTE = '$lang.drafts.$draftId.plain'

export const handle = { frame: 'work' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const { consultation, draft, own, person, text, visitor } = await enterText(args)
  const live = await args.context.liveDrafts.read(own.id)
  return {
    title: text('draft.plain'),
    consultation,
    draft,
    own,
    personName: person?.name ?? '',
    canWrite: draftingRefusal(visitor, draft) === null,
    base: { generation: live.generation, seq: live.seq },
    markdown: markdownOf(live.document),
    isSaved: new URL(args.request.url).searchParams.has('saved'),
  }
}

/** The text comes back; only what was changed in the form is changed in the live text. */
export async function action(args: ActionFunctionArgs) {
  const { draft, own, language, visitor } = await enterText(args)
  const sent = await readSent(args)
  const checked = checkForm(sent, plainTextSchema)
  if (!checked.ok) return refused(sent.typed, { problems: checked.problems })
  const refusal = sent.refusal ?? draftingRefusal(visitor, draft)
  if (refusal) return refused(sent.typed, { refusal })

  const { liveDrafts } = args.context
  const { text, generation, seq } = checked.value
  const base = await liveDrafts.readAt(own.id, generation, seq)
  const mine = documentFromMarkdown(text, base)
  if (mine.problem) return refused(sent.typed, { problems: { text: mine.problem } })

  await liveDrafts.edit(own.id, visitor.personId, (current) =>
    withIds(mergedDocument(base, mine.document, current), blocksOf(current), randomUUID),
  )
  return redirectTo(`/${language}/drafts/${draft.id}/plain?text=${own.id}&saved`)
}

/** The form as it was, with the update it was first filled with: what is sent again is compared to that. */
function refused(
  typed: Typed,
  { problems = {}, refusal = null }: { problems?: Problems; refusal?: Refusal | null },
) {
  return json({ typed, problems, refusal }, refusal ? 403 : 422)
}

async function enterText(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const draft = found(await findDraft(args.context.db, foundId(args.params.draftId)))
  found(isDocumentDraft(draft) || null)
  const visit = await enterConsultation(args, ROUTE, draft)
  found(draftReadRefusal(visit.visitor, draft) === null || null)
  const asked = new URL(args.request.url).searchParams.get('text')
  const own = found(asked ? draft.texts.find((one) => one.id === asked) : draft.texts[0])
  return { ...visit, draft, own }
}

export default function PlainDraftRoute() {
  return (
    <PlainDraftPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
  )
}
