import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { listGroups } from '~/db/queries/groups'
import { findImport, findStandingImport, type ImportRow } from '~/db/queries/imports'
import { listPhases } from '~/db/queries/phases'
import {
  cancelImport,
  checkImport,
  discardImport,
  startImport,
  undoImport,
} from '~/server/commands/import-contributions'
import { checkLines, previewImport } from '~/server/documents/imported-file'
import { guessColumns, hasHeadings, type ImportPlan } from '~/app/domain/csv-import'
import { importFormSchema } from '~/app/domain/csv-import.input'
import type { Refusal } from '~/app/domain/refusal'
import { ImportPage } from '~/app/components/register/import-page'
import { attempt, settled } from '~/app/http/attempt.server'
import { checkForm, readSent, type Problems } from '~/app/http/form.server'
import { found, foundId } from '~/app/http/found.server'
import { redirectTo } from '~/app/http/redirect.server'
import { enterConsultation, sendingRefusal } from '~/app/http/visit.server'

const ROUTE = '$lang.consultations.$slug.desk.import.$jobId'

export const handle = { frame: 'work' }

/** A page of running work asks for itself again, also without JavaScript. */
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  ...(data?.isRunning ? [{ httpEquiv: 'refresh', content: '2' }] : []),
]

async function enterImport(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const visit = await enterConsultation(args, ROUTE, { slug: args.params.slug })
  const shown = found(await findImport(visit.db, foundId(args.params.jobId)))
  found(shown.consultationId === visit.consultation.id || null)
  return { ...visit, shown }
}

export async function loader(args: LoaderFunctionArgs) {
  const { consultation, db, language, person, shown, text } = await enterImport(args)
  const isPrepared = shown.state === 'prepared'
  const preview = isPrepared ? await previewImport(db, shown) : []
  const plan = shown.decision.plan ?? guessedPlan(preview, consultation.languages[0] ?? language)
  const { sha256 } = shown.source
  const textColumn = plan.columns.text ?? 0
  return {
    title: `${text('import.title')} – ${shown.source.fileName || text('import.pasted')}`,
    consultation,
    person: person?.name ?? '',
    shown,
    isRunning: shown.state === 'queued' || shown.state === 'running',
    preview,
    standing:
      (isPrepared && (await findStandingImport(db, consultation.id, sha256, textColumn))) || null,
    plan,
    phases: await listPhases(db, consultation.id),
    groups: await listGroups(db, consultation.id),
  }
}

/** What the file most likely means, for a start. Names are not published unless someone says so. */
function guessedPlan(preview: readonly string[][], language: string): ImportPlan {
  const [header = [], ...rows] = preview
  const columns = guessColumns(header, rows)
  const hasHeader = hasHeadings(header)
  const unsaid = { kind: 'individual', groupId: null, channel: 'import' } as const
  return { columns, hasHeader, language, ...unsaid, consent: 'name_hidden' }
}

export async function action(args: ActionFunctionArgs) {
  const { consultation, db, shown, visitor } = await enterImport(args)
  const sent = await readSent(args)
  const refusal = sent.refusal ?? sendingRefusal(ROUTE, sent.intent, visitor)
  if (refusal) return refused(refusal, 403)
  const where = { consultationId: consultation.id, importId: shown.id }

  if (sent.intent === 'check') {
    const checked = checkForm(sent, importFormSchema)
    if (!checked.ok) return answer({ problems: checked.problems }, 422)
    const check = await settled(() =>
      checkImport(db, consultation.id, { importId: shown.id, ...checked.value }, checkLines),
    )
    if (!check.ok) return refused(check.refusal, check.status)
    if ('brokenLine' in check.value) return answer({ brokenLine: check.value.brokenLine }, 422)
  } else {
    const done = await attempt(db, async (trx) => {
      const personId = visitor.personId!
      const skipsProblems = sent.typed.skip === 'yes'
      if (sent.intent === 'start') await startImport(trx, personId, { ...where, skipsProblems })
      if (sent.intent === 'cancel') await cancelImport(trx, personId, where)
      if (sent.intent === 'undo') await undoImport(trx, personId, where)
      if (sent.intent === 'discard') await discardImport(trx, consultation.id, shown.id)
    })
    if (!done.ok) return refused(done.refusal, done.status)
  }
  const { pathname } = new URL(args.request.url)
  return redirectTo(sent.intent === 'discard' ? listOf(pathname, shown) : pathname)
}

function listOf(pathname: string, { id }: ImportRow): string {
  return pathname.slice(0, -`/${id}`.length)
}

type Answer = { problems: Problems; refusal: Refusal | null; brokenLine: number | null }

function answer(what: Partial<Answer>, status: number) {
  const whole: Answer = { problems: {}, refusal: null, brokenLine: null, ...what }
  return json(whole, status)
}

function refused(refusal: Refusal, status: number) {
  return answer({ refusal }, status)
}

export default function ImportRoute() {
  return <ImportPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
