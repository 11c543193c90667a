import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { listDrafts } from '~/db/queries/drafts'
import { listPhases } from '~/db/queries/phases'
import { listPlans } from '~/db/queries/planned-publications'
import { startDraft } from '~/server/commands/start-draft'
import { prepareDraftImport } from '~/server/commands/import-draft'
import { runApart } from '~/server/documents/apart/run-apart'
import { documentFromBrought, formatOfFile, type BroughtFormat } from '~/server/documents/brought'
import { MAX_BROUGHT_BYTES } from '~/server/documents/understood'
import { newDraftSchema } from '~/app/domain/draft.input'
import type { Refusal } from '~/app/domain/refusal'
import { publishingRefusal } from '~/app/domain/version'
import { DraftsPage } from '~/app/components/drafts/drafts-page'
import { attempt } from '~/app/http/attempt.server'
import { checkForm, readSent, type Problems, type SentForm } from '~/app/http/form.server'
import { redirectTo } from '~/app/http/redirect.server'
import { enterConsultation, sendingRefusal } from '~/app/http/visit.server'

const ROUTE = '$lang.consultations.$slug.desk.drafts'

export const handle = { frame: 'work' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const { consultation, db, person, text, visitor } = await enterConsultation(args, ROUTE, {
    slug: args.params.slug,
  })
  return {
    title: text('desk.drafts'),
    consultation,
    personName: person?.name ?? '',
    mayWrite: sendingRefusal(ROUTE, '', visitor) === null,
    mayPublish: publishingRefusal(visitor) === null,
    drafts: await listDrafts(db, consultation.id),
    plans: await listPlans(db, consultation.id),
    phases: await listPhases(db, consultation.id),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { consultation, db, language, visitor } = await enterConsultation(args, ROUTE, {
    slug: args.params.slug,
  })
  const sent = await readSent(args)
  const checked = checkForm(sent, newDraftSchema)
  if (!checked.ok) return refused(sent, { problems: checked.problems }, 422)
  const refusal = sent.refusal ?? sendingRefusal(ROUTE, '', visitor)
  if (refusal) return refused(sent, { refusal }, 403)

  const brought = await readBrought(sent, checked.value)
  if (brought.problem) return refused(sent, { problems: { text: brought.problem } }, 422)

  const { title, phaseId, language: textLanguage } = checked.value
  const facts = { title, language: textLanguage, phaseId: phaseId || null }
  if (brought.understood) {
    const { fileName, format, understood } = brought
    const { pictures, ...rest } = understood
    const upload = { ...facts, ...rest, fileName, format, changes: {}, kept: [] }
    const named = pictures.map(({ hash, name }) => ({ hash, name }))
    const kept = await attempt(db, (trx) =>
      prepareDraftImport(
        trx,
        visitor.personId!,
        consultation.id,
        { ...upload, pictures: named },
        pictures,
      ),
    )
    if (!kept.ok) return refused(sent, { refusal: kept.refusal }, kept.status)
    return redirectTo(
      `/${language}/consultations/${consultation.slug}/desk/drafts/import/${kept.value}`,
    )
  }
  const empty = documentFromBrought('', 'markdown').document!
  const started = await attempt(db, (trx) =>
    startDraft(
      trx,
      visitor.personId!,
      {
        consultationId: consultation.id,
        phaseId: facts.phaseId,
        kind: 'strategy',
        title: { [textLanguage]: title },
        language: textLanguage,
      },
      args.context.liveDrafts.firstUpdate(empty),
    ),
  )
  if (!started.ok) return refused(sent, { refusal: started.refusal }, started.status)
  return redirectTo(`/${language}/drafts/${started.value.draftId}/edit`)
}

type BroughtText = { format: BroughtFormat; text: string; language: string }

/** What a file says, if there is one; else what was pasted; else nothing. */
async function readBrought(sent: SentForm, { format, text, language }: BroughtText) {
  const file = sent.files.file
  if (file && file.size > 0) {
    if (file.size > MAX_BROUGHT_BYTES) return { problem: 'file-too-large' as const }
    const fileFormat = formatOfFile(file.name)
    if (!fileFormat) return { problem: 'file-not-text' as const }
    const bytes = new Uint8Array(await file.arrayBuffer())
    return {
      ...(await runApart('understandFile', [bytes, fileFormat, language])),
      fileName: file.name,
      format: fileFormat,
    }
  }
  if (text.trim() === '') return { understood: null, problem: null }
  return { ...(await runApart('understandText', [text, format, language])), fileName: '', format }
}

function refused(
  { typed }: SentForm,
  answer: { problems?: Problems; refusal?: Refusal | null },
  status: number,
) {
  const { problems = {}, refusal = null } = answer
  return json({ typed, problems, refusal }, status)
}

export default function DraftsRoute() {
  return <DraftsPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
