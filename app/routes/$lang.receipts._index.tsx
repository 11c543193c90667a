import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, type MetaFunction } from '@remix-run/react'
import { findReceipt } from '~/db/queries/receipts'
import { receiptCodeSchema } from '~/app/domain/receipt.input'
import { readReceiptCode } from '~/app/domain/receipt'
import { FindReceiptPage } from '~/app/components/receipts/find-receipt-page'
import { checkForm, readSent } from '~/app/http/form.server'
import { redirectTo } from '~/app/http/redirect.server'
import { enter } from '~/app/http/visit.server'
import { hashReceiptCode } from '~/server/commands/receive-contributions'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const { text } = await enter(args, '$lang.receipts._index')
  return { title: text('receipt.title') }
}

export async function action(args: ActionFunctionArgs) {
  const { db, language } = await enter(args, '$lang.receipts._index')
  const sent = await readSent(args)
  const checked = checkForm(sent, receiptCodeSchema)
  const typed = typeof sent.typed.code === 'string' ? sent.typed.code : ''
  const code = checked.ok ? readReceiptCode(checked.value.code) : null
  const receipt = code && !sent.refusal && (await findReceipt(db, hashReceiptCode(code)))
  if (!receipt) return json({ typed, refusal: sent.refusal }, 404)
  return redirectTo(`/${language}/receipts/${code}`)
}

export default function FindReceiptRoute() {
  return <FindReceiptPage answer={useActionData<typeof action>()} />
}
