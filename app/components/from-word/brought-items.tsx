import type { BroughtItem } from '~/app/domain/commented-file'
import { direction } from '~/app/domain/language'
import { formatDay } from '~/app/i18n/dates'
import { useReader } from '~/app/i18n/text'
import { typedIn, type FormState } from '../contributions/contributor-fields'
import { InlineDifference } from '../threads/inline-difference'
import { Field } from '../ui/field'
import { fieldId } from '../ui/field-frame'

/** An item of a file with what the published text says at its place. */
export type ShownItem = BroughtItem & {
  /** `null`: it has no place yet. */
  passage: string | null
  /** The block where a passage that is gone stood, as the list names it; '': it is not known. */
  stood: string
  isSure: boolean
  isReceived: boolean
  isReceivable: boolean
}

type ItemProps = { language: string; state: FormState }

/** First what a person must look at, then what is sure, then what was received before. */
export function BroughtItems({ items, ...props }: ItemProps & { items: readonly ShownItem[] }) {
  const { text } = useReader()
  const waiting = items.filter((item) => !item.isReceived)
  const parts = [
    ['toLookAt', waiting.filter((item) => !item.isSure)],
    ['certain', waiting.filter((item) => item.isSure)],
    ['received', items.filter((item) => item.isReceived)],
  ] as const
  return (
    <>
      {parts.map(
        ([name, list]) =>
          list.length > 0 && (
            <section key={name} aria-labelledby={`items-${name}`}>
              <h2 id={`items-${name}`}>{text(`fromWord.part.${name}`)}</h2>
              <ul className="entries">
                {list.map((item) => (
                  <li key={item.key}>
                    <Item item={item} {...props} />
                  </li>
                ))}
              </ul>
            </section>
          ),
      )}
    </>
  )
}

function Item({ item, language, state }: ItemProps & { item: ShownItem }) {
  const { text } = useReader()
  const { passage, quote, state: standing } = item
  const isSame = passage === quote
  return (
    <>
      <Taken item={item} state={state} />
      <p className="entry-facts">
        <span>{text(`fromWord.state.${standing}`)}</span>
        {item.isDone && <span>{text('fromWord.done')}</span>}
        {item.isMove && <span>{text('fromWord.moved')}</span>}
        {item.undoneBy !== null && (
          <span>{text('fromWord.undone', { author: item.undoneBy })}</span>
        )}
      </p>
      <Said item={item} language={language} />
      <div className="brought-passages">
        {quote !== '' && !isSame && item.kind === 'comment' && (
          <Passage
            label={text('fromWord.inFile')}
            words={`${item.prefix}${quote}${item.suffix}`}
            language={language}
          />
        )}
        {passage !== null && passage !== '' && (
          <Passage label={text('fromWord.inText')} words={passage} language={language} />
        )}
      </div>
      {!item.isSure && !item.isReceived && item.threadId === null && (
        <PlaceField item={item} state={state} />
      )}
    </>
  )
}

/** Ticked from the start when its place is sure. */
function Taken({ item, state }: { item: ShownItem; state: FormState }) {
  const { text, language } = useReader()
  const name = `take-${item.key}`
  const taken = [state.typed.take ?? []].flat()
  const wasSent = state.typed.consent !== undefined
  const day = item.date && !Number.isNaN(Date.parse(item.date)) ? new Date(item.date) : null
  return (
    <div className="choice">
      <input
        type="checkbox"
        name="take"
        id={name}
        value={item.key}
        disabled={item.isReceived || !item.isReceivable}
        defaultChecked={wasSent ? taken.includes(item.key) : item.isSure && item.isReceivable}
      />
      <label htmlFor={name}>
        <span>
          <b dir="auto">{item.author || text('speaker.unknown')}</b>{' '}
          <span>
            {text(`fromWord.kind.${item.kind}`)}
            {day && <> · {formatDay(day, language, 'UTC')}</>}
          </span>
        </span>
      </label>
    </div>
  )
}

function Said({ item, language }: { item: ShownItem; language: string }) {
  const { text } = useReader()
  return (
    <div className="said" dir="auto">
      {item.kind === 'wording' ? (
        <InlineDifference
          quote={item.quote}
          replacement={item.replacement ?? ''}
          prefix={item.prefix}
          suffix={item.suffix}
          language={language}
        />
      ) : (
        <p className="keep-lines">{item.text || text('fromWord.empty')}</p>
      )}
      {item.replies.map((reply, at) => (
        <blockquote key={at}>
          <p className="byline">
            <b dir="auto">{reply.author}</b>, {text('fromWord.kind.reply')}
          </p>
          <p className="keep-lines">{reply.text}</p>
        </blockquote>
      ))}
    </div>
  )
}

function Passage({ label, words, language }: { label: string; words: string; language: string }) {
  return (
    <figure>
      <figcaption className="hint">{label}</figcaption>
      <blockquote className="passage-quote keep-lines" lang={language} dir={direction(language)}>
        {words}
      </blockquote>
    </figure>
  )
}

/** Another block, or the whole text, by a list that the browser searches. */
function PlaceField({ item, state }: { item: ShownItem; state: FormState }) {
  const { text } = useReader()
  const name = `at-${item.key}`
  return (
    <Field
      name={name}
      id={fieldId(name)}
      list="blocks"
      label={text('fromWord.place')}
      hint={text(item.passage === null ? 'fromWord.placeWhole' : 'fromWord.placeHere')}
      isOptional
      defaultValue={typedIn(state, name) || item.stood}
      problem={state.problems[name] && text('fromWord.noSuchBlock')}
      autoComplete="off"
    />
  )
}
