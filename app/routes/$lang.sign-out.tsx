import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { signOut } from '~/server/commands/sign-out'
import { attempt } from '~/app/http/attempt.server'
import { readSent } from '~/app/http/form.server'
import { redirectTo } from '~/app/http/redirect.server'
import { hashToken, sessionCookie, sessionToken } from '~/app/http/session.server'
import { enter } from '~/app/http/visit.server'

export async function loader(args: LoaderFunctionArgs) {
  const { language } = await enter(args, '$lang.sign-out')
  return redirectTo(`/${language}`)
}

export async function action(args: ActionFunctionArgs) {
  const { db, language, visitor } = await enter(args, '$lang.sign-out')
  const { request, context } = args
  const sent = await readSent(args)
  const token = sessionToken(request.headers.get('cookie'), context.origin)
  if (sent.refusal || !token) return redirectTo(`/${language}`)

  await attempt(db, (trx) => signOut(trx, visitor.personId, hashToken(token)))
  return redirectTo(`/${language}`, { 'Set-Cookie': sessionCookie(null, context.origin) })
}
