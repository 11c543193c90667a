import type { ReactNode } from 'react'
import { direction } from '~/app/domain/language'
import type { OfferedBlock } from '~/app/domain/threads-beside'
import { useReader } from '~/app/i18n/text'
import type { FormState } from '../setup/answer'
import { excerpt } from '../threads/excerpt'
import { Button } from '../ui/button'
import { Field, TextArea } from '../ui/field'
import { positionsPath, type MoveOffer, type PositionsProps } from './positions-props'

type MoveFormProps = PositionsProps & {
  offer: MoveOffer
  form: FormState
  /** What is decided about. */
  hidden: ReactNode
}

/** A thread is put elsewhere by hand: first the passage is chosen, then its words. */
export function MoveForm(props: MoveFormProps) {
  const { text } = useReader()
  return (
    <section className="position-move" id="move" aria-labelledby="move-title">
      <h3 id="move-title">{text('positions.moveTitle')}</h3>
      {props.offer.chosen ? (
        <ChooseWords {...props} chosen={props.offer.chosen} />
      ) : (
        <ChooseBlock {...props} />
      )}
    </section>
  )
}

function ChooseBlock(props: MoveFormProps) {
  const { language, text } = useReader()
  const { offer, own, current } = props
  const thread = current!.thread.id
  return (
    <>
      <form method="get" className="form position-search">
        <input type="hidden" name="text" value={own.id} />
        <input type="hidden" name="thread" value={thread} />
        <input type="hidden" name="move" value="yes" />
        <Field
          name="q"
          type="search"
          label={text('positions.search')}
          defaultValue={offer.query}
          autoFocus
        />
        <Button kind="second" size="small">
          {text('positions.find')}
        </Button>
      </form>
      {offer.blocks.length === 0 && <p className="note">{text('positions.noneSays')}</p>}
      <ul className="entries position-blocks">
        {offer.blocks.map((block) => (
          <li key={block.blockId}>
            <a
              href={`${positionsPath(props, language, { thread, move: 'yes', block: block.blockId })}`}
              lang={own.language}
              dir={direction(own.language)}
            >
              {block.number !== null && <b className="number">{block.number}</b>}{' '}
              {excerpt(block.text, 200)}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

function ChooseWords({
  chosen,
  hidden,
  form,
  own,
  current,
  ...props
}: MoveFormProps & { chosen: OfferedBlock }) {
  const { language, text } = useReader()
  const quote = current!.thread.quote
  const guess = quote !== '' && chosen.text.includes(quote) ? quote : ''
  const back = positionsPath({ ...props, own }, language, {
    thread: current!.thread.id,
    move: 'yes',
  })
  return (
    <form method="post" className="form" data-choose-words>
      {hidden}
      <input type="hidden" name="blockId" value={chosen.blockId} />
      <blockquote
        className="shown-passage"
        lang={own.language}
        dir={direction(own.language)}
        data-words-of
      >
        {chosen.text}
      </blockquote>
      <TextArea
        name="words"
        rows={3}
        label={text('positions.words')}
        hint={text('positions.wordsHint')}
        defaultValue={form.value('words', guess)}
        problem={form.problem('words')}
        lang={own.language}
        dir={direction(own.language)}
        autoFocus
      />
      <p className="form-actions">
        <Button name="intent" value="move" size="small">
          {text('positions.moveHere')}
        </Button>
        <a href={`${back}`}>{text('positions.otherPassage')}</a>
      </p>
    </form>
  )
}
