import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { findDraftReplacement, type DraftReplacementRow } from '~/db/queries/draft-replacements'
import {
  discardReplacement,
  prepareReplacement,
  replaceDraft,
} from '~/server/commands/replace-draft'
import { runApart } from '~/server/documents/apart/run-apart'
import { formatOfFile } from '~/server/documents/brought'
import { besideBlocks } from '~/server/documents/triage/beside-blocks'
import { MAX_BROUGHT_BYTES } from '~/server/documents/understood'
import { redlineRows } from '~/app/domain/block-changes'
import { blocksOf, type Document, type TableNode } from '~/app/domain/document'
import { mergedDocument } from '~/app/domain/document-merge'
import { draftingRefusal } from '~/app/domain/draft'
import { replacementEffects } from '~/app/domain/draft-replacement'
import type { Problem } from '~/app/domain/problem'
import type { Refusal } from '~/app/domain/refusal'
import { ReplacePage } from '~/app/components/drafts/replace-page'
import { attempt, settled } from '~/app/http/attempt.server'
import { writingLockRefusal } from '~/app/http/draft-locks.server'
import { enterDraftText } from '~/app/http/draft-visit.server'
import { readSent, type SentForm } from '~/app/http/form.server'
import { found, foundId } from '~/app/http/found.server'
import { redirectTo } from '~/app/http/redirect.server'
import { sendingRefusal } from '~/app/http/visit.server'

const ROUTE = '$lang.drafts.$draftId.replace'

export const handle = { frame: 'work' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const visit = await enterReplacing(args)
  const { consultation, draft, own, person, text, visitor, waiting } = visit
  return {
    title: text('replace.title'),
    consultation,
    draft: { id: draft.id, title: draft.title },
    own,
    personName: person?.name ?? '',
    canWrite: draftingRefusal(visitor, draft) === null,
    waiting: waiting && (await shownChanges(args, visit, waiting)),
  }
}

/** What applying it now would change, others' latest words included. */
async function shownChanges(
  { context: { liveDrafts } }: LoaderFunctionArgs,
  { db, draft, own }: Visit,
  waiting: DraftReplacementRow,
) {
  const base = await liveDrafts.readAt(own.id, waiting.base.generation, waiting.base.seq)
  const { document: current } = await liveDrafts.read(own.id)
  const next = mergedDocument(base, waiting.document, current)
  const [now, then] = [blocksOf(current), blocksOf(next)]
  return {
    fileName: waiting.fileName,
    rows: redlineRows(now, then),
    tables: next.nodes.filter((node): node is TableNode => node.type === 'table'),
    leftOut: Object.entries(waiting.leftOut).map(([kind, count]) => ({ kind, count })),
    pageWords: waiting.pageWords,
    effects: replacementEffects(now, then, await besideBlocks(db, { draft, own, now, then })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const visit = await enterReplacing(args)
  const { db, draft, own, language, visitor, waiting } = visit
  const sent = await readSent(args)
  const refusal =
    sent.refusal ?? sendingRefusal(ROUTE, sent.intent, visitor) ?? draftingRefusal(visitor, draft)
  if (refusal) return refused({ refusal })
  const personId = visitor.personId!
  const page = `/${language}/drafts/${draft.id}`

  if (sent.intent === 'read') {
    const kept = await readOver(args, visit, sent)
    if (kept.problem) return refused({ problem: kept.problem })
    const { id } = kept
    return id.ok ? redirectTo(`${page}/replace?text=${own.id}&import=${id.value}`) : refused(id)
  }
  if (sent.intent === 'discard') {
    const gone = await attempt(db, (trx) => discardReplacement(trx, personId, found(waiting)))
    return gone.ok ? redirectTo(`${page}/edit?text=${own.id}`) : refused(gone)
  }
  const applied = await apply(args, visit, found(waiting))
  return applied.ok
    ? redirectTo(`${page}/history?text=${own.id}&done=replaced`)
    : refused({ refusal: applied.refusal })
}

/** The file is read over the text as it stands, and kept until somebody has looked at it. */
async function readOver(
  { context: { liveDrafts } }: ActionFunctionArgs,
  { db, draft, own, visitor }: Visit,
  sent: SentForm,
) {
  const file = sent.files.file
  if (!file || file.size === 0) return { problem: 'file-missing' as const }
  if (file.size > MAX_BROUGHT_BYTES) return { problem: 'file-too-large' as const }
  const format = formatOfFile(file.name)
  if (!format) return { problem: 'file-not-text' as const }
  const { document: current, ...base } = await liveDrafts.read(own.id)
  const bytes = new Uint8Array(await file.arrayBuffer())
  const read = await runApart('understandReplacement', [bytes, format, own.language, current])
  if (read.problem) return { problem: read.problem }
  const { document, leftOut, pageWords, pictures } = read
  if (blocksOf(document).length === 0) return { problem: 'document-not-understood' as const }
  const fileName = file.name.slice(0, 200)
  const where = { draftId: draft.id, draftTextId: own.id, base }
  const id = await attempt(db, (trx) =>
    prepareReplacement(
      trx,
      visitor.personId!,
      { ...where, fileName, document, leftOut, pageWords },
      pictures,
    ),
  )
  return { id, problem: null }
}

/** An edit like any other: what others wrote since the file was read stays. */
async function apply(
  { context: { liveDrafts } }: ActionFunctionArgs,
  { db, draft, own, text, visitor }: Visit,
  waiting: DraftReplacementRow,
) {
  const base = await liveDrafts.readAt(own.id, waiting.base.generation, waiting.base.seq)
  const merged = (current: Document) => mergedDocument(base, waiting.document, current)
  const { document: content, ...moment } = await liveDrafts.read(own.id)
  const closed = await writingLockRefusal(
    db,
    draft.id,
    { whole: content, base: content, mine: merged(content) },
    visitor.personId,
  )
  if (closed) return { ok: false as const, refusal: closed }
  const name = text('replace.before', { file: waiting.fileName }).slice(0, 120)
  return settled(() =>
    liveDrafts.edit(own.id, visitor.personId, merged, (trx) =>
      replaceDraft(trx, visitor.personId!, waiting, { ...moment, content, name }),
    ),
  )
}

type Visit = Awaited<ReturnType<typeof enterReplacing>>

async function enterReplacing(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const visit = await enterDraftText(args, ROUTE)
  const asked = new URL(args.request.url).searchParams.get('import')
  const waiting = asked
    ? found(await findDraftReplacement(visit.db, visit.own.id, foundId(asked)))
    : null
  return { ...visit, waiting }
}

function refused({
  refusal = null,
  problem = null,
}: {
  refusal?: Refusal | null
  problem?: Problem | null
}) {
  return json({ refusal, problem }, refusal ? 403 : problem === 'file-too-large' ? 413 : 422)
}

export default function ReplaceRoute() {
  return <ReplacePage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
