import { contributionCode } from '~/app/domain/contribution'
import { direction, inLanguage, type Localized } from '~/app/domain/language'
import type { Refusal } from '~/app/domain/refusal'
import { useReader } from '~/app/i18n/text'
import { FormKey } from '../form-key'
import { RefusalMessage } from '../refusal-message'
import { Button } from '../ui/button'
import { Message } from '../ui/message'
import { BesideDraftFrame, type BesideDraft } from './beside-draft-frame'
import { OfferedSources, type Offered } from './offered-sources'

type Passage = { blockId: string; number: string | null; words: string }

type Source = {
  id: string
  blockId: string
  /** `text` `null`: kept for the secretariat. */
  contribution: { number: number | null; text: string | null; language: string } | null
  theme: Localized | null
  statement: { text: string; language: string } | null
}

type PassageSourcesPageProps = BesideDraft & {
  passages: readonly Passage[]
  /** The one that is looked at; `null`: all. */
  passage: Passage | null
  sources: readonly Source[]
  query: string
  offered: Offered | null
  isDone: boolean
  refusal: Refusal | null
}

/** Why each sentence is there: what it rests on, and giving it something more to rest on. */
export function PassageSourcesPage(props: PassageSourcesPageProps) {
  const { text } = useReader()
  return (
    <BesideDraftFrame {...props} title={text('evidence.ofDraft')}>
      <div className="pane">
        <p>{text('evidence.ofDraftLead')}</p>
        {props.isDone && !props.refusal && (
          <Message kind="done">
            <p>{text('common.saved')}</p>
          </Message>
        )}
        <RefusalMessage refusal={props.refusal} />
        {props.passage ? <OnePassage {...props} passage={props.passage} /> : <All {...props} />}
      </div>
    </BesideDraftFrame>
  )
}

function All({ passages, sources, draft, own }: PassageSourcesPageProps) {
  const { language, text } = useReader()
  if (passages.length === 0) return <p className="empty-state">{text('plan.noBlocks')}</p>
  const counts = new Map<string, number>()
  for (const { blockId } of sources) counts.set(blockId, (counts.get(blockId) ?? 0) + 1)
  return (
    <ol className="entries" role="list">
      {passages.map((one) => (
        <li key={one.blockId}>
          <p>
            <PassageWords passage={one} language={own.language} />
          </p>
          <p className="actions">
            <a
              href={`/${language}/drafts/${draft.id}/evidence?text=${own.id}&block=${one.blockId}`}
            >
              {text('evidence.sourcesOf', { count: counts.get(one.blockId) ?? 0 })}
              <span className="visually-hidden"> {one.words.slice(0, 60)}</span>
            </a>
          </p>
        </li>
      ))}
    </ol>
  )
}

function OnePassage(props: PassageSourcesPageProps & { passage: Passage }) {
  const { language, text } = useReader()
  const { passage, draft, own, canWrite } = props
  const sources = props.sources.filter(({ blockId }) => blockId === passage.blockId)
  return (
    <>
      <p>
        <a href={`/${language}/drafts/${draft.id}/evidence?text=${own.id}`}>
          {text('evidence.allPassages')}
        </a>
      </p>
      <blockquote className="passage-quote">
        <PassageWords passage={passage} language={own.language} />
      </blockquote>
      <h2>{text('evidence.restsOn')}</h2>
      {sources.length === 0 ? (
        <p className="empty-state">{text('evidence.restsOnNothing')}</p>
      ) : (
        <ul className="entries">
          {sources.map((source) => (
            <li key={source.id}>
              <SourceWords source={source} />
              {canWrite && (
                <form method="post" className="actions">
                  <FormKey />
                  <input type="hidden" name="citationId" value={source.id} />
                  <Button kind="second" size="mini" name="intent" value="remove">
                    {text('evidence.removeSource')}
                  </Button>
                </form>
              )}
            </li>
          ))}
        </ul>
      )}
      {canWrite && props.offered && (
        <OfferedSources
          offered={props.offered}
          query={props.query}
          blockId={passage.blockId}
          textId={own.id}
        />
      )}
    </>
  )
}

function PassageWords({ passage, language }: { passage: Passage; language: string }) {
  return (
    <>
      {passage.number !== null && <bdi className="number passage-number">{passage.number}</bdi>}{' '}
      <span lang={language} dir={direction(language)}>
        {passage.words}
      </span>
    </>
  )
}

function SourceWords({ source }: { source: Source }) {
  const { language, text } = useReader()
  const { contribution, theme, statement } = source
  if (theme) {
    return (
      <p>
        <strong>{text('evidence.kindTheme')}</strong>{' '}
        <span dir="auto">{inLanguage(theme, language)}</span>
      </p>
    )
  }
  if (statement) {
    return (
      <p>
        <strong>{text('evidence.kindStatement')}</strong>{' '}
        <span lang={statement.language} dir={direction(statement.language)}>
          {statement.text}
        </span>
      </p>
    )
  }
  if (!contribution) return null
  return (
    <p>
      <strong className="code">{contributionCode(contribution.number)}</strong>{' '}
      {contribution.text === null ? (
        text('evidence.keptWords')
      ) : (
        <span lang={contribution.language} dir={direction(contribution.language)}>
          {contribution.text.length > 300
            ? `${contribution.text.slice(0, 300)}…`
            : contribution.text}
        </span>
      )}
    </p>
  )
}
