import { diffWords } from '~/app/domain/text-diff'
import { useReader } from '~/app/i18n/text'
import { typedIn } from '../contributions/contributor-fields'
import { Runs } from '../versions/runs'
import { tickOf, tongue, type ShownRow, type TranslatePageProps } from './translation-props'

/** One block: the source with what changed in it, and its translation to write or to confirm. */
export function TranslatedBlock({
  row,
  ...props
}: Pick<TranslatePageProps, 'own' | 'draft' | 'canWrite' | 'answer'> & {
  row: ShownRow
  source: { language: string }
}) {
  const { text } = useReader()
  const { source, canWrite } = props
  const id = row.blockId
  const tick = tickOf(row.state)
  return (
    <section className="translation-row" id={`t-${id}`} aria-labelledby={`t-${id}-state`}>
      <div {...tongue(source.language)} className={`translation-words translation-${row.kind}`}>
        {row.sourceBefore === null ? (
          row.source
        ) : (
          <Runs runs={diffWords(row.sourceBefore, row.source)} />
        )}
      </div>
      <div>
        <p id={`t-${id}-state`} className="translation-state">
          {text(`translation.state.${row.state}`)}
        </p>
        <Words row={row} {...props} />
        {row.missed.map(({ source: said, agreed }) => (
          <p key={said} className="field-problem">
            {text('translation.missed', { said, agreed })}
          </p>
        ))}
        {canWrite && (
          <>
            <input type="hidden" name={`was.${id}`} value={row.was} />
            <input type="hidden" name={`source.${id}`} value={row.source} />
            {tick && (
              <label className="choice">
                <input
                  type="checkbox"
                  name={`fine.${id}`}
                  value="yes"
                  defaultChecked={props.answer?.typed[`fine.${id}`] === 'yes'}
                />{' '}
                <span>{text(`translation.tick.${tick}`)}</span>
              </label>
            )}
          </>
        )}
      </div>
    </section>
  )
}

function Words({
  row,
  own,
  draft,
  canWrite,
  answer,
}: Pick<TranslatePageProps, 'own' | 'draft' | 'canWrite' | 'answer'> & { row: ShownRow }) {
  const { language, text } = useReader()
  const name = `words.${row.blockId}`
  if (row.markdown === null || !canWrite) {
    return (
      <>
        <p {...tongue(own.language)}>{row.target}</p>
        {canWrite && (
          <p>
            <a href={`/${language}/drafts/${draft.id}/edit?text=${own.id}#b-${row.blockId}`}>
              {text('translation.inRoom')}
            </a>
          </p>
        )}
      </>
    )
  }
  const typed = answer ? typedIn({ typed: answer.typed, problems: {} }, name) : ''
  return (
    <textarea
      name={name}
      aria-label={text('translation.words')}
      rows={Math.min(12, Math.max(2, Math.ceil(row.source.length / 60)))}
      defaultValue={typed || row.markdown}
      spellCheck
      {...tongue(own.language)}
    />
  )
}
