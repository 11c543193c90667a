import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { listThreadMarks } from '~/db/queries/thread-marks'
import { placesOf } from '~/app/domain/thread-mark'
import { enterVersion } from '~/app/http/version-visit.server'

/** Where the threads of a version stand in one of its texts, for drawing them there. */
export async function loader(args: LoaderFunctionArgs) {
  const visit = await enterVersion(args, '$lang.versions.$versionId.positions[.]json')
  const { db, version, published } = visit
  return json(placesOf(await listThreadMarks(db, version.texts, published.checkpointId, null)))
}
