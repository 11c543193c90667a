import { useReader } from '~/app/i18n/text'
import { isUnconfirmed } from '~/app/domain/thread-position'
import { FormKey } from '../form-key'
import { RefusalMessage } from '../refusal-message'
import { formState } from '../setup/answer'
import { CommentByline, OpeningText, ThreadKindName } from '../threads/thread-parts'
import { Button, ButtonLink } from '../ui/button'
import { KeyHint } from './key-hint'
import { MoveForm } from './move-form'
import { positionsPath, type PositionsProps } from './positions-props'
import { ShownPassage } from './shown-passage'

/** The thread that is looked at: what was said, the old passage beside the new one, what to do. */
export function CurrentPosition(props: PositionsProps) {
  const { text } = useReader()
  const { current, own, consultation, answer } = props
  if (!current) return null
  const { thread, position, then, now, number } = current
  const { slug, timeZone } = consultation
  const first = thread.comments[0]!
  return (
    <section
      className="position"
      id="current"
      aria-labelledby="current-title"
      tabIndex={-1}
      data-keys
    >
      <h2 id="current-title">
        <ThreadKindName thread={thread} />
        {', '}
        {text(`positions.state.${position.state}`)}
      </h2>
      <RefusalMessage refusal={answer?.refusal} />
      <CommentByline comment={first} {...{ slug, timeZone }} />
      <OpeningText thread={thread} />
      <div className="position-sides">
        <section aria-labelledby="then-title">
          <h3 id="then-title">{text('positions.then', { number: thread.versionNumber })}</h3>
          {then && <ShownPassage passage={then} language={thread.language} />}
        </section>
        <section aria-labelledby="now-title">
          <h3 id="now-title">
            {number === null ? text('positions.now') : text('positions.nowAt', { number })}
          </h3>
          {now ? (
            <ShownPassage passage={now} language={own.language} />
          ) : (
            <p className="note">{text('positions.atBeginning')}</p>
          )}
        </section>
      </div>
      {props.canDecide && <Decide {...props} current={current} />}
    </section>
  )
}

type Current = NonNullable<PositionsProps['current']>

function Decide(props: PositionsProps & { current: Current }) {
  const { language, text } = useReader()
  const { current, nextId, move, answer } = props
  const threadId = current.thread.id
  const path = (query: Record<string, string>) => positionsPath(props, language, query)
  const isGone = current.position.state === 'orphaned'
  const form = formState(answer, text, 'move')
  return (
    <>
      <form method="post" className="actions" data-decide>
        <Decided {...props} />
        {isUnconfirmed(current.position) && (
          <Button name="intent" value="confirm" size="small" data-key="c">
            {text('positions.confirm')} <KeyHint letter="c" />
          </Button>
        )}
        {!(isGone && current.position.decidedById !== null) && (
          <Button name="intent" value="gone" kind="second" size="small" data-key="x">
            {text(isGone ? 'positions.confirmGone' : 'positions.gone')} <KeyHint letter="x" />
          </Button>
        )}
        <ButtonLink
          href={`${path({ thread: threadId, move: 'yes' })}`}
          kind="second"
          size="small"
          data-key="m"
        >
          {text('positions.move')} <KeyHint letter="m" />
        </ButtonLink>
        {nextId !== null && (
          <a href={`${path({ thread: nextId })}#current`} data-key="n">
            {text('positions.next')} <KeyHint letter="n" />
          </a>
        )}
      </form>
      {move && <MoveForm {...props} offer={move} form={form} hidden={<Decided {...props} />} />}
    </>
  )
}

/** What is decided about, and what its author has seen of it. */
function Decided({ current, nextId }: PositionsProps & { current: Current }) {
  return (
    <>
      <FormKey />
      <input type="hidden" name="threadId" value={current.thread.id} />
      <input type="hidden" name="seen" value={current.seen} />
      <input type="hidden" name="from" value={nextId ?? ''} />
    </>
  )
}
