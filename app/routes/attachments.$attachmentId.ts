import type { LoaderFunctionArgs } from '@remix-run/node'
import { findAttachment } from '~/db/queries/attachments'
import { areWordsShown } from '~/app/domain/contribution'
import { isTextPublic, readerOf, visibleTo } from '~/app/domain/contributor'
import { isTeam } from '~/app/domain/role'
import { found, foundId } from '~/app/http/found.server'
import { findPerson, visitorOf } from '~/app/http/visit.server'

/**
 * A file that came with a contribution: to be saved, never to be shown or run here. It is held
 * back with the words it came with; those of the team who may read these have it all the same.
 */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { db } = context
  const file = found(await findAttachment(db, foundId(params.attachmentId)))
  const { state, consent, isConsultationPublic } = file
  const isPublic = isConsultationPublic && areWordsShown(state) && isTextPublic(consent)
  if (!isPublic) {
    const visitor = await visitorOf(db, await findPerson(request, context), file.consultationId)
    found((isTeam(visitor) && visibleTo(readerOf(visitor.roles), consent).words) || null)
  }
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      'Content-Type': file.mediaType,
      'Content-Length': String(file.bytes.byteLength),
      'Content-Disposition': `attachment; filename*=UTF-8''${encoded(file.name)}`,
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-cache',
    },
  })
}

function encoded(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  )
}
