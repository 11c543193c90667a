import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { listBlocks } from '~/db/queries/checkpoints'
import { findStanding, findThread, findThreadPlace } from '~/db/queries/comment-threads'
import { listGroups } from '~/db/queries/groups'
import { listThreadResponses } from '~/db/queries/thread-responses'
import { listCommentsActivities, listVersions } from '~/db/queries/versions'
import { replyToThread } from '~/server/commands/reply-to-thread'
import { supportContribution } from '~/server/commands/support-contribution'
import { passageAt } from '~/app/domain/anchor'
import { commentsActivityAt, isSaidAside, replyRefusal } from '~/app/domain/comment-thread'
import { asideSchema, replySchema, supportSchema } from '~/app/domain/comment-thread.input'
import { lacksAddress } from '~/app/domain/follow'
import { inLanguage } from '~/app/domain/language'
import type { Refusal } from '~/app/domain/refusal'
import { ThreadPage } from '~/app/components/threads/thread-page'
import { attempt } from '~/app/http/attempt.server'
import { withoutAuthorsApart } from '~/server/documents/attached/without-authors-apart'
import { readAttached } from '~/app/http/attached.server'
import { checkForm, readSent, type SentForm } from '~/app/http/form.server'
import { found, foundId } from '~/app/http/found.server'
import { redirectTo } from '~/app/http/redirect.server'
import { enterConsultation, sendingRefusal } from '~/app/http/visit.server'

const ROUTE = '$lang.threads.$threadId'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export const handle = { enhance: ['keeping'] }

async function enterThread(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const place = found(await findThreadPlace(args.context.db, foundId(args.params.threadId)))
  const visit = await enterConsultation(args, ROUTE, place)
  const activities = await listCommentsActivities(visit.db, place.draftId)
  const refusal = replyRefusal(place, commentsActivityAt(activities, visit.now), visit.now)
  return { ...visit, place, refusal, isTeam: isSaidAside(visit.visitor.roles) }
}

type ThreadVisit = Awaited<ReturnType<typeof enterThread>>

export async function loader(args: LoaderFunctionArgs) {
  const visit = await enterThread(args)
  const { db, consultation, language, text, place, refusal, isTeam } = visit
  const thread = found(await findThread(db, place.id))
  const title =
    thread.quote === ''
      ? text('thread.titleWhole')
      : text('thread.title', { quote: thread.quote.slice(0, 60) })
  const responses = await listThreadResponses(db, place.id)
  const { searchParams } = new URL(args.request.url)
  return {
    title: `${title} – ${inLanguage(consultation.title, language, consultation.languages)}`,
    consultation,
    thread,
    now: await standsNow(visit),
    responses: responses.map((one) => ({ ...one, publishedAt: one.publishedAt.toISOString() })),
    groups: await listGroups(db, consultation.id),
    refusal,
    isTeam,
    isSupported: searchParams.has('supported'),
    page: Math.trunc(Number(searchParams.get('page'))) || 1,
  }
}

/** Where the thread stands in the newest version that has its language. */
async function standsNow({ db, place }: ThreadVisit) {
  for (const version of await listVersions(db, place.draftId)) {
    const published = version.texts.find((text) => text.draftTextId === place.draftTextId)
    if (!published || version.withdrawnAt) continue
    const standing = await findStanding(db, place.id, published.checkpointId)
    if (!standing) continue
    const blocks = 'place' in standing ? await listBlocks(db, published.checkpointId) : []
    const passage = 'place' in standing ? passageAt(standing.place, blocks) : null
    return { versionId: version.id, number: version.number, standing, passage }
  }
  return null
}

export async function action(args: ActionFunctionArgs) {
  const visit = await enterThread(args)
  const sent = await readSent(args)
  const answer = { step: 'write' as const, problems: {}, typed: sent.typed, refusal: null }
  if (sent.intent === 'edit') return json(answer)
  const forbidden = sent.refusal ?? sendingRefusal(ROUTE, sent.intent, visit.visitor)
  if (sent.intent === 'support') {
    if (forbidden) return json({ ...answer, refusal: forbidden as Refusal | null }, 403)
    return support(args, visit, sent)
  }
  return reply(args, visit, sent, forbidden)
}

async function support(args: ActionFunctionArgs, visit: ThreadVisit, sent: SentForm) {
  const nothing = { step: 'write' as const, problems: {}, typed: {}, refusal: null }
  const checked = checkForm(sent, supportSchema)
  if (!checked.ok) return json({ ...nothing, problems: checked.problems }, 422)
  const { db, language, visitor, place } = visit
  const { commentId, groupId } = checked.value
  const supporter = {
    personId: visitor.personId,
    groupId,
    language,
    idempotencyKey: sent.idempotencyKey,
  }
  const { secret } = args.context
  const done = await attempt(db, (trx, now) =>
    supportContribution(trx, supporter, { threadId: place.id, commentId, secret }, now),
  )
  if (!done.ok) return json({ ...nothing, refusal: done.refusal as Refusal | null }, done.status)
  return redirectTo(`/${language}/threads/${place.id}?supported`)
}

async function reply(
  args: ActionFunctionArgs,
  visit: ThreadVisit,
  sent: SentForm,
  forbidden: Refusal | null,
) {
  const { db, language, visitor, place, consultation, person, isTeam } = visit
  const answer = { step: 'write' as const, problems: {}, typed: sent.typed, refusal: null }
  const checked = isTeam ? checkForm(sent, asideSchema) : checkForm(sent, replySchema)
  if (!checked.ok) return json({ ...answer, problems: checked.problems }, 422)
  if (lacksAddress(checked.value, visitor.personId)) {
    return json({ ...answer, problems: { email: 'required' as const } }, 422)
  }
  const refusal: Refusal | null = forbidden ?? (isTeam ? null : visit.refusal)
  if (refusal) return json({ ...answer, refusal }, 403)
  if (sent.intent === 'preview' && !isTeam) return json({ ...answer, step: 'check' as const })

  const { files, problems } = await readAttached(sent, withoutAuthorsApart)
  if (problems) return json({ ...answer, problems, step: 'check' as const }, 422)
  const sender = {
    ...checked.value,
    ...(isTeam ? { name: person?.name ?? null } : {}),
    consultationId: consultation.id,
    personId: visitor.personId,
    language,
    idempotencyKey: sent.idempotencyKey,
  }
  const { secret } = args.context
  const replied = await attempt(db, (trx, now) =>
    replyToThread(trx, sender, { threadId: place.id, reply: checked.value, secret, files }, now),
  )
  if (!replied.ok) return json({ ...answer, refusal: replied.refusal }, replied.status)
  await args.context.afterCommit()
  const { received } = replied.value
  if (!received) return redirectTo(`/${language}/threads/${place.id}#said-title`)
  const news = received.isNew ? 'new' : 'again'
  return redirectTo(`/${language}/receipts/${received.code}?${news}`)
}

export default function ThreadRoute() {
  const answer = useActionData<typeof action>()
  return <ThreadPage {...useLoaderData<typeof loader>()} answer={answer ?? null} />
}
