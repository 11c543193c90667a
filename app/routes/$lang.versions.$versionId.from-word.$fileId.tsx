import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { findBroughtFile } from '~/db/queries/brought-files'
import { listBlocks } from '~/db/queries/checkpoints'
import { listGroups } from '~/db/queries/groups'
import { letGoBroughtFile, receiveBroughtComments } from '~/server/commands/bring-comments'
import { passageAt } from '~/app/domain/anchor'
import { chosenPlace, isReceivable, isSure, blockLabel } from '~/app/domain/commented-file'
import { broughtCommentsSchema } from '~/app/domain/commented-file.input'
import { isInterfaceLanguage } from '~/app/domain/language'
import type { Refusal } from '~/app/domain/refusal'
import { BroughtPage } from '~/app/components/from-word/brought-page'
import { attempt } from '~/app/http/attempt.server'
import { checkForm, readSent, type Problems, type SentForm } from '~/app/http/form.server'
import { found, foundId } from '~/app/http/found.server'
import { redirectTo } from '~/app/http/redirect.server'
import { enterVersion } from '~/app/http/version-visit.server'
import { sendingRefusal } from '~/app/http/visit.server'
import { textIn } from '~/app/i18n/catalogues.server'

const ROUTE = '$lang.versions.$versionId.from-word.$fileId'

export const handle = { frame: 'work' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

async function enterFile(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const visit = await enterVersion(args, ROUTE)
  const file = found(await findBroughtFile(visit.db, foundId(args.params.fileId)))
  found(file.versionId === visit.version.id || null)
  const language = found(
    visit.version.texts.find(({ checkpointId }) => checkpointId === file.checkpointId),
  ).language
  return { visit, file, language, blocks: await listBlocks(visit.db, file.checkpointId) }
}

export async function loader(args: LoaderFunctionArgs) {
  const { visit, file, language, blocks } = await enterFile(args)
  const { consultation, db, person, text, version, refusal } = visit
  const labels = new Map(
    blocks.flatMap((block, at) =>
      block.text === '' ? [] : [[block.blockId, blockLabel(block, at)] as const],
    ),
  )
  return {
    title: `${text('fromWord.title')} – ${file.fileName}`,
    consultation,
    personName: person?.name ?? '',
    version: { id: version.id, number: version.number, language },
    closed: refusal,
    file: {
      fileName: file.fileName,
      known: file.known,
      notBrought: Object.entries(file.notBrought).map(([kind, count]) => ({ kind, count })),
    },
    items: file.items.map((item) => ({
      ...item,
      passage: item.place && passageAt(item.place, blocks),
      stood: labels.get(item.tombstoneBlockId ?? '') ?? '',
      isSure: isSure(item),
      isReceived: file.received.includes(item.key),
      isReceivable: isReceivable(item),
    })),
    blocks: [...labels.values()],
    groups: await listGroups(db, consultation.id),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { visit, file, blocks } = await enterFile(args)
  const { consultation, db, version, visitor } = visit
  const page = `/${visit.language}/versions/${version.id}/from-word`
  const sent = await readSent(args)
  const answer = (refusal: Refusal | null, problems: Problems, status: number) =>
    json({ refusal, problems, typed: sent.typed }, status)
  const refusal = sent.refusal ?? sendingRefusal(ROUTE, sent.intent, visitor)
  if (refusal) return answer(refusal, {}, 403)
  if (sent.intent === 'discard') {
    const gone = await attempt(db, (trx) => letGoBroughtFile(trx, file.id))
    return gone.ok ? redirectTo(page) : answer(gone.refusal, {}, gone.status)
  }

  const checked = checkForm(sent, broughtCommentsSchema)
  if (!checked.ok) return answer(null, checked.problems, 422)
  const { take, ...given } = checked.value
  const { items, problems } = chosenItems(sent, take, file, blocks)
  if (Object.keys(problems).length > 0) return answer(null, problems, 422)
  const { idempotencyKey } = sent
  const sender = {
    ...given,
    ...{ consultationId: consultation.id, personId: visitor.personId, idempotencyKey },
  }
  const words = textIn(isInterfaceLanguage(given.language) ? given.language : visit.language)
  const received = await attempt(db, (trx, now) =>
    receiveBroughtComments(
      trx,
      sender,
      {
        ...{ fileId: file.id, items, language: given.language, secret: args.context.secret },
        deletion: words('fromWord.deletion'),
      },
      now,
    ),
  )
  if (!received.ok) return answer(received.refusal, {}, received.status)
  await args.context.afterCommit()
  return redirectTo(`/${visit.language}/receipts/${received.value.code}?new`)
}

type Entered = Awaited<ReturnType<typeof enterFile>>

/** Where each chosen item is to stand; a block that does not exist is a problem of its field. */
function chosenItems(
  { typed }: SentForm,
  keys: readonly string[],
  file: Entered['file'],
  blocks: Entered['blocks'],
) {
  const problems: Problems = {}
  const items = keys.flatMap((key) => {
    const item = file.items.find((one) => one.key === key)
    if (!item) return []
    const place = chosenPlace(String(typed[`at-${key}`] ?? ''), item, blocks)
    if (place !== undefined) return [{ key, place }]
    problems[`at-${key}`] = 'invalid'
    return []
  })
  return { items, problems }
}

export default function BroughtRoute() {
  return <BroughtPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
