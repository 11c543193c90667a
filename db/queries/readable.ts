import { sql, type RawBuilder } from 'kysely'
import { READABLE_STATES } from '~/app/domain/contribution'
import { CONSENTS, isTextPublic } from '~/app/domain/contributor'

const PUBLIC_CONSENTS = sql.join(CONSENTS.filter(isTextPublic))
const READABLE = sql.join(READABLE_STATES)

/** `isTextPublic` of the domain, asked of rows: contributions by the name they go by. */
export function hasPublicText(contributions: string): RawBuilder<boolean> {
  return sql<boolean>`${sql.ref(`${contributions}.consent`)} in (${PUBLIC_CONSENTS})`
}

/** The same of those whose state still shows their words. */
export function isReadable(contributions: string): RawBuilder<boolean> {
  const state = sql.ref(`${contributions}.state`)
  return sql<boolean>`(${hasPublicText(contributions)} and ${state} in (${READABLE}))`
}
