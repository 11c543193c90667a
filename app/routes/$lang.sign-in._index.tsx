import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { requestSignIn } from '~/server/commands/sign-in'
import { signInSchema } from '~/app/domain/person.input'
import { SignInPage } from '~/app/components/people/sign-in-page'
import { attempt } from '~/app/http/attempt.server'
import { checkForm, readSent } from '~/app/http/form.server'
import { isOwnPath } from '~/app/http/redirect.server'
import { newToken } from '~/app/http/session.server'
import { enter } from '~/app/http/visit.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const { text } = await enter(args, '$lang.sign-in._index')
  const to = new URL(args.request.url).searchParams.get('to') ?? ''
  return { title: text('signIn.title'), to, showsMails: !args.context.mails.leavesMachine }
}

export async function action(args: ActionFunctionArgs) {
  const { db, language, text } = await enter(args, '$lang.sign-in._index')
  const sent = await readSent(args)
  const checked = checkForm(sent, signInSchema)
  if (!checked.ok) return json({ ...nothing, problems: checked.problems, typed: sent.typed }, 422)
  if (sent.refusal) return json({ ...nothing, refusal: sent.refusal, typed: sent.typed }, 403)

  const { email, to } = checked.value
  const { token, hash } = newToken()
  const asked = await attempt(db, (trx) => requestSignIn(trx, email, hash))
  // The links sent a moment ago still work; whoever asks is told the same as ever.
  if (!asked.ok) return json({ ...nothing, sentTo: email })

  const query = to && isOwnPath(to) ? `?to=${encodeURIComponent(to)}` : ''
  const link = `${args.context.origin}/${language}/sign-in/${token}${query}`
  await args.context.mails.send({
    to: email,
    subject: text('signIn.mail.subject'),
    text: text('signIn.mail.text', { link }),
  })
  return json({ ...nothing, sentTo: email })
}

const nothing = { problems: {}, typed: {}, refusal: null, sentTo: null }

export default function SignInRoute() {
  return <SignInPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
