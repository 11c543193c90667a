import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { openSession } from '~/server/commands/sign-in'
import { emailOnlySchema } from '~/app/domain/person.input'
import { TryPage } from '~/app/components/people/try-page'
import { attempt } from '~/app/http/attempt.server'
import { checkForm, readSent } from '~/app/http/form.server'
import { found } from '~/app/http/found.server'
import { redirectTo } from '~/app/http/redirect.server'
import { newToken, sessionCookie } from '~/app/http/session.server'
import { enter } from '~/app/http/visit.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** Be any person of the example with one click; where there is no example there is no such page. */
export async function loader(args: LoaderFunctionArgs) {
  const { text } = await enter(args, '$lang.try')
  const { examplePeople } = args.context
  found(examplePeople.length > 0 || null)
  return { title: text('try.title'), people: examplePeople }
}

export async function action(args: ActionFunctionArgs) {
  const { db, language } = await enter(args, '$lang.try')
  const sent = await readSent(args)
  const checked = checkForm(sent, emailOnlySchema)
  if (!checked.ok || sent.refusal) return redirectTo(`/${language}/try`)

  const { examplePeople, origin } = args.context
  const chosen = found(examplePeople.find((person) => person.email === checked.value.email))
  const session = newToken()
  await attempt(db, (trx) => openSession(trx, chosen.email, session.hash, language))
  return redirectTo(`/${language}/me`, { 'Set-Cookie': sessionCookie(session.token, origin) })
}

export default function TryRoute() {
  return <TryPage people={useLoaderData<typeof loader>().people} />
}
