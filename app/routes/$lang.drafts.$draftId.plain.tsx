import { randomUUID } from 'node:crypto'
import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { findDraft } from '~/db/queries/drafts'
import { listDraftFiles } from '~/db/queries/files'
import { runApart } from '~/server/documents/apart/run-apart'
import { markdownOf } from '~/server/documents/markdown-out'
import { plainTextSchema } from '~/app/domain/draft.input'
import { draftingRefusal, draftReadRefusal, isDocumentDraft } from '~/app/domain/draft'
import { blocksOf, type Document } from '~/app/domain/document'
import { withIds } from '~/app/domain/document-ids'
import { mergedDocument } from '~/app/domain/document-merge'
import { partOf, partsOf, withPart, withPartMoved } from '~/app/domain/document-parts'
import { REFUSALS, type Refusal } from '~/app/domain/refusal'
import { PlainDraftPage } from '~/app/components/drafts/plain-draft-page'
import { settled } from '~/app/http/attempt.server'
import { blockLockRefusal, writingLockRefusal } from '~/app/http/draft-locks.server'
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
  const asked = new URL(args.request.url).searchParams
  const part = asked.get('part') ?? ''
  return {
    title: text('draft.plain'),
    consultation,
    draft,
    own,
    personName: person?.name ?? '',
    canWrite: draftingRefusal(visitor, draft) === null,
    base: { generation: live.generation, seq: live.seq },
    parts: partsOf(live.document).map(({ blockId, level, title }) => ({ blockId, level, title })),
    part,
    markdown: markdownOf(found(part ? partOf(live.document, part) : live.document), live.document),
    isSaved: asked.has('saved'),
    pictures: {
      pictures: await listDraftFiles(args.context.db, draft.id),
      added: asked.get('picture'),
      refusal: REFUSALS.find((one) => one === asked.get('refused')) ?? null,
    },
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
  const { text, generation, seq, part, move } = checked.value
  const base = await liveDrafts.readAt(own.id, generation, seq)
  const written = part ? partOf(base, part) : base
  const mine = written && (await runApart('documentFromMarkdown', [text, written]))
  if (!mine) return refused(sent.typed, { problems: { text: 'document-not-understood' } })
  if (mine.problem) return refused(sent.typed, { problems: { text: mine.problem } })

  const closed = await writingLockRefusal(
    args.context.db,
    draft.id,
    { whole: base, base: written, mine: mine.document },
    visitor.personId,
  )
  const unmoved =
    part && move
      ? await blockLockRefusal(
          args.context.db,
          draft.id,
          { document: base, personId: visitor.personId },
          part,
        )
      : null
  if (closed ?? unmoved) return refused(sent.typed, { refusal: closed ?? unmoved })

  const answer = await settled(() =>
    liveDrafts.edit(own.id, visitor.personId, (current) => {
      const merged = mergedPart(part, { base, mine: mine.document, current })
      const moved = part && move ? withPartMoved(merged, part, move) : merged
      return withIds(moved, blocksOf(current), randomUUID)
    }),
  )
  if (!answer.ok) return refused(sent.typed, answer)
  const query = `text=${own.id}${part && `&part=${part}`}&saved`
  return redirectTo(`/${language}/drafts/${draft.id}/plain?${query}`)
}

/** A part is merged where it stands now, wherever others have moved it; one they removed comes back. */
function mergedPart(part: string, texts: Record<'base' | 'mine' | 'current', Document>): Document {
  const { base, mine, current } = texts
  const before = part && partOf(base, part)
  const now = part && partOf(current, part)
  if (!before) return mergedDocument(base, mine, current)
  if (!now) return mergedDocument(base, withPart(base, part, mine), current)
  return withPart(current, part, mergedDocument(before, mine, now))
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
