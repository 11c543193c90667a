import { direction } from '~/app/domain/language'
import { formatNumber } from '~/app/i18n/create-text'
import { useReader } from '~/app/i18n/text'

/** A line that belongs to the pages of a file rather than to its text. */
export type PageLine = {
  line: number
  kind: string
  text: string
  isKept: boolean
  /** When it is not the text's own. */
  language: string | null
}

const KINDS = ['running_title', 'page_number', 'contents', 'address', 'ornament'] as const

/** What was left out of a text because it belongs to its pages; each line may be put back. */
export function PageLines({ lines, language }: { lines: readonly PageLine[]; language: string }) {
  const { language: reader, text } = useReader()
  return (
    <section className="pane" aria-labelledby="pages">
      <h2 id="pages">{text('understood.pages')}</h2>
      <p className="note">{text('understood.pagesLead')}</p>
      {KINDS.map((kind) => {
        const found = lines.filter((line) => line.kind === kind)
        if (found.length === 0) return null
        return (
          <details key={kind} open={found.some(({ isKept }) => isKept)}>
            <summary>
              {text(`understood.pages.${kind}`, {
                count: found.length,
                number: formatNumber(found.length, reader),
              })}
            </summary>
            <ul className="understood-lines">
              {found.map((line) => (
                <li key={line.line}>
                  <label>
                    <input
                      type="checkbox"
                      name={`keep-${line.line}`}
                      value="yes"
                      defaultChecked={line.isKept}
                    />{' '}
                    <span className="visually-hidden">{text('understood.putBack')} </span>
                    <span
                      lang={line.language ?? language}
                      dir={direction(line.language ?? language)}
                    >
                      {line.text}
                    </span>
                  </label>
                </li>
              ))}
            </ul>
          </details>
        )
      })}
    </section>
  )
}

const LEFT_OUT = [
  'comments',
  'changes_accepted',
  'text_boxes',
  'drawings',
  'pictures',
  'formulas',
  'headers_footers',
  'symbols',
  'contents',
  'links',
  'nested_tables',
  'cell_pictures',
  'hidden',
] as const

/** What a file holds that the draft will not hold, or holds otherwise. */
export function LeftOutLines(props: {
  kinds: readonly { kind: string; count: number }[]
  /** What stands at the head and foot of its pages. */
  pageWords: readonly string[]
  /** BCP 47, of the file. */
  language: string
}) {
  const { kinds, pageWords, language } = props
  const { language: reader, text } = useReader()
  return (
    <section className="pane" aria-labelledby="left-out">
      <h2 id="left-out">{text('understood.leftOut')}</h2>
      <ul className="understood-lines">
        {LEFT_OUT.flatMap((kind) => {
          const count = kinds.find((one) => one.kind === kind)?.count
          if (count === undefined) return []
          return [
            <li key={kind}>
              {text(`understood.leftOut.${kind}`, { number: formatNumber(count, reader) })}
              {kind === 'headers_footers' && pageWords.length > 0 && (
                <ul className="understood-lines">
                  {pageWords.map((words) => (
                    <li key={words}>
                      <q lang={language} dir={direction(language)}>
                        {words}
                      </q>
                    </li>
                  ))}
                </ul>
              )}
            </li>,
          ]
        })}
      </ul>
    </section>
  )
}
