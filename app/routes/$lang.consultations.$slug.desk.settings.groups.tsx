import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { listGroups } from '~/db/queries/groups'
import { changedGroupSchema, idSchema, newGroupSchema } from '~/app/domain/consultation.input'
import { inLanguage } from '~/app/domain/language'
import { addGroup, changeGroup, removeGroup } from '~/server/commands/change-groups'
import { GroupsPage } from '~/app/components/setup/groups-page'
import { readSent } from '~/app/http/form.server'
import { takeForm, unknownForm } from '~/app/http/setup-form.server'
import { deskPath, editorOf, enterSetup } from '~/app/http/setup-visit.server'

const ROUTE = '$lang.consultations.$slug.desk.settings.groups'

export const handle = { frame: 'work' }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const { db, text, language, consultation, frame } = await enterSetup(args, ROUTE)
  const name = inLanguage(consultation.title, language, consultation.languages)
  return {
    title: `${text('setup.groupsTitle')} – ${name}`,
    frame,
    groups: await listGroups(db, consultation.id),
  }
}

export async function action(args: ActionFunctionArgs) {
  const visit = await enterSetup(args, ROUTE)
  const { languages } = visit.consultation
  const editor = editorOf(visit)
  const sent = await readSent(args)
  const to = () => `${deskPath(visit)}/settings/groups?saved`
  switch (sent.intent) {
    case 'add':
      return takeForm(visit, ROUTE, sent, {
        schema: newGroupSchema(languages),
        command: (trx, group) => addGroup(trx, editor, group),
        to,
      })
    case 'change':
      return takeForm(visit, ROUTE, sent, {
        schema: changedGroupSchema(languages),
        command: (trx, group) => changeGroup(trx, editor, group),
        to,
      })
    case 'remove':
      return takeForm(visit, ROUTE, sent, {
        schema: idSchema,
        command: (trx, { id }) => removeGroup(trx, editor, id),
        to,
      })
    default:
      return unknownForm(sent)
  }
}

export default function GroupsRoute() {
  return <GroupsPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
