import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import type { Db } from '~/db/connection'
import { databaseClock } from '~/db/queries/clock'
import {
  findConsultation,
  findConsultationBySlug,
  type ConsultationRow,
} from '~/db/queries/consultations'
import { listRoles, listSeatIds, type Person } from '~/db/queries/people'
import { findLiveSession, touchSession } from '~/db/queries/sign-in'
import { accessRefusal, type Right } from '~/app/domain/access'
import { isInterfaceLanguage, type InterfaceLanguage } from '~/app/domain/language'
import type { Refusal } from '~/app/domain/refusal'
import { isTeam, PASSER_BY, type Visitor } from '~/app/domain/role'
import { textIn } from '~/app/i18n/catalogues.server'
import type { Text } from '~/app/i18n/create-text'
import { found } from './found.server'
import { redirectTo } from './redirect.server'
import { ROUTE_RIGHTS, type RouteId } from './route-rights'
import { hashToken, sessionToken } from './session.server'

type Args = LoaderFunctionArgs | ActionFunctionArgs

/** Who is asking, in which language, and when: what every route starts from. */
export type Visit = {
  db: Db
  language: InterfaceLanguage
  text: Text
  person: Person | undefined
  visitor: Visitor
  now: Date
}

export type ConsultationVisit = Visit & { consultation: ConsultationRow }

/** Which consultation a route is about: named by its address, or by the thing that was found. */
export type Where = { slug: string | undefined } | { consultationId: string }

/** To a page that belongs to no consultation. @throws a Response when it may not be read. */
export async function enter(args: Args, route: RouteId): Promise<Visit> {
  const visit = await visitOf(args, null)
  await refuseReading(args, accessRefusal(ROUTE_RIGHTS[route].read, visit.visitor))
  return visit
}

/**
 * To a page of a consultation. What may not be read is not found, so that nothing betrays that
 * it exists; who is not signed in is asked to sign in first.
 *
 * @throws a Response when it may not be read.
 */
export async function enterConsultation(
  args: Args,
  route: RouteId,
  where: Where,
): Promise<ConsultationVisit> {
  const consultation = await findWhere(args.context.db, where)
  const visit = await visitOf(args, consultation.id)
  const isHidden = consultation.publicAt === null && !isInvolved(visit.visitor)
  if (isHidden) await refuseReading(args, visit.person ? 'not-your-role' : 'sign-in-first')
  await refuseReading(args, accessRefusal(ROUTE_RIGHTS[route].read, visit.visitor))
  return { ...visit, consultation }
}

/** Why this visitor may not send this form of the route; `null` when they may. */
export function sendingRefusal(route: RouteId, intent: string, visitor: Visitor): Refusal | null {
  const rights: readonly Right[] | undefined = ROUTE_RIGHTS[route].write?.[intent]
  return rights ? accessRefusal(rights, visitor) : 'not-your-role'
}

/** Who is asking, with their roles and seats in a consultation. */
export async function visitorOf(
  db: Db,
  person: Person | undefined,
  consultationId: string | null,
): Promise<Visitor> {
  if (!person) return PASSER_BY
  const roles = await listRoles(db, person.id, consultationId)
  const seatIds = consultationId ? await listSeatIds(db, person.id, consultationId) : []
  return { personId: person.id, roles, seatIds }
}

/**
 * The person whose session the request carries; `undefined`: a passer-by. Asking does not keep
 * the session alive: open sockets ask every few seconds.
 */
export async function findPerson(
  request: { headers: { get(name: string): string | null } },
  context: { db: Db; origin: string },
): Promise<Person | undefined> {
  const token = sessionToken(request.headers.get('cookie'), context.origin)
  return token ? (await findLiveSession(context.db, hashToken(token)))?.person : undefined
}

/** The same for a page somebody asked for, which keeps their session alive. */
async function personVisiting({ request, context }: Args): Promise<Person | undefined> {
  const token = sessionToken(request.headers.get('cookie'), context.origin)
  if (!token) return undefined
  const session = await findLiveSession(context.db, hashToken(token))
  if (session?.isUnseen) await touchSession(context.db, hashToken(token))
  return session?.person
}

async function visitOf(args: Args, consultationId: string | null): Promise<Visit> {
  const { params, context } = args
  const language = found(isInterfaceLanguage(params.lang) ? params.lang : null)
  const person = await personVisiting(args)
  const visitor = await visitorOf(context.db, person, consultationId)
  const now = await databaseClock(context.db)
  return { db: context.db, language, text: textIn(language), person, visitor, now }
}

const SLUG = /^[a-z0-9-]{1,200}$/

async function findWhere(db: Db, where: Where): Promise<ConsultationRow> {
  if ('consultationId' in where) return found(await findConsultation(db, where.consultationId))
  const slug = found(where.slug !== undefined && SLUG.test(where.slug) ? where.slug : null)
  return found(await findConsultationBySlug(db, slug))
}

function isInvolved(visitor: Visitor): boolean {
  return isTeam(visitor) || visitor.seatIds.length > 0
}

/** Who sent a form and is not signed in any more gets back what they typed, and the way in. */
async function refuseReading({ request, params }: Args, refusal: Refusal | null): Promise<void> {
  if (refusal === null) return
  if (refusal !== 'sign-in-first') throw new Response(null, { status: 404 })
  const { pathname, search } = new URL(request.url)
  if (request.method === 'POST') {
    throw json<SignedOut>({ page: pathname + search, typed: await typedIn(request) }, 401)
  }
  const to = encodeURIComponent(pathname + search)
  throw redirectTo(`/${params.lang}/sign-in?to=${to}`)
}

/** A form that could not be taken because nobody is signed in: where it was, and its words. */
type SignedOut = { page: string; typed: string[] }

/** Words that somebody typed or chose; no keys and no numbers of our own. */
async function typedIn(request: Request): Promise<string[]> {
  const sent = await request.formData().catch(() => new FormData())
  sent.delete('form')
  const words = [...sent.values()].filter((value) => typeof value === 'string')
  return words.filter((value) => /\p{L}{2}.*[\s\p{L}]/u.test(value) && !OWN_KEY.test(value))
}

const OWN_KEY = /^(?:[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}|[a-z]+(?:[-_][a-z]+)*)$/
