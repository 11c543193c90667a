import type { IncomingMessage } from 'node:http'
import { draftingRefusal, draftReadRefusal } from '~/app/domain/draft'
import { notingRefusal } from '~/app/domain/listening-session'
import type { Visitor } from '~/app/domain/role'
import type { Db } from '~/db/connection'
import { findLiveDraftText, type LiveDraftText } from '~/db/queries/draft-updates'

/** What the door says: who comes in and whether they may write, or with which status they do not. */
export type Admission =
  | {
      ok: true
      mayWrite: boolean
      person: { personId: string | null; name: string | null }
      text: LiveDraftText
    }
  | { ok: false; status: 401 | 403 | 404 }

/** Who is asking, from the session cookie of a request, in one consultation. */
export type FindVisitor = (
  request: IncomingMessage,
  consultationId: string,
) => Promise<{ visitor: Visitor; name: string | null }>

/** The domain's answer for one person at the door of one working text. */
export async function admit(
  db: Db,
  visitorOf: FindVisitor,
  request: IncomingMessage,
  draftTextId: string,
): Promise<Admission> {
  const draft = await findLiveDraftText(db, draftTextId)
  if (!draft) return { ok: false, status: 404 }

  const { visitor, name } = await visitorOf(request, draft.consultationId)
  const mayWrite = (draftingRefusal(visitor, draft) ?? notingRefusal(draft)) === null
  const readRefusal = mayWrite ? null : draftReadRefusal(visitor, draft)
  if (readRefusal) return { ok: false, status: visitor.personId === null ? 401 : 403 }

  return { ok: true, mayWrite, person: { personId: visitor.personId, name }, text: draft }
}
