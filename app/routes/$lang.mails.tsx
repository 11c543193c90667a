import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { MailsPage } from '~/app/components/people/mails-page'
import { found } from '~/app/http/found.server'
import { enter } from '~/app/http/visit.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** The mails that could not leave, for want of SMTP_URL: read on this machine, and nowhere else. */
export async function loader(args: LoaderFunctionArgs) {
  const { text } = await enter(args, '$lang.mails')
  const { mails, isLocal } = args.context
  found(isLocal && !mails.leavesMachine ? true : null)
  return { title: text('mails.title'), mails: await mails.list() }
}

export default function MailsRoute() {
  return <MailsPage mails={useLoaderData<typeof loader>().mails} />
}
