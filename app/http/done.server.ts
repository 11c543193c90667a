import { DONE, type Done } from '~/app/domain/done'
import { isTeam, type Visitor } from '~/app/domain/role'

/**
 * What this visitor has just made public, as the address says (`?done=version`); `null`: nothing,
 * or they are not of the team: an address that is passed on says nothing to others. A loader
 * returns it as `done`, and the frame of the page says it.
 */
export function doneHere(request: Request, visitor: Visitor): Done | null {
  if (!isTeam(visitor)) return null
  const asked = new URL(request.url).searchParams.get('done')
  return DONE.find((one) => one === asked) ?? null
}
