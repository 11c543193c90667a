import type { DraftKind } from '~/app/domain/draft'
import { emptyKnowledge, learn, learnLogged, type Knowledge } from './knowledge'
import type { PendingUpdate } from './peer'
import type { StoredText } from './stored-text'
import { checkUpdate } from './update-check'

/** What must be known of a text: of what is stored, and of what was taken and waits for its commit. */
export function knowledgeOf(
  kind: DraftKind,
  text: StoredText,
  pending: readonly PendingUpdate[],
): Knowledge {
  const known = emptyKnowledge(kind, text.authors)
  learnLogged(known, text.merged())
  for (const { update, personId } of pending) {
    const verdict = checkUpdate(update, personId, known)
    if (verdict.kind === 'accepted') learn(known, verdict.checked, personId)
  }
  return known
}
