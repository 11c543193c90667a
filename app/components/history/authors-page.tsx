import type { BlockKind } from '~/app/domain/document'
import { direction } from '~/app/domain/language'
import { formatDay } from '~/app/i18n/dates'
import { useReader } from '~/app/i18n/text'
import { HistoryFrame, type HistoryContext } from './history-frame'

type AuthorsPageProps = HistoryContext & {
  blocks: readonly {
    blockId: string
    kind: BlockKind
    words: string
    authors: readonly { name: string | null; characters: number; last: Date | string }[]
  }[]
}

/** Block by block: who wrote the words that stand there, and when last. */
export function AuthorsPage(props: AuthorsPageProps) {
  const { language, text } = useReader()
  const { blocks, consultation, own } = props
  return (
    <HistoryFrame {...props} title={text('history.authorsTitle')} current="authors">
      <section className="pane" aria-label={text('history.authorsTitle')}>
        <p>{text('history.authorsLead')}</p>
        {blocks.length === 0 ? (
          <p>{text('history.noneWritten')}</p>
        ) : (
          <table className="data-table words history-authors">
            <thead>
              <tr>
                <th scope="col">{text('history.block')}</th>
                <th scope="col">{text('history.by')}</th>
              </tr>
            </thead>
            <tbody>
              {blocks.map((block) => (
                <tr key={block.blockId}>
                  <td lang={own.language} dir={direction(own.language)}>
                    {block.kind === 'heading' ? <strong>{block.words}</strong> : block.words}
                  </td>
                  <td>
                    {block.authors.map((author) => (
                      <p key={author.name}>
                        <strong>
                          {author.name ? <bdi>{author.name}</bdi> : text('history.platform')}
                        </strong>{' '}
                        {text('history.share', {
                          share: shareOf(author.characters, block.authors, language),
                          day: formatDay(author.last, language, consultation.timeZone),
                        })}
                      </p>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
    </HistoryFrame>
  )
}

function shareOf(
  characters: number,
  authors: readonly { characters: number }[],
  language: string,
): string {
  const total = authors.reduce((sum, one) => sum + one.characters, 0)
  return new Intl.NumberFormat(`${language}-u-nu-latn`, { style: 'percent' }).format(
    characters / total,
  )
}
