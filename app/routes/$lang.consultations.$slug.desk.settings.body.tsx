import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { findBody, listSeats } from '~/db/queries/team'
import { bodySchema, idSchema, seatSchema } from '~/app/domain/consultation.input'
import { inLanguage } from '~/app/domain/language'
import { addSeat, endSeat, saveBody } from '~/server/commands/change-body'
import { BodyPage } from '~/app/components/setup/body-page'
import { readSent } from '~/app/http/form.server'
import { takeForm, unknownForm } from '~/app/http/setup-form.server'
import { deskPath, editorOf, enterSetup, withAddressesFor } from '~/app/http/setup-visit.server'

const ROUTE = '$lang.consultations.$slug.desk.settings.body'

export const handle = { frame: 'work' }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const { db, text, language, consultation, visitor, frame } = await enterSetup(args, ROUTE)
  const name = inLanguage(consultation.title, language, consultation.languages)
  const body = (await findBody(db, consultation.id)) ?? null
  return {
    title: `${text('setup.body')} – ${name}`,
    frame,
    body,
    seats: withAddressesFor(visitor, body ? await listSeats(db, body.id) : []),
  }
}

export async function action(args: ActionFunctionArgs) {
  const visit = await enterSetup(args, ROUTE)
  const giver = editorOf(visit)
  const sent = await readSent(args)
  const to = () => `${deskPath(visit)}/settings/body?saved`
  switch (sent.intent) {
    case 'save':
      return takeForm(visit, ROUTE, sent, {
        schema: bodySchema(visit.consultation.languages),
        command: (trx, body) => saveBody(trx, giver, body),
        to,
      })
    case 'add-seat':
      return takeForm(visit, ROUTE, sent, {
        schema: seatSchema,
        command: (trx, { email, name, ...seat }) => {
          const holder = email ? { email, name, language: visit.language } : null
          return addSeat(trx, giver, { ...seat, holder })
        },
        to,
      })
    case 'end-seat':
      return takeForm(visit, ROUTE, sent, {
        schema: idSchema,
        command: (trx, { id }) => endSeat(trx, giver, id),
        to,
      })
    default:
      return unknownForm(sent)
  }
}

export default function BodyRoute() {
  return <BodyPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
