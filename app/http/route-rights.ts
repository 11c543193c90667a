import type { RouteRights } from '~/app/domain/access'

/**
 * Who may do what: one row for each route, by the name of its file. A route without a row fails
 * the tests, and `docs/authorisation.md` is printed from here. What also depends on time or on
 * the state of things (a phase not open, a vote closed) is refused by rules of the domain.
 */
const rights = {
  _index: { read: ['anyone'] },
  $: { read: ['anyone'] },
  '$lang._index': { read: ['anyone'] },
  '$lang.sign-in._index': { read: ['anyone'], write: { '': ['anyone'] } },
  '$lang.sign-in.$token': { read: ['anyone'], write: { '': ['anyone'] } },
  '$lang.sign-out': { read: ['anyone'], write: { '': ['anyone'] } },
  '$lang.me': { read: ['signed-in'], write: { '': ['signed-in'] } },
  '$lang.mails': { read: ['anyone'] },
  '$lang.try': { read: ['anyone'], write: { '': ['anyone'] } },
  '$lang.activities.$activityId': {
    read: ['anyone'],
    write: { check: ['anyone'], edit: ['anyone'], send: ['anyone'] },
  },
  '$lang.receipts._index': { read: ['anyone'], write: { '': ['anyone'] } },
  '$lang.receipts.$code': { read: ['anyone'], write: { '': ['anyone'] } },
} as const satisfies Record<string, RouteRights>

export type RouteId = keyof typeof rights

export const ROUTE_RIGHTS: Record<RouteId, RouteRights> = rights
