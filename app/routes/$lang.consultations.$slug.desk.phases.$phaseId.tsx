import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { listPhases } from '~/db/queries/phases'
import { addActivitySchema, phaseSchema } from '~/app/domain/consultation.input'
import { inLanguage, isInterfaceLanguage, type Localized } from '~/app/domain/language'
import type { ActivityKind } from '~/app/domain/phase'
import { momentsOf, toLocalTime } from '~/app/domain/zoned-time'
import { addActivity } from '~/server/commands/change-activities'
import { changePhase, removePhase } from '~/server/commands/change-phases'
import { PhasePage } from '~/app/components/setup/phase-page'
import { found, foundId } from '~/app/http/found.server'
import { readSent } from '~/app/http/form.server'
import { nothingSchema, takeForm, unknownForm } from '~/app/http/setup-form.server'
import { deskPath, editorOf, enterSetup } from '~/app/http/setup-visit.server'
import { textIn } from '~/app/i18n/catalogues.server'

const ROUTE = '$lang.consultations.$slug.desk.phases.$phaseId'

export const handle = { frame: 'work' }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const { db, language, consultation, frame } = await enterSetup(args, ROUTE)
  const { timeZone, languages } = consultation
  const id = foundId(args.params.phaseId)
  const phases = await listPhases(db, consultation.id)
  const phase = found(phases.find((each) => each.id === id))
  const name = inLanguage(consultation.title, language, languages)
  return {
    title: `${inLanguage(phase.title, language, languages)} – ${name}`,
    frame,
    phase,
    stored: {
      title: phase.title,
      question: phase.question,
      outputs: phase.outputs,
      opensAt: toLocalTime(phase.opensAt, timeZone),
      closesAt: toLocalTime(phase.closesAt, timeZone),
    },
  }
}

export async function action(args: ActionFunctionArgs) {
  const visit = await enterSetup(args, ROUTE)
  const { languages, timeZone } = visit.consultation
  const phaseId = foundId(args.params.phaseId)
  const editor = editorOf(visit)
  const sent = await readSent(args)
  switch (sent.intent) {
    case 'change':
      return takeForm(visit, ROUTE, sent, {
        schema: phaseSchema(languages),
        command: (trx, phase) =>
          changePhase(trx, editor, phaseId, { ...phase, ...momentsOf(phase, timeZone) }),
        to: () => `${deskPath(visit)}/phases/${phaseId}?saved`,
      })
    case 'add-activity':
      return takeForm(visit, ROUTE, sent, {
        schema: addActivitySchema,
        command: (trx, { kind }) =>
          addActivity(trx, editor, phaseId, kind, { ...EMPTY, title: usualTitle(kind, languages) }),
        to: (activityId) => `${deskPath(visit)}/activities/${activityId}`,
      })
    case 'remove':
      return takeForm(visit, ROUTE, sent, {
        schema: nothingSchema,
        command: (trx) => removePhase(trx, editor, phaseId),
        to: () => `${deskPath(visit)}/phases?saved`,
      })
    default:
      return unknownForm(sent)
  }
}

const EMPTY = { introduction: {}, opensAt: null, closesAt: null, draftId: null }

/** What an activity of this kind is usually called, in the languages of the consultation. */
function usualTitle(kind: ActivityKind, languages: string[]): Localized {
  const written = languages.filter(isInterfaceLanguage)
  const named = written.length > 0 ? written : (['en'] as const)
  return Object.fromEntries(named.map((tag) => [tag, textIn(tag)(`template.activity.${kind}`)]))
}

export default function PhaseRoute() {
  return <PhasePage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
