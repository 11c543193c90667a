import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { phaseSchema } from '~/app/domain/consultation.input'
import { inLanguage } from '~/app/domain/language'
import { momentsOf } from '~/app/domain/zoned-time'
import { addPhase } from '~/server/commands/change-phases'
import { NewPhasePage } from '~/app/components/setup/new-phase-page'
import { readSent } from '~/app/http/form.server'
import { takeForm } from '~/app/http/setup-form.server'
import { deskPath, editorOf, enterSetup } from '~/app/http/setup-visit.server'

const ROUTE = '$lang.consultations.$slug.desk.phases.new'

export const handle = { frame: 'work' }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const { text, language, consultation, frame } = await enterSetup(args, ROUTE)
  const name = inLanguage(consultation.title, language, consultation.languages)
  return { title: `${text('setup.addPhase')} – ${name}`, frame }
}

export async function action(args: ActionFunctionArgs) {
  const visit = await enterSetup(args, ROUTE)
  const { languages, timeZone } = visit.consultation
  return takeForm(visit, ROUTE, await readSent(args), {
    schema: phaseSchema(languages),
    command: (trx, phase) =>
      addPhase(trx, editorOf(visit), { ...phase, ...momentsOf(phase, timeZone) }),
    to: (phaseId) => `${deskPath(visit)}/phases/${phaseId}?saved`,
  })
}

export default function NewPhaseRoute() {
  return (
    <NewPhasePage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
  )
}
