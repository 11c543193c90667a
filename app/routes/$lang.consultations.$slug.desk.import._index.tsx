import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { listImports } from '~/db/queries/imports'
import { prepareImport } from '~/server/commands/import-contributions'
import { MAX_IMPORT_BYTES, readImportFile } from '~/server/documents/imported-file'
import type { Problem } from '~/app/domain/problem'
import { ImportListPage } from '~/app/components/register/import-list-page'
import { attempt } from '~/app/http/attempt.server'
import { readSent, type SentForm } from '~/app/http/form.server'
import { redirectTo } from '~/app/http/redirect.server'
import { enterConsultation, sendingRefusal } from '~/app/http/visit.server'

const ROUTE = '$lang.consultations.$slug.desk.import._index'

export const handle = { frame: 'work' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const visit = await enterConsultation(args, ROUTE, { slug: args.params.slug })
  return {
    title: visit.text('import.title'),
    consultation: visit.consultation,
    person: visit.person?.name ?? '',
    imports: await listImports(visit.db, visit.consultation.id),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { consultation, db, visitor } = await enterConsultation(args, ROUTE, {
    slug: args.params.slug,
  })
  const sent = await readSent(args)
  const typed = sent.typed
  const refusal = sent.refusal ?? sendingRefusal(ROUTE, sent.intent, visitor)
  if (refusal) return json({ problems: {}, refusal, typed }, 403)

  const brought = await broughtFile(sent)
  if (brought.problem) return problemAnswer(brought.problem, typed)
  const { file, problem } = readImportFile(brought.bytes)
  if (problem) return problemAnswer(problem, typed)
  const upload = { consultationId: consultation.id, fileName: brought.fileName, ...file }
  const prepared = await attempt(db, (trx) => prepareImport(trx, visitor.personId!, upload))
  if (!prepared.ok) return json({ problems: {}, refusal: prepared.refusal, typed }, prepared.status)
  const { pathname } = new URL(args.request.url)
  return redirectTo(`${pathname}/${prepared.value}`)
}

/** The file that was chosen, else the lines that were pasted. */
async function broughtFile({ files, typed }: SentForm) {
  const file = files.file
  if (file && file.size > MAX_IMPORT_BYTES) return { problem: 'file-too-large' as const }
  if (file && file.size > 0) {
    return { fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()), problem: null }
  }
  const lines = typeof typed.lines === 'string' ? typed.lines : ''
  if (lines.trim() === '') return { problem: 'file-missing' as const }
  return { fileName: '', bytes: new TextEncoder().encode(lines), problem: null }
}

function problemAnswer(problem: Problem, typed: SentForm['typed']) {
  const problems: Record<string, Problem> = { file: problem }
  return json({ problems, refusal: null, typed }, problem === 'file-too-large' ? 413 : 422)
}

export default function ImportListRoute() {
  return (
    <ImportListPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
  )
}
