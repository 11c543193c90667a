import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { findFollowOfPerson, findFollowSubject } from '~/db/queries/follows'
import { endFollow, followByMail, followWithAccount } from '~/server/commands/follow'
import { followSchema } from '~/app/domain/follow.input'
import { followedName } from '~/app/domain/follow'
import { FollowPage, type FollowAnswer } from '~/app/components/follows/follow-page'
import { attempt } from '~/app/http/attempt.server'
import { checkForm, readSent } from '~/app/http/form.server'
import { found, foundId } from '~/app/http/found.server'
import { redirectTo } from '~/app/http/redirect.server'
import { enterConsultation, sendingRefusal } from '~/app/http/visit.server'

const ROUTE = '$lang.follow.$subjectId'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

async function enterSubject(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const subject = found(await findFollowSubject(args.context.db, foundId(args.params.subjectId)))
  const visit = await enterConsultation(args, ROUTE, subject)
  const { personId } = visit.visitor
  const follow = personId ? await findFollowOfPerson(visit.db, subject.id, personId) : undefined
  return { ...visit, subject, follow }
}

export async function loader(args: LoaderFunctionArgs) {
  const { consultation, language, text, person, subject, follow } = await enterSubject(args)
  return {
    title: text('follow.title', { name: followedName(subject, language) }),
    consultation,
    subject,
    isSignedIn: person !== undefined,
    isFollowing: follow !== undefined,
  }
}

/** With an account one press is enough; without, the address is asked, and asked to confirm. */
export async function action(args: ActionFunctionArgs) {
  const { db, language, visitor, subject, follow } = await enterSubject(args)
  const sent = await readSent(args)
  const nothing: FollowAnswer = { problems: {}, typed: sent.typed, refusal: null, sentTo: null }
  const refusal = sent.refusal ?? sendingRefusal(ROUTE, sent.intent, visitor)
  if (refusal) return json({ ...nothing, refusal }, 403)
  const { personId } = visitor
  if (personId) {
    await attempt(db, async (trx) => {
      if (sent.intent === 'follow') await followWithAccount(trx, personId, subject)
      else if (follow) await endFollow(trx, follow.id)
    })
    return redirectTo(`/${language}/follow/${subject.id}`)
  }
  // The button on other pages carries no address: it leads to the form that asks for it.
  if (sent.typed.email === undefined) return redirectTo(`/${language}/follow/${subject.id}`)
  const checked = checkForm(sent, followSchema)
  if (!checked.ok) return json({ ...nothing, problems: checked.problems }, 422)
  const { email } = checked.value
  await attempt(db, (trx) => followByMail(trx, { email, language }, subject))
  await args.context.afterCommit()
  return json({ ...nothing, sentTo: email })
}

export default function FollowRoute() {
  const answer = useActionData<typeof action>()
  return <FollowPage {...useLoaderData<typeof loader>()} answer={answer ?? null} />
}
