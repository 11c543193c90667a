import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { listBlocks } from '~/db/queries/checkpoints'
import { listCommentedPassages } from '~/db/queries/commented-passages'
import { listReceiptIds, listThreadsOf, type OwnThread, type Whose } from '~/db/queries/own-threads'
import { hashReceiptCode } from '~/server/commands/receive-contributions'
import { blockChanges, countChanges } from '~/app/domain/block-changes'
import { inLanguage } from '~/app/domain/language'
import { codesIn, type SinceSpoken } from '~/app/domain/own-comments'
import { readReceiptCode } from '~/app/domain/receipt'
import { ownCodesSchema } from '~/app/domain/receipt.input'
import { MinePage } from '~/app/components/versions/mine-page'
import { checkForm, readSent } from '~/app/http/form.server'
import {
  contentOf,
  enterVersion,
  versionFacts,
  type VersionVisit,
} from '~/app/http/version-visit.server'
import { sendingRefusal } from '~/app/http/visit.server'

const ROUTE = '$lang.versions.$versionId.mine'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: 'robots', content: 'noindex' },
]

export const handle = { enhance: ['mine'] }

/** What somebody said of a text, and what changed since: by their account, or by their receipts. */
export async function loader(args: LoaderFunctionArgs) {
  const visit = await enterVersion(args, ROUTE)
  const { consultation, language, text, visitor } = visit
  const title = inLanguage(consultation.title, language, consultation.languages)
  const { personId } = visitor
  return {
    title: `${text('mine.title')} – ${title}`,
    consultation,
    version: versionFacts(visit),
    document: await contentOf(visit),
    found: personId === null ? null : await foundOf(visit, { personId }),
  }
}

/** The codes are sent in the form, not in an address that would stay in the history of the browser. */
export async function action(args: ActionFunctionArgs) {
  const visit = await enterVersion(args, ROUTE)
  const sent = await readSent(args)
  const typed = typeof sent.typed.codes === 'string' ? sent.typed.codes : ''
  const nothing = { found: null, unknown: 0, typed, problem: null, refusal: null }
  const refusal = sent.refusal ?? sendingRefusal(ROUTE, sent.intent, visit.visitor)
  if (refusal) return json({ ...nothing, refusal }, 403)
  const checked = checkForm(sent, ownCodesSchema)
  if (!checked.ok) return json({ ...nothing, problem: checked.problems.codes ?? null }, 422)

  const pieces = codesIn(checked.value.codes)
  const codes = pieces.map(readReceiptCode).filter((code) => code !== null)
  const hashes = [...new Set(codes)].map(hashReceiptCode)
  const receiptIds = await listReceiptIds(visit.db, visit.consultation.id, hashes)
  const unknown = pieces.length - receiptIds.length
  const found = receiptIds.length === 0 ? null : await foundOf(visit, { receiptIds })
  return json({ ...nothing, found, unknown: Math.max(0, unknown) })
}

async function foundOf(visit: VersionVisit, whose: Whose) {
  const { db, version } = visit
  const threads = await listThreadsOf(db, version.draftId, whose)
  const passages = await listCommentedPassages(
    db,
    threads.map(({ threadId }) => threadId),
  )
  return {
    threads: threads.map((thread) => ({
      ...thread,
      passage: passages.get(thread.threadId) ?? null,
    })),
    since: await sinceSpoken(visit, threads),
  }
}

/** From the newest version somebody spoke on to the newest there is. `null`: they spoke on none. */
async function sinceSpoken(
  { db, versions, published }: VersionVisit,
  threads: readonly OwnThread[],
): Promise<SinceSpoken | null> {
  const newest = Math.max(...threads.map(({ versionNumber }) => versionNumber))
  const from = versions.find(({ number }) => number === newest)
  if (!from) return null
  const to = versions.find(({ number, withdrawnAt }) => number > newest && withdrawnAt === null)
  const named = { from: { id: from.id, number: from.number } }
  if (!to) return { ...named, to: null, changedPassages: null }
  const textOf = (one: typeof from) =>
    one.texts.find(({ draftTextId }) => draftTextId === published.draftTextId)?.checkpointId
  const [before, after] = [textOf(from), textOf(to)]
  const counts =
    before && after
      ? countChanges(blockChanges(await listBlocks(db, before), await listBlocks(db, after)))
      : null
  return {
    ...named,
    to: { id: to.id, number: to.number },
    changedPassages: counts && counts.rewritten + counts.added + counts.removed + counts.moved,
  }
}

export default function MineRoute() {
  return <MinePage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
