import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { listAttendance } from '~/db/queries/attendances'
import { findSession } from '~/db/queries/sessions'
import { ClosePage } from '~/app/components/sessions/close-page'
import { closeSession } from '~/server/commands/close-session'
import { attempt } from '~/app/http/attempt.server'
import { readSent } from '~/app/http/form.server'
import { found, foundId } from '~/app/http/found.server'
import { redirectTo } from '~/app/http/redirect.server'
import { enterConsultation, sendingRefusal } from '~/app/http/visit.server'

const ROUTE = '$lang.sessions.$activityId.close'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export const handle = { frame: 'work' }

async function enterClosing(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const session = found(await findSession(args.context.db, foundId(args.params.activityId)))
  return { session, ...(await enterConsultation(args, ROUTE, session)) }
}

export async function loader(args: LoaderFunctionArgs) {
  const { consultation, db, language, person, session, text } = await enterClosing(args)
  if (session.closedAt) throw redirectTo(`/${language}/sessions/${session.id}`)
  return {
    title: text('session.close'),
    consultation,
    person: person!.name ?? person!.email ?? '',
    session,
    attendance: await listAttendance(db, consultation.id, session.id),
    points: await args.context.liveDrafts.readNotes(session.notesTextId),
  }
}

/**
 * Those who still write are sent out before the notes are read: nothing is noted between the
 * reading and the closing, and what a device still holds is shown to its writer.
 */
export async function action(args: ActionFunctionArgs) {
  const { db, language, session, visitor } = await enterClosing(args)
  const { liveDrafts } = args.context
  const sent = await readSent(args)
  const refusal = sent.refusal ?? sendingRefusal(ROUTE, sent.intent, visitor)
  if (refusal) return json({ refusal }, 403)

  const before = await liveDrafts.readNotes(session.notesTextId)
  if (before.length > 0) await liveDrafts.closeConnections(session.notesTextId)
  const points = await liveDrafts.readNotes(session.notesTextId)
  const closed = await attempt(db, (trx, now) =>
    closeSession(trx, visitor.personId!, session.id, points, now),
  )
  if (!closed.ok && closed.refusal !== 'session-closed') {
    return json({ refusal: closed.refusal }, closed.status)
  }
  await liveDrafts.closeConnections(session.notesTextId)
  await args.context.afterCommit()
  return redirectTo(`/${language}/sessions/${session.id}`)
}

export default function CloseRoute() {
  return (
    <ClosePage
      {...useLoaderData<typeof loader>()}
      refusal={useActionData<typeof action>()?.refusal ?? null}
    />
  )
}
