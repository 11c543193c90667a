import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, type MetaFunction } from '@remix-run/react'
import { signIn } from '~/server/commands/sign-in'
import { UseLinkPage } from '~/app/components/people/use-link-page'
import { attempt } from '~/app/http/attempt.server'
import { readSent } from '~/app/http/form.server'
import { isOwnPath, redirectTo } from '~/app/http/redirect.server'
import { hashToken, newToken, sessionCookie } from '~/app/http/session.server'
import { enter } from '~/app/http/visit.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** Reading the page never uses the link: mail scanners read it too. */
export async function loader(args: LoaderFunctionArgs) {
  const { text } = await enter(args, '$lang.sign-in.$token')
  return { title: text('signIn.title') }
}

export async function action(args: ActionFunctionArgs) {
  const { db, language } = await enter(args, '$lang.sign-in.$token')
  const sent = await readSent(args)
  if (sent.refusal) return json({ refusal: sent.refusal }, 403)

  const session = newToken()
  const signedIn = await attempt(db, (trx) =>
    signIn(trx, hashToken(args.params.token!), session.hash, language),
  )
  if (!signedIn.ok) return json({ refusal: signedIn.refusal }, signedIn.status)

  const to = new URL(args.request.url).searchParams.get('to') ?? ''
  return redirectTo(isOwnPath(to) ? to : `/${language}/me`, {
    'Set-Cookie': sessionCookie(session.token, args.context.origin),
  })
}

export default function UseLinkRoute() {
  return <UseLinkPage refusal={useActionData<typeof action>()?.refusal} />
}
