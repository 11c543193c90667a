import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { listTeam } from '~/db/queries/team'
import { grantSchema, idSchema } from '~/app/domain/consultation.input'
import { inLanguage } from '~/app/domain/language'
import { endRole } from '~/server/commands/end-role'
import { grantRole } from '~/server/commands/grant-role'
import { TeamPage } from '~/app/components/setup/team-page'
import { readSent } from '~/app/http/form.server'
import { takeForm, unknownForm } from '~/app/http/setup-form.server'
import { deskPath, editorOf, enterSetup, withAddressesFor } from '~/app/http/setup-visit.server'

const ROUTE = '$lang.consultations.$slug.desk.team'

export const handle = { frame: 'work' }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const { db, text, language, consultation, visitor, frame } = await enterSetup(args, ROUTE)
  const name = inLanguage(consultation.title, language, consultation.languages)
  const isOperator = visitor.roles.includes('operator')
  return {
    title: `${text('team.title')} – ${name}`,
    frame: { ...frame, mayChange: frame.mayChange || isOperator },
    members: withAddressesFor(visitor, await listTeam(db, consultation.id)),
  }
}

export async function action(args: ActionFunctionArgs) {
  const visit = await enterSetup(args, ROUTE)
  const giver = editorOf(visit)
  const sent = await readSent(args)
  const to = () => `${deskPath(visit)}/team?saved`
  switch (sent.intent) {
    case 'grant':
      return takeForm(visit, ROUTE, sent, {
        schema: grantSchema,
        command: (trx, { role, ...invited }) =>
          grantRole(trx, giver, { ...invited, language: visit.language }, role),
        to,
      })
    case 'end':
      return takeForm(visit, ROUTE, sent, {
        schema: idSchema,
        command: (trx, { id }, now) => endRole(trx, giver, id, now),
        to,
      })
    default:
      return unknownForm(sent)
  }
}

export default function TeamRoute() {
  return <TeamPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
