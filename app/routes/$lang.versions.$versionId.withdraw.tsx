import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { withdrawVersion } from '~/server/commands/withdraw-version'
import { withdrawSchema } from '~/app/domain/version.input'
import { WithdrawPage } from '~/app/components/versions/withdraw-page'
import { attempt } from '~/app/http/attempt.server'
import { checkForm, readSent } from '~/app/http/form.server'
import { redirectTo } from '~/app/http/redirect.server'
import { enterVersion } from '~/app/http/version-visit.server'
import { sendingRefusal } from '~/app/http/visit.server'

const ROUTE = '$lang.versions.$versionId.withdraw'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export const handle = { frame: 'work' }

export async function loader(args: LoaderFunctionArgs) {
  const { consultation, version, person, text } = await enterVersion(args, ROUTE)
  return {
    title: text('withdraw.title', { number: version.number }),
    consultation,
    personName: person?.name ?? '',
    version: { number: version.number, title: version.title },
  }
}

export async function action(args: ActionFunctionArgs) {
  const { db, version, visitor, language } = await enterVersion(args, ROUTE)
  const sent = await readSent(args)
  const answer = { problems: {}, typed: sent.typed, refusal: null }
  const checked = checkForm(sent, withdrawSchema)
  if (!checked.ok) return json({ ...answer, problems: checked.problems }, 422)
  const refusal = sent.refusal ?? sendingRefusal(ROUTE, sent.intent, visitor)
  if (refusal) return json({ ...answer, refusal }, 403)

  const note = checked.value.reason
  const withdrawn = await attempt(db, (trx, now) =>
    withdrawVersion(trx, visitor.personId!, version.id, note, now),
  )
  if (!withdrawn.ok) return json({ ...answer, refusal: withdrawn.refusal }, withdrawn.status)
  await args.context.afterCommit()
  return redirectTo(`/${language}/versions/${version.id}`)
}

export default function WithdrawRoute() {
  return (
    <WithdrawPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
  )
}
