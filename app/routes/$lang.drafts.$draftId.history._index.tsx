import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { listKeptMoments, listWritingSpells } from '~/db/queries/draft-history'
import { nameCheckpoint } from '~/server/commands/name-checkpoint'
import { draftingRefusal } from '~/app/domain/draft'
import { nameMomentSchema } from '~/app/domain/history.input'
import { readMoment } from '~/app/domain/moment'
import type { Refusal } from '~/app/domain/refusal'
import { HistoryPage } from '~/app/components/history/history-page'
import { attempt } from '~/app/http/attempt.server'
import { enterDraftText } from '~/app/http/draft-visit.server'
import { checkForm, readSent, type Problems, type Typed } from '~/app/http/form.server'
import { redirectTo } from '~/app/http/redirect.server'

const ROUTE = '$lang.drafts.$draftId.history._index'

const DONE = ['named', 'restored', 'replaced'] as const

export const handle = { frame: 'work' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const visit = await enterDraftText(args, ROUTE)
  const { consultation, db, draft, own, person, text, visitor } = visit
  const { searchParams } = new URL(args.request.url)
  return {
    title: text('history.title'),
    consultation,
    draft: { id: draft.id, title: draft.title, texts: draft.texts },
    own,
    personName: person?.name ?? '',
    canWrite: draftingRefusal(visitor, draft) === null,
    kept: await listKeptMoments(db, own.id),
    spells: await listWritingSpells(db, own.id, readMoment(searchParams.get('before') ?? '')),
    done: DONE.find((one) => one === searchParams.get('done')) ?? null,
  }
}

/** The text as it stands gets a name. */
export async function action(args: ActionFunctionArgs) {
  const { db, draft, own, language, visitor } = await enterDraftText(args, ROUTE)
  const sent = await readSent(args)
  const checked = checkForm(sent, nameMomentSchema)
  if (!checked.ok) return refused(sent.typed, { problems: checked.problems })
  const refusal = sent.refusal ?? draftingRefusal(visitor, draft)
  if (refusal || visitor.personId === null) return refused(sent.typed, { refusal })

  const { personId } = visitor
  const { document, generation, seq } = await args.context.liveDrafts.read(own.id)
  const named = { draftId: draft.id, draftTextId: own.id, generation, seq, content: document }
  const answer = await attempt(db, (trx) =>
    nameCheckpoint(trx, personId, { ...named, name: checked.value.name }),
  )
  if (!answer.ok) return refused(sent.typed, answer)
  return redirectTo(`/${language}/drafts/${draft.id}/history?text=${own.id}&done=named`)
}

function refused(
  typed: Typed,
  { problems = {}, refusal = null }: { problems?: Problems; refusal?: Refusal | null },
) {
  return json({ typed, problems, refusal }, refusal ? 403 : 422)
}

export default function HistoryRoute() {
  return <HistoryPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
