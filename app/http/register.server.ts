import type { Db } from '~/db/connection'
import { listGroups } from '~/db/queries/groups'
import { listPhases } from '~/db/queries/phases'
import { countFacets, listLanguages, type RegisterPlace } from '~/db/queries/register'
import type { RegisterScope } from '~/db/queries/register-matching'
import { countRegisterThemes } from '~/db/queries/register-themes'
import { listThemes } from '~/db/queries/themes'
import type { RegisterFilters } from '~/app/domain/register'
import { inTreeOrder } from '~/app/domain/theme'

/** What the filters of the register offer, with counts. */
export async function findFilterOffer(
  db: Db,
  scope: RegisterScope,
  filters: RegisterFilters,
  language: string,
) {
  const { consultationId } = scope
  const phases = await listPhases(db, consultationId)
  const themes = await listThemes(db, consultationId)
  const { byTheme, unsorted } = await countRegisterThemes(db, scope, filters)
  return {
    counts: await countFacets(db, scope, filters),
    phases: phases.map(({ id, position }) => ({ id, position })),
    groups: await listGroups(db, consultationId),
    themes: inTreeOrder(themes, language).map(({ id, name, depth }) => ({
      id,
      name,
      depth,
      count: byTheme.get(id) ?? 0,
    })),
    unsorted,
    languages: await listLanguages(db, consultationId),
  }
}

/** From where on the register is shown: `?before=` or `?after=` a place in the order of arrival. */
export function registerPlace(params: URLSearchParams): RegisterPlace {
  const seq = (name: string) => {
    const value = params.get(name) ?? ''
    return /^\d{1,15}$/.test(value) ? Number(value) : undefined
  }
  const after = seq('after')
  return after === undefined ? { before: seq('before') } : { after }
}
