import { CITATION_SIGN } from '~/app/domain/document'
import type { Run } from '~/app/domain/text-diff'
import { useText } from '~/app/i18n/text'

/** Added and removed words, underlined and struck, and named for those who listen. */
export function Runs({ runs }: { runs: readonly Run[] }) {
  return runs.map((run, index) => <Stretch key={index} {...run} />)
}

function Stretch({ kind, text: words }: Run) {
  const text = useText()
  const shown = words.replaceAll(CITATION_SIGN, `[${text('redline.citation')}]`)
  if (kind === 'kept') return shown
  const Change = kind === 'added' ? 'ins' : 'del'
  return (
    <Change>
      <span className="visually-hidden">{text(`redline.${kind}`)} </span>
      {shown}
      <span className="visually-hidden">{text(`redline.${kind}.end`)} </span>
    </Change>
  )
}
