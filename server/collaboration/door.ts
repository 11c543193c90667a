import type { IncomingMessage } from 'node:http'
import { hashToken, sessionToken } from '~/app/http/session.server'
import { findPerson, visitorOf } from '~/app/http/visit.server'
import type { Db } from '~/db/connection'
import { findDraftState } from '~/db/queries/draft-states'
import { findLiveDraftText, listUpdates } from '~/db/queries/draft-updates'
import { listRoles, listSeatIds } from '~/db/queries/people'
import { findLiveSession } from '~/db/queries/sign-in'
import { listStandings, listTextStandings } from '~/db/queries/standings'
import { admit, type Admission } from './admit'

/** Somebody who knocks at a working text, or was let in there. */
export type Knock = { request: IncomingMessage; draftTextId: string }

/** A text that nobody has. */
const NO_TEXT = '00000000-0000-0000-0000-000000000000'

export type Door = {
  admit: (knock: Knock) => Promise<Admission>
  /** What the admission of each rests on. While it stays the same, so does the admission. */
  standings: (knocks: readonly Knock[]) => Promise<string[]>
}

/** The door of live drafts: the session of the request's cookie, and the roles of its person. */
export function collaborationDoor(db: Db, originOf: (host: string | undefined) => string): Door {
  const originFor = ({ headers }: IncomingMessage) => originOf(headers.host)
  const findVisitor = async (request: IncomingMessage, consultationId: string) => {
    const headers = new Headers({ cookie: request.headers.cookie ?? '' })
    const person = await findPerson({ headers }, { db, origin: originFor(request) })
    const visitor = await visitorOf(db, person, consultationId)
    return { visitor, name: person?.name ?? person?.email ?? null }
  }
  return {
    admit: ({ request, draftTextId }) => admit(db, findVisitor, request, draftTextId),
    async standings(knocks) {
      const hashes = knocks.map(({ request }) => {
        const token = sessionToken(request.headers.cookie, originFor(request))
        return token === undefined ? null : hashToken(token)
      })
      const people = await listStandings(
        db,
        hashes.filter((hash) => hash !== null),
      )
      const texts = await listTextStandings(
        db,
        knocks.map(({ draftTextId }) => draftTextId),
      )
      return knocks.map(({ draftTextId }, index) => {
        const person = people.get(hashes[index]?.toString('hex') ?? '')
        return `${person} / ${texts.get(draftTextId)}`
      })
    },
  }
}

/**
 * Ask once what everybody who comes will make us ask, so that the first after a restart does not
 * wait for the database to get ready for it.
 */
export async function warmUp(db: Db): Promise<void> {
  await findLiveDraftText(db, NO_TEXT)
  await findLiveSession(db, hashToken(NO_TEXT))
  await listRoles(db, NO_TEXT, NO_TEXT)
  await listSeatIds(db, NO_TEXT, NO_TEXT)
  await findDraftState(db, NO_TEXT, 1)
  await listUpdates(db, NO_TEXT, 1, 0)
}
