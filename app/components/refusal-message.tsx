import type { Refusal } from '~/app/domain/refusal'
import { useText } from '~/app/i18n/text'
import { Message } from './ui/message'

/** Why something was not done, in the reader's language. Nothing when it was done. */
export function RefusalMessage({ refusal }: { refusal: Refusal | null | undefined }) {
  const text = useText()
  if (!refusal) return null
  return (
    <Message kind="refusal" title={text('common.notDone')}>
      <p>{text(`refusal.${refusal}`)}</p>
    </Message>
  )
}
