import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { findConsultation } from '~/db/queries/consultations'
import { listCommentedPassages } from '~/db/queries/commented-passages'
import { listContributionPaths } from '~/db/queries/contribution-paths'
import { findReceipt } from '~/db/queries/receipts'
import { changeConsent } from '~/server/commands/change-consent'
import { hashReceiptCode } from '~/server/commands/receive-contributions'
import { readReceiptCode } from '~/app/domain/receipt'
import { consentSchema } from '~/app/domain/receipt.input'
import { ReceiptPage } from '~/app/components/receipts/receipt-page'
import { attempt } from '~/app/http/attempt.server'
import { checkForm, readSent } from '~/app/http/form.server'
import { found } from '~/app/http/found.server'
import { redirectTo } from '~/app/http/redirect.server'
import { enter } from '~/app/http/visit.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: 'robots', content: 'noindex' },
]

export const handle = { enhance: ['receipt'] }

/** Whoever has the code may open the receipt; a code of another form leads to the right address. */
async function enterReceipt(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const visit = await enter(args, '$lang.receipts.$code')
  const code = found(readReceiptCode(args.params.code ?? ''))
  const receipt = found(await findReceipt(visit.db, hashReceiptCode(code)))
  return { ...visit, code, receipt }
}

export async function loader(args: LoaderFunctionArgs) {
  const { db, text, code, receipt } = await enterReceipt(args)
  const consultation = found(await findConsultation(db, receipt.consultationId))
  const { searchParams } = new URL(args.request.url)
  const paths = await listContributionPaths(db, { receiptId: receipt.id })
  const passages = await listCommentedPassages(
    db,
    paths.map((path) => path.threadId),
  )
  return {
    title: text('receipt.title'),
    code,
    link: `${args.context.origin}/${args.params.lang}/receipts/${code}`,
    consultation,
    surveyId: receipt.activityId,
    news: (['new', 'again', 'changed'] as const).find((word) => searchParams.has(word)) ?? null,
    paths,
    passages: [...passages.values()],
  }
}

export async function action(args: ActionFunctionArgs) {
  const { db, language, code, receipt } = await enterReceipt(args)
  const sent = await readSent(args)
  const checked = checkForm(sent, consentSchema)
  if (!checked.ok) return json({ problems: checked.problems, refusal: null }, 422)
  if (sent.refusal) return json({ problems: {}, refusal: sent.refusal }, 403)
  const changed = await attempt(db, (trx) => changeConsent(trx, receipt, checked.value.consent))
  if (!changed.ok) return json({ problems: {}, refusal: changed.refusal }, changed.status)
  return redirectTo(`/${language}/receipts/${code}?changed`)
}

export default function ReceiptRoute() {
  return <ReceiptPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
