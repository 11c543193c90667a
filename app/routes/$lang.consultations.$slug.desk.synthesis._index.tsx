import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { listDrafts } from '~/db/queries/drafts'
import { listPhases } from '~/db/queries/phases'
import { startDraft } from '~/server/commands/start-draft'
import type { Refusal } from '~/app/domain/refusal'
import { startSynthesisSchema } from '~/app/domain/synthesis.input'
import { isInterfaceLanguage } from '~/app/domain/language'
import { SynthesisListPage } from '~/app/components/syntheses/synthesis-list-page'
import { attempt } from '~/app/http/attempt.server'
import { checkForm, readSent } from '~/app/http/form.server'
import { redirectTo } from '~/app/http/redirect.server'
import { enterConsultation, sendingRefusal } from '~/app/http/visit.server'
import { textIn } from '~/app/i18n/catalogues.server'

const ROUTE = '$lang.consultations.$slug.desk.synthesis._index'

export const handle = { frame: 'work' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const { consultation, db, person, text, visitor } = await enterConsultation(args, ROUTE, {
    slug: args.params.slug,
  })
  const drafts = await listDrafts(db, consultation.id)
  const phases = await listPhases(db, consultation.id)
  return {
    title: text('synthesis.title'),
    consultation,
    person: person?.name ?? '',
    mayStart: visitor.roles.includes('secretariat'),
    phases: phases.map(({ id, position, title, question }) => {
      const draft = drafts.find((one) => one.kind === 'synthesis' && one.phaseId === id)
      const version = draft?.versions[0] ?? null
      return { id, position, title, question, draftId: draft?.id ?? null, version }
    }),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { consultation, db, language, visitor } = await enterConsultation(args, ROUTE, {
    slug: args.params.slug,
  })
  const sent = await readSent(args)
  const refusal = sent.refusal ?? sendingRefusal(ROUTE, sent.intent, visitor)
  if (refusal) return refused(refusal, 403)
  const checked = checkForm(sent, startSynthesisSchema)
  if (!checked.ok) return refused('not-found', 422)

  const phases = await listPhases(db, consultation.id)
  const phase = phases.find((one) => one.id === checked.value.phaseId)
  if (!phase) return refused('not-found', 404)
  const { pathname } = new URL(args.request.url)
  const drafts = await listDrafts(db, consultation.id)
  const known = drafts.find((one) => one.kind === 'synthesis' && one.phaseId === phase.id)
  if (known) return redirectTo(`${pathname}/${known.id}`)

  const written = consultation.languages[0] ?? language
  const titles = consultation.languages
    .filter(isInterfaceLanguage)
    .map((one) => [one, textIn(one)('synthesis.name', { position: phase.position })])
  const started = await attempt(db, (trx) =>
    startDraft(
      trx,
      visitor.personId!,
      {
        consultationId: consultation.id,
        phaseId: phase.id,
        kind: 'synthesis',
        title: Object.fromEntries(titles) as Record<string, string>,
        language: written,
      },
      args.context.liveDrafts.firstUpdate({ nodes: [] }),
    ),
  )
  if (!started.ok) return refused(started.refusal, started.status)
  return redirectTo(`${pathname}/${started.value.draftId}`)
}

function refused(refusal: Refusal, status: number) {
  return json({ refusal }, status)
}

export default function SynthesisListRoute() {
  return (
    <SynthesisListPage
      {...useLoaderData<typeof loader>()}
      answer={useActionData<typeof action>()}
    />
  )
}
