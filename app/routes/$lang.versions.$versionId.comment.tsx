import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { listBlocks } from '~/db/queries/checkpoints'
import { listGroups } from '~/db/queries/groups'
import { startThread } from '~/server/commands/start-thread'
import { newThreadSchema, passageSchema } from '~/app/domain/comment-thread.input'
import { commentedPassage } from '~/app/domain/commented-passage'
import { lacksAddress } from '~/app/domain/follow'
import { inLanguage } from '~/app/domain/language'
import { CommentPage, type CommentAnswer } from '~/app/components/threads/comment-page'
import { attempt } from '~/app/http/attempt.server'
import { withoutAuthorsApart } from '~/server/documents/attached/without-authors-apart'
import { readAttached } from '~/app/http/attached.server'
import { checkForm, readSent, type SentForm } from '~/app/http/form.server'
import { found } from '~/app/http/found.server'
import { redirectTo } from '~/app/http/redirect.server'
import { enterVersion, type VersionVisit } from '~/app/http/version-visit.server'
import { sendingRefusal } from '~/app/http/visit.server'

const ROUTE = '$lang.versions.$versionId.comment'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export const handle = { enhance: ['keeping'] }

export async function loader(args: LoaderFunctionArgs) {
  const visit = await enterVersion(args, ROUTE)
  const { db, consultation, language, text, version, published } = visit
  const { searchParams } = new URL(args.request.url)
  const blocks = await listBlocks(db, published.checkpointId)
  const title = inLanguage(consultation.title, language, consultation.languages)
  const passage = commentedPassage(published, blocks, searchParams)
  if (passage === null) throw redirectTo(`/${language}/versions/${version.id}`)
  return {
    title: `${text('comment.title')} – ${title}`,
    consultation,
    versionId: version.id,
    groups: await listGroups(db, consultation.id),
    passage,
  }
}

/** What follows from a sent comment: asked again, shown for checking, or received. */
export async function action(args: ActionFunctionArgs) {
  const visit = await enterVersion(args, ROUTE)
  const sent = await readSent(args)
  const passage = await sentPassage(visit, sent)
  const answer = { step: 'write', problems: {}, typed: sent.typed, refusal: null, passage } as const
  const refuse = (refusal: CommentAnswer['refusal'], status: number) =>
    json({ ...answer, refusal }, status)
  if (sent.intent === 'edit') return json(answer)

  const checked = checkForm(sent, newThreadSchema)
  if (!checked.ok) return json({ ...answer, problems: checked.problems }, 422)
  if (lacksAddress(checked.value, visit.visitor.personId)) {
    return json({ ...answer, problems: { email: 'required' as const } }, 422)
  }
  if (sent.refusal) return refuse(sent.refusal, 403)
  const forbidden = sendingRefusal(ROUTE, sent.intent, visit.visitor) ?? visit.refusal
  if (forbidden) return refuse(forbidden, 403)
  if (sent.intent === 'preview') return json({ ...answer, step: 'check' as const })

  const { files, problems } = await readAttached(sent, withoutAuthorsApart)
  if (problems) return json({ ...answer, problems, step: 'check' as const }, 422)

  const { consultation, language, visitor, version } = visit
  const sender = {
    ...checked.value,
    consultationId: consultation.id,
    personId: visitor.personId,
    language,
    idempotencyKey: sent.idempotencyKey,
  }
  const started = await attempt(visit.db, (trx, now) =>
    startThread(
      trx,
      sender,
      { versionId: version.id, comment: checked.value, secret: args.context.secret, files },
      now,
    ),
  )
  if (!started.ok) return refuse(started.refusal, started.status)

  await args.context.afterCommit()
  const news = started.value.isNew ? 'new' : 'again'
  return redirectTo(`/${language}/receipts/${started.value.code}?${news}`)
}

/** The passage the form carries; a 404 when it names no text of this version. */
async function sentPassage({ db, version }: VersionVisit, sent: SentForm) {
  const carried = passageSchema.safeParse(sent.typed)
  const { data } = carried
  const text = found(version.texts.find(({ checkpointId }) => checkpointId === data?.checkpointId))
  const { startBlockId, startOffset, endBlockId, endOffset, quote } = data!
  const address = new URLSearchParams({
    on: startBlockId === '' ? 'whole' : startBlockId,
    start: String(startOffset),
    end: String(endOffset),
    endBlock: endBlockId,
    quote,
  })
  return found(commentedPassage(text, await listBlocks(db, text.checkpointId), address))
}

export default function CommentRoute() {
  const data = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <CommentPage {...data} passage={answer?.passage ?? data.passage} answer={answer ?? null} />
}
