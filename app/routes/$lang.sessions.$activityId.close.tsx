import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { listAttendance } from '~/db/queries/attendances'
import { findSession, type SessionRow } from '~/db/queries/sessions'
import { isBeforeItsDate, type BegunChoice } from '~/app/domain/listening-session'
import { ClosePage } from '~/app/components/sessions/close-page'
import { closeSession, type SessionClosing } from '~/server/commands/close-session'
import { attempt } from '~/app/http/attempt.server'
import type { Context } from '~/app/http/context'
import { readSent, type Typed } from '~/app/http/form.server'
import { found, foundId } from '~/app/http/found.server'
import { redirectTo } from '~/app/http/redirect.server'
import { enterConsultation, sendingRefusal } from '~/app/http/visit.server'

/** How often notes are read again that changed before they were closed. */
const MOST_TRIES = 5

const ROUTE = '$lang.sessions.$activityId.close'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export const handle = { frame: 'work' }

async function enterClosing(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const session = found(await findSession(args.context.db, foundId(args.params.activityId)))
  return { session, ...(await enterConsultation(args, ROUTE, session)) }
}

export async function loader(args: LoaderFunctionArgs) {
  const { consultation, db, language, now, person, session, text } = await enterClosing(args)
  if (session.closedAt) throw redirectTo(`/${language}/sessions/${session.id}`)
  return {
    title: text('session.close'),
    consultation,
    person: person!.name ?? person!.email ?? '',
    session,
    attendance: await listAttendance(db, consultation.id, session.id),
    points: (await args.context.liveDrafts.readNotes(session.notesTextId)).points,
    isEarly: isBeforeItsDate(session, now),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { language, session, visitor } = await enterClosing(args)
  const { liveDrafts } = args.context
  const sent = await readSent(args)
  const refusal = sent.refusal ?? sendingRefusal(ROUTE, sent.intent, visitor)
  if (refusal) return json({ refusal }, 403)

  const closing = {
    personId: visitor.personId!,
    isMeantEarly: sent.typed.early === 'yes',
    decided: decidedIn(sent.typed),
  }
  const closed = await closeAsRead(args.context, session, closing)
  if (!closed.ok && closed.refusal !== 'session-closed') {
    return json({ refusal: closed.refusal }, closed.status)
  }
  await liveDrafts.closeConnections(session.notesTextId)
  await args.context.afterCommit()
  return redirectTo(`/${language}/sessions/${session.id}?done=session`)
}

/** What was chosen for each point that was begun and not noted: `begun-` and its id. */
function decidedIn(typed: Typed): Map<string, BegunChoice> {
  return new Map(
    Object.entries(typed).flatMap(([name, value]) =>
      name.startsWith('begun-') && (value === 'include' || value === 'leave_out')
        ? [[name.slice('begun-'.length), value] as const]
        : [],
    ),
  )
}

/**
 * Those who still write are sent out before the notes are read, and what a device still holds is
 * shown to its writer. A point that comes between the reading and the closing is read too.
 */
async function closeAsRead(
  { db, liveDrafts }: Context,
  { id, notesTextId }: SessionRow,
  { personId, ...said }: { personId: string } & Pick<SessionClosing, 'isMeantEarly' | 'decided'>,
) {
  const { points } = await liveDrafts.readNotes(notesTextId)
  for (let tries = 1; ; tries += 1) {
    if (points.length > 0) await liveDrafts.closeConnections(notesTextId)
    const notes = await liveDrafts.readNotes(notesTextId)
    const closed = await attempt(db, (trx, now) =>
      closeSession(trx, personId, id, { ...notes, ...said }, now),
    )
    const isBehind = !closed.ok && closed.refusal === 'notes-changed-since'
    if (!isBehind || tries === MOST_TRIES) return closed
  }
}

export default function CloseRoute() {
  return (
    <ClosePage
      {...useLoaderData<typeof loader>()}
      refusal={useActionData<typeof action>()?.refusal ?? null}
    />
  )
}
