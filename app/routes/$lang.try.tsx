import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { z } from 'zod'
import { listExamplePeople } from '~/db/queries/example'
import { openSession } from '~/server/commands/sign-in'
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
  const { db, text } = await enter(args, '$lang.try')
  found(args.context.isExample || null)
  return { title: text('try.title'), people: await listExamplePeople(db) }
}

const trySchema = z.strictObject({ email: z.email() })

export async function action(args: ActionFunctionArgs) {
  const { db, language } = await enter(args, '$lang.try')
  found(args.context.isExample || null)
  const sent = await readSent(args)
  const checked = checkForm(sent, trySchema)
  if (!checked.ok || sent.refusal) return redirectTo(`/${language}/try`)

  const people = await listExamplePeople(db)
  const chosen = found(people.find((person) => person.email === checked.value.email))
  const session = newToken()
  await attempt(db, (trx) => openSession(trx, chosen.email, session.hash, language))
  return redirectTo(`/${language}/me`, {
    'Set-Cookie': sessionCookie(session.token, args.context.origin),
  })
}

export default function TryRoute() {
  return <TryPage people={useLoaderData<typeof loader>().people} />
}
