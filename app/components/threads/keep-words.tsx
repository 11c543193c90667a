import { useReader } from '~/app/i18n/text'

/** What the script that keeps unsent words says, in the reader's language; empty until it speaks. */
export function KeepWords() {
  const { text } = useReader()
  return (
    <p
      className="note keep-words"
      role="status"
      data-kept={text('keep.kept')}
      data-restored={text('keep.restored')}
      data-offline={text('keep.offline')}
      data-sending={text('keep.sending')}
      data-received={text('keep.received')}
    />
  )
}
