import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { findDraftImport, type DraftImportRow } from '~/db/queries/draft-imports'
import {
  correctDraftImport,
  discardDraftImport,
  finishDraftImport,
} from '~/server/commands/import-draft'
import { runApart } from '~/server/documents/apart/run-apart'
import { draftImportSchema } from '~/app/domain/draft-import.input'
import {
  foreignLines,
  importCounts,
  understoodLines,
  withKinds,
  type KindChanges,
} from '~/app/domain/draft-import'
import { foreignLanguage } from '~/app/domain/language-guess'
import type { Problem } from '~/app/domain/problem'
import type { Refusal } from '~/app/domain/refusal'
import { UnderstoodPage } from '~/app/components/drafts/understood-page'
import { attempt } from '~/app/http/attempt.server'
import { checkForm, readSent } from '~/app/http/form.server'
import { found, foundId } from '~/app/http/found.server'
import { redirectTo } from '~/app/http/redirect.server'
import { enterConsultation, sendingRefusal } from '~/app/http/visit.server'

const ROUTE = '$lang.consultations.$slug.desk.drafts_.import.$importId'

export const handle = { frame: 'work' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const { visit, brought } = await enterImport(args)
  const document = withKinds(brought.document, brought.changes)
  const { title, language, fileName, format, furniture, kept, leftOut } = brought
  return {
    title: visit.text('understood.title'),
    consultation: visit.consultation,
    personName: visit.person?.name ?? '',
    brought: { title, language, fileName, format },
    counts: importCounts(document),
    lines: understoodLines(document),
    foreign: foreignLines(document, language),
    furniture: furniture.map((line) => ({
      ...line,
      isKept: kept.includes(line.line),
      language: foreignLanguage(line.text, language),
    })),
    leftOut: Object.entries(leftOut).map(([kind, count]) => ({ kind, count })),
    pageWords: brought.pageWords,
  }
}

export async function action(args: ActionFunctionArgs) {
  const { visit, brought } = await enterImport(args)
  const sent = await readSent(args)
  const refusal = sent.refusal ?? sendingRefusal(ROUTE, sent.intent, visit.visitor)
  if (refusal) return json(answer({ refusal }), 403)
  const personId = visit.visitor.personId!
  const drafts = `/${visit.language}/consultations/${visit.consultation.slug}/desk/drafts`

  if (sent.intent === 'discard') {
    const gone = await attempt(visit.db, (trx) => discardDraftImport(trx, personId, brought))
    return gone.ok ? redirectTo(drafts) : json(answer({ refusal: gone.refusal }), gone.status)
  }
  const checked = checkForm(sent, draftImportSchema)
  if (!checked.ok) return json(answer({ problem: 'invalid' }), 422)
  const change = await corrected(brought, checked.value)
  if ('problem' in change) return json(answer({ problem: change.problem }), 422)
  const next = { ...brought, ...change }

  if (sent.intent === 'correct') {
    const kept = await attempt(visit.db, (trx) =>
      correctDraftImport(trx, personId, brought, change),
    )
    return kept.ok
      ? redirectTo(`${drafts}/import/${brought.id}`)
      : json(answer({ refusal: kept.refusal }), kept.status)
  }
  const document = withKinds(next.document, next.changes)
  const started = await attempt(visit.db, (trx) =>
    finishDraftImport(trx, personId, next, args.context.liveDrafts.firstUpdate(document)),
  )
  if (!started.ok) return json(answer({ refusal: started.refusal }), started.status)
  return redirectTo(`/${visit.language}/drafts/${started.value.draftId}/edit`)
}

async function enterImport(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const brought = found(await findDraftImport(args.context.db, foundId(args.params.importId)))
  const visit = await enterConsultation(args, ROUTE, brought)
  found(visit.consultation.slug === args.params.slug || null)
  return { visit, brought }
}

/** The corrections kept, and the text read again when other lines stay in it. */
async function corrected(
  brought: DraftImportRow,
  { kinds, kept }: { kinds: KindChanges; kept: number[] },
): Promise<
  Pick<DraftImportRow, 'document' | 'changes' | 'furniture' | 'kept'> | { problem: Problem }
> {
  const { document, furniture, source, format, language } = brought
  const changes = { ...brought.changes, ...kinds }
  const isSame =
    kept.length === brought.kept.length && kept.every((line) => brought.kept.includes(line))
  if (isSame || source === null || format === 'word') return { document, furniture, changes, kept }
  const again = { previous: document, kept: new Set(kept) }
  const { understood, problem } = await runApart('understandText', [
    source,
    format,
    language,
    again,
  ])
  if (problem) return { problem }
  return { document: understood.document, furniture: understood.furniture, changes, kept }
}

function answer({
  refusal = null,
  problem = null,
}: {
  refusal?: Refusal | null
  problem?: Problem | null
}) {
  return { refusal, problem }
}

export default function UnderstoodRoute() {
  return (
    <UnderstoodPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
  )
}
