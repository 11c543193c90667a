import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { listAttendance } from '~/db/queries/attendances'
import { listPointIds } from '~/db/queries/session-points'
import { findSession } from '~/db/queries/sessions'
import { draftingRefusal } from '~/app/domain/draft'
import { inLanguage } from '~/app/domain/language'
import { attendanceSchema, pointSchema } from '~/app/domain/listening-session.input'
import type { Refusal } from '~/app/domain/refusal'
import { ClosedNotesPage } from '~/app/components/sessions/closed-notes-page'
import { NotesPage } from '~/app/components/sessions/notes-page'
import { idFrom } from '~/server/commands/id-from'
import { notePoint, unlessNotedBefore } from '~/server/commands/note-point'
import { recordAttendance } from '~/server/commands/record-attendance'
import { attempt, settled } from '~/app/http/attempt.server'
import { checkForm, readSent, type Problems, type Typed } from '~/app/http/form.server'
import { found, foundId } from '~/app/http/found.server'
import { redirectTo } from '~/app/http/redirect.server'
import { enterConsultation, sendingRefusal } from '~/app/http/visit.server'

const ROUTE = '$lang.sessions.$activityId.notes'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export const handle = { hydrate: true, frame: 'work' }

async function enterNotes(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const session = found(await findSession(args.context.db, foundId(args.params.activityId)))
  return { session, ...(await enterConsultation(args, ROUTE, session)) }
}

export async function loader(args: LoaderFunctionArgs) {
  const { consultation, db, language, now, person, session, text, visitor } = await enterNotes(args)
  const { slug, title, languages, timeZone } = consultation
  const isClosed = session.closedAt !== null
  const mayRun = visitor.roles.some((role) => role === 'facilitator' || role === 'secretariat')
  return {
    title: `${text('session.notes')}, ${inLanguage(session.title, language, languages)}`,
    consultation: { slug, title, languages, timeZone },
    person: person!.name ?? person!.email ?? '',
    session,
    registered: isClosed ? await listPointIds(db, session.id) : null,
    attendance: await listAttendance(db, consultation.id, session.id),
    points: isClosed ? [] : (await args.context.liveDrafts.readNotes(session.notesTextId)).points,
    canWrite: draftingRefusal(visitor, { kind: 'notes' }) === null,
    canRun: mayRun,
    now,
  }
}

type Answer = { problems: Problems; typed: Typed; refusal: Refusal | null }

export async function action(args: ActionFunctionArgs) {
  const { db, language, session, visitor } = await enterNotes(args)
  const sent = await readSent(args)
  const answer: Answer = { problems: {}, typed: sent.typed, refusal: sent.refusal }
  const back = `/${language}/sessions/${session.id}/notes`
  const refusal = sent.refusal ?? sendingRefusal(ROUTE, sent.intent, visitor)
  if (refusal) return json({ ...answer, refusal }, 403)

  if (sent.intent === 'attendance') {
    const checked = checkForm(sent, attendanceSchema)
    if (!checked.ok) return json(answer, 422)
    const where = { consultationId: session.consultationId, activityId: session.id }
    const sending = idFrom(JSON.stringify([sent.idempotencyKey, checked.value]))
    const counted = await attempt(db, (trx) =>
      recordAttendance(trx, visitor.personId!, where, { ...checked.value, sending }),
    )
    if (!counted.ok) return json({ ...answer, refusal: counted.refusal }, counted.status)
    return redirectTo(back)
  }

  const checked = checkForm(sent, pointSchema)
  if (!checked.ok) return json({ ...answer, problems: checked.problems }, 422)
  const id = idFrom(JSON.stringify([sent.idempotencyKey, checked.value]))
  const point = { id, ...checked.value }
  const noted = await settled(() =>
    args.context.liveDrafts
      .editNotes(
        session.notesTextId,
        visitor.personId,
        (points) => [...points, point],
        (trx) => notePoint(trx, visitor.personId, session.id, id),
      )
      .catch(unlessNotedBefore),
  )
  if (!noted.ok) return json({ ...answer, refusal: noted.refusal }, noted.status)
  return redirectTo(back)
}

export default function NotesRoute() {
  const { registered, ...page } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (registered) return <ClosedNotesPage {...page} registered={registered} />
  const state = { typed: answer?.typed ?? {}, problems: answer?.problems ?? {} }
  return <NotesPage {...page} state={state} refusal={answer?.refusal ?? null} />
}
