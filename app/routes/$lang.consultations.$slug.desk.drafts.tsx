import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { listDrafts } from '~/db/queries/drafts'
import { listPhases } from '~/db/queries/phases'
import { startDraft } from '~/server/commands/start-draft'
import { documentFromBrought, formatOfFile, textOfFile } from '~/server/documents/brought'
import { newDraftSchema } from '~/app/domain/draft.input'
import type { Refusal } from '~/app/domain/refusal'
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
    drafts: await listDrafts(db, consultation.id),
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
  if (brought.document === null) return refused(sent, { problems: { text: brought.problem } }, 422)

  const { title, phaseId, language: textLanguage } = checked.value
  const started = await attempt(db, (trx) =>
    startDraft(
      trx,
      visitor.personId!,
      {
        consultationId: consultation.id,
        phaseId: phaseId || null,
        kind: 'strategy',
        title: { [textLanguage]: title },
        language: textLanguage,
      },
      args.context.liveDrafts.firstUpdate(brought.document),
    ),
  )
  if (!started.ok) return refused(sent, { refusal: started.refusal }, started.status)
  return redirectTo(`/${language}/drafts/${started.value.draftId}/edit`)
}

/** The document of a file, if there is one; else of what was pasted; else an empty one. */
async function readBrought(
  sent: SentForm,
  { format, text }: { format: 'markdown' | 'html' | 'text'; text: string },
) {
  const file = sent.files.file
  if (!file || file.size === 0) return documentFromBrought(text, format)
  const fileFormat = formatOfFile(file.name)
  const words = textOfFile(new Uint8Array(await file.arrayBuffer()))
  if (!fileFormat || words === null) return { document: null, problem: 'file-not-text' as const }
  return documentFromBrought(words, fileFormat)
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
