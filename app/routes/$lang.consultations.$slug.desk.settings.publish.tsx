import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { listGroups } from '~/db/queries/groups'
import { listPhases } from '~/db/queries/phases'
import { findBody, listSeats } from '~/db/queries/team'
import { publicationRefusal } from '~/app/domain/consultation'
import { inLanguage } from '~/app/domain/language'
import { publishConsultation } from '~/server/commands/publish-consultation'
import { PublishPage } from '~/app/components/setup/publish-page'
import { readSent } from '~/app/http/form.server'
import { nothingSchema, takeForm } from '~/app/http/setup-form.server'
import { deskPath, enterSetup } from '~/app/http/setup-visit.server'

const ROUTE = '$lang.consultations.$slug.desk.settings.publish'

export const handle = { frame: 'work' }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const { db, text, language, consultation, frame } = await enterSetup(args, ROUTE)
  const name = inLanguage(consultation.title, language, consultation.languages)
  const phases = await listPhases(db, consultation.id)
  const groups = await listGroups(db, consultation.id)
  const body = await findBody(db, consultation.id)
  const seats = body ? await listSeats(db, body.id) : []
  const { publicAt } = consultation
  return {
    title: `${text('setup.publish')} – ${name}`,
    frame,
    obstacle: publicationRefusal({ publicAt, phaseCount: phases.length }),
    counts: { phases: phases.length, groups: groups.length, seats: seats.length },
  }
}

export async function action(args: ActionFunctionArgs) {
  const visit = await enterSetup(args, ROUTE)
  const { consultation, person } = visit
  return takeForm(visit, ROUTE, await readSent(args), {
    schema: nothingSchema,
    command: (trx, _nothing, now) => publishConsultation(trx, consultation.id, person!.id, now),
    to: () => `${deskPath(visit)}/settings?saved`,
  })
}

export default function PublishRoute() {
  const answer = useActionData<typeof action>()
  return <PublishPage {...useLoaderData<typeof loader>()} refusal={answer?.refusal ?? null} />
}
