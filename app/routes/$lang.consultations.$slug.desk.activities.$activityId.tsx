import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { listPhases } from '~/db/queries/phases'
import { listDraftsToChoose } from '~/db/queries/setup'
import { activitySchema } from '~/app/domain/consultation.input'
import { inLanguage } from '~/app/domain/language'
import { momentsOf, toLocalTime } from '~/app/domain/zoned-time'
import { changeActivity, removeActivity } from '~/server/commands/change-activities'
import { ActivityPage } from '~/app/components/setup/activity-page'
import { found, foundId } from '~/app/http/found.server'
import { readSent } from '~/app/http/form.server'
import { nothingSchema, takeForm, unknownForm } from '~/app/http/setup-form.server'
import { deskPath, editorOf, enterSetup } from '~/app/http/setup-visit.server'

const ROUTE = '$lang.consultations.$slug.desk.activities.$activityId'

export const handle = { frame: 'work' }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const { db, language, consultation, frame } = await enterSetup(args, ROUTE)
  const { timeZone, languages } = consultation
  const id = foundId(args.params.activityId)
  const phases = await listPhases(db, consultation.id)
  const phase = found(phases.find(({ activities }) => activities.some((each) => each.id === id)))
  const activity = phase.activities.find((each) => each.id === id)!
  const local = (at: string | null) => at && toLocalTime(new Date(at), timeZone)
  const name = inLanguage(consultation.title, language, languages)
  return {
    title: `${inLanguage(activity.title, language, languages)} – ${name}`,
    frame,
    activity: {
      ...activity,
      opensAt: local(activity.opensAt),
      closesAt: local(activity.closesAt),
      phaseId: phase.id,
      phaseTitle: phase.title,
    },
    drafts: await listDraftsToChoose(db, consultation.id),
  }
}

export async function action(args: ActionFunctionArgs) {
  const visit = await enterSetup(args, ROUTE)
  const { languages, timeZone } = visit.consultation
  const activityId = foundId(args.params.activityId)
  const editor = editorOf(visit)
  const sent = await readSent(args)
  switch (sent.intent) {
    case 'change':
      return takeForm(visit, ROUTE, sent, {
        schema: activitySchema(languages),
        command: (trx, activity) =>
          changeActivity(trx, editor, activityId, {
            ...activity,
            ...momentsOf(activity, timeZone),
          }),
        to: () => `${deskPath(visit)}/activities/${activityId}?saved`,
      })
    case 'remove':
      return takeForm(visit, ROUTE, sent, {
        schema: nothingSchema,
        command: (trx) => removeActivity(trx, editor, activityId),
        to: () => `${deskPath(visit)}/phases?saved`,
      })
    default:
      return unknownForm(sent)
  }
}

export default function ActivityRoute() {
  return (
    <ActivityPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
  )
}
