import type { LoaderFunctionArgs } from '@remix-run/node'
import { findFile, isFilePublic, listFileDrafts } from '~/db/queries/files'
import { isFileHash } from '~/app/domain/document-check'
import { draftReadRefusal } from '~/app/domain/draft'
import { IMAGE_TYPES } from '~/app/domain/image-file'
import { findPerson, visitorOf } from '~/app/http/visit.server'

/**
 * A picture by its hash: for everybody once a published text shows it, before that for those who
 * may read a draft that does. To others it is not there.
 */
export async function loader(args: LoaderFunctionArgs) {
  const hash = args.params.hash ?? ''
  const { db } = args.context
  const file = isFileHash(hash) ? await findFile(db, hash) : undefined
  if (!file || !IMAGE_TYPES.some((type) => type === file.mediaType)) return nothing()
  const isPublic = await isFilePublic(db, hash)
  if (!isPublic && !(await mayReadDraft(args, hash))) {
    return nothing()
  }
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      'Content-Type': file.mediaType,
      'Content-Length': String(file.bytes.byteLength),
      'Content-Disposition': 'inline',
      'Cache-Control': `${isPublic ? 'public' : 'private'}, max-age=31536000, immutable`,
    },
  })
}

async function mayReadDraft(
  { request, context }: LoaderFunctionArgs,
  hash: string,
): Promise<boolean> {
  const { db } = context
  const person = await findPerson(request, context)
  if (!person) return false
  for (const draft of await listFileDrafts(db, hash)) {
    const visitor = await visitorOf(db, person, draft.consultationId)
    if (draftReadRefusal(visitor, draft) === null) return true
  }
  return false
}

function nothing() {
  return new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } })
}
