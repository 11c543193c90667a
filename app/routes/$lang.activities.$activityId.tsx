import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { countPosts, findPost, listPosts } from '~/db/queries/discussion'
import { listGroups } from '~/db/queries/groups'
import { findActivity, type ActivityInPhase } from '~/db/queries/phases'
import { contribute } from '~/server/commands/contribute'
import { contributionSchema } from '~/app/domain/contributor.input'
import { inLanguage } from '~/app/domain/language'
import type { Refusal } from '~/app/domain/refusal'
import { discussionWords, wordingKey, wordingRefusal } from '~/app/domain/wording'
import { DiscussionPage } from '~/app/components/contributions/discussion-page'
import { attempt } from '~/app/http/attempt.server'
import { checkForm, readSent, type Problems, type Typed } from '~/app/http/form.server'
import { found, foundId } from '~/app/http/found.server'
import { redirectTo } from '~/app/http/redirect.server'
import { registerPlace } from '~/app/http/register.server'
import { enterConsultation } from '~/app/http/visit.server'

const ROUTE = '$lang.activities.$activityId'
const POSTS_SHOWN = 50

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export const handle = { enhance: ['contribute'] }

/** The words an answer is given to, by their name. */
function wordingOf(
  activity: ActivityInPhase,
  language: string,
  { languages }: { languages: readonly string[] },
): string {
  return wordingKey(discussionWords(activity, language, languages))
}

async function enterActivity(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const activity = found(await findActivity(args.context.db, foundId(args.params.activityId)))
  found(activity.kind === 'discussion' || activity.kind === 'mailbox' || null)
  const visit = await enterConsultation(args, ROUTE, activity)
  return { activity, ...visit }
}

export async function loader(args: LoaderFunctionArgs) {
  const { activity, consultation, db, language, now } = await enterActivity(args)
  const { searchParams } = new URL(args.request.url)
  const replyToId = searchParams.get('reply')
  const title = inLanguage(activity.title, language, consultation.languages)
  return {
    title: `${title} – ${inLanguage(consultation.title, language, consultation.languages)}`,
    consultation,
    activity,
    wording: wordingOf(activity, language, consultation),
    now,
    groups: await listGroups(db, consultation.id),
    page: await listPosts(db, activity.id, POSTS_SHOWN, registerPlace(searchParams)),
    count: await countPosts(db, activity.id),
    replyTo: replyToId ? found(await findPost(db, activity.id, foundId(replyToId))) : null,
  }
}

type Answer = { step: 'write' | 'check'; problems: Problems; typed: Typed; refusal: Refusal | null }

export async function action(args: ActionFunctionArgs) {
  const { activity, consultation, db, language, visitor } = await enterActivity(args)
  const sent = await readSent(args)
  const answer: Answer = { step: 'write', problems: {}, typed: sent.typed, refusal: sent.refusal }
  if (sent.intent === 'edit') return json({ ...answer, refusal: null })

  const checked = checkForm(sent, contributionSchema)
  if (!checked.ok) return json({ ...answer, problems: checked.problems }, 422)
  if (sent.refusal) return json(answer, 403)
  const { text, language: textLanguage, replyToId, wording, ...contributor } = checked.value
  const changed = wordingRefusal(wording, wordingOf(activity, language, consultation))
  if (changed) return json({ ...answer, refusal: changed }, 409)
  if (sent.intent !== 'send') return json({ ...answer, step: 'check' as const })

  const received = await attempt(db, (trx, now) =>
    contribute(
      trx,
      {
        ...contributor,
        consultationId: consultation.id,
        personId: visitor.personId,
        language,
        idempotencyKey: sent.idempotencyKey,
      },
      { activityId: activity.id, text, language: textLanguage, replyToId },
      args.context.secret,
      now,
    ),
  )
  if (!received.ok) return json({ ...answer, refusal: received.refusal }, received.status)

  await args.context.afterCommit()
  const news = received.value.isNew ? 'new' : 'again'
  return redirectTo(`/${language}/receipts/${received.value.code}?${news}`)
}

export default function DiscussionRoute() {
  return (
    <DiscussionPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
  )
}
