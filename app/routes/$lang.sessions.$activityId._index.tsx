import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { listAttendance } from '~/db/queries/attendances'
import { listSessionPoints, type SessionPoint } from '~/db/queries/session-points'
import { findSession } from '~/db/queries/sessions'
import { visibleTo } from '~/app/domain/contributor'
import { draftingRefusal } from '~/app/domain/draft'
import { inLanguage } from '~/app/domain/language'
import { SessionPage, type ShownGroup } from '~/app/components/sessions/session-page'
import { doneHere } from '~/app/http/done.server'
import { found, foundId } from '~/app/http/found.server'
import { enterConsultation } from '~/app/http/visit.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const session = found(await findSession(args.context.db, foundId(args.params.activityId)))
  const visit = await enterConsultation(args, '$lang.sessions.$activityId._index', session)
  const { consultation, db, language, now, visitor } = visit
  const attendance = await listAttendance(db, consultation.id, session.id)
  const points = session.closedAt ? await listSessionPoints(db, session.id) : []
  const title = inLanguage(session.title, language, consultation.languages)
  return {
    title: `${title} – ${inLanguage(consultation.title, language, consultation.languages)}`,
    consultation,
    done: doneHere(args.request, visitor),
    session,
    attendance,
    points: points.map((point) => shown(point, attendance)),
    mayWork: draftingRefusal(visitor, { kind: 'notes' }) === null,
    now,
  }
}

function shown({ consent, groupId, ...point }: SessionPoint, attendance: ShownGroup[]) {
  const group = attendance.find((one) => groupId !== null && one.groupId === groupId)
  const may = visibleTo('public', consent)
  return {
    ...point,
    kind: may.facts ? point.kind : 'comment',
    text: may.words ? point.text : null,
    name: may.name ? point.name : null,
    speaker: may.words ? point.speaker : null,
    group: may.facts && group?.position ? { position: group.position, name: group.name } : null,
  }
}

export default function SessionRoute() {
  return <SessionPage {...useLoaderData<typeof loader>()} />
}
