import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { languagesSchema, timeZoneSchema, wordsSchema } from '~/app/domain/consultation.input'
import { inLanguage } from '~/app/domain/language'
import { changeConsultation } from '~/server/commands/change-consultation'
import { SettingsPage } from '~/app/components/setup/settings-page'
import { readSent } from '~/app/http/form.server'
import { takeForm, unknownForm } from '~/app/http/setup-form.server'
import { deskPath, enterSetup } from '~/app/http/setup-visit.server'
import { timeZones } from '~/app/http/time-zones.server'

const ROUTE = '$lang.consultations.$slug.desk.settings._index'

export const handle = { frame: 'work' }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const { text, language, consultation, frame } = await enterSetup(args, ROUTE)
  const name = inLanguage(consultation.title, language, consultation.languages)
  return {
    title: `${text('setup.settings')} – ${name}`,
    frame,
    description: consultation.description,
    publicAt: consultation.publicAt,
    zones: timeZones(),
  }
}

export async function action(args: ActionFunctionArgs) {
  const visit = await enterSetup(args, ROUTE)
  const { consultation, person } = visit
  const sent = await readSent(args)
  const to = () => `${deskPath(visit)}/settings?saved`
  switch (sent.intent) {
    case 'words':
      return takeForm(visit, ROUTE, sent, {
        schema: wordsSchema(consultation.languages),
        command: (trx, words) => changeConsultation(trx, consultation, person!.id, words),
        to,
      })
    case 'languages':
      return takeForm(visit, ROUTE, sent, {
        schema: languagesSchema,
        command: (trx, languages) =>
          changeConsultation(trx, consultation, person!.id, { languages }),
        to,
      })
    case 'time-zone':
      return takeForm(visit, ROUTE, sent, {
        schema: timeZoneSchema,
        command: (trx, change) => changeConsultation(trx, consultation, person!.id, change),
        to,
      })
    default:
      return unknownForm(sent)
  }
}

export default function SettingsRoute() {
  return (
    <SettingsPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
  )
}
