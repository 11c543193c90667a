import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { findFollow, findFollowSubject, type FollowRow } from '~/db/queries/follows'
import { confirmFollow, endFollow, readFollowToken } from '~/server/commands/follow'
import { followedName, followedPath } from '~/app/domain/follow'
import type { Refusal } from '~/app/domain/refusal'
import { FollowLinkPage } from '~/app/components/follows/follow-link-page'
import { attempt } from '~/app/http/attempt.server'
import { readSent } from '~/app/http/form.server'
import { found } from '~/app/http/found.server'
import { redirectTo } from '~/app/http/redirect.server'
import { enter, sendingRefusal } from '~/app/http/visit.server'

const ROUTE = '$lang.follows.$token'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: 'robots', content: 'noindex' },
]

async function enterFollow(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const visit = await enter(args, ROUTE)
  const id = found(readFollowToken(args.context.secret, args.params.token ?? ''))
  const follow = found(await findFollow(visit.db, id))
  return { ...visit, follow }
}

/** Reading the page changes nothing: mail scanners read it too. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, language, text, follow } = await enterFollow(args)
  const subject = found(await findFollowSubject(db, follow.subjectId))
  const state = stateOf(follow)
  const name = followedName(subject, language)
  return {
    title: text(state === 'asked' ? 'follow.confirm.title' : 'follow.title', { name }),
    name,
    path: followedPath(subject, language),
    state,
  }
}

function stateOf({ confirmedAt, endedAt }: FollowRow): 'asked' | 'following' | 'ended' {
  if (endedAt) return 'ended'
  return confirmedAt ? 'following' : 'asked'
}

export async function action(args: ActionFunctionArgs) {
  const { db, language, visitor, follow } = await enterFollow(args)
  const sent = await readSent(args)
  if (sent.typed['List-Unsubscribe'] === 'One-Click') return endAtOnce(args, follow.id)
  const refusal: Refusal | null = sent.refusal ?? sendingRefusal(ROUTE, sent.intent, visitor)
  if (refusal) return json({ refusal }, 403)
  const done = await attempt(db, (trx) =>
    sent.intent === 'confirm' ? confirmFollow(trx, follow.id) : endFollow(trx, follow.id),
  )
  if (!done.ok) return json({ refusal: done.refusal }, done.status)
  return redirectTo(`/${language}/follows/${args.params.token}`)
}

/** As a mail program asks, which sends no form of ours: the link is proof enough (RFC 8058). */
async function endAtOnce({ context }: ActionFunctionArgs, followId: string) {
  const done = await attempt(context.db, (trx) => endFollow(trx, followId))
  return json({ refusal: done.ok ? null : done.refusal })
}

export default function FollowLinkRoute() {
  const refusal = useActionData<typeof action>()?.refusal ?? null
  return <FollowLinkPage {...useLoaderData<typeof loader>()} refusal={refusal} />
}
