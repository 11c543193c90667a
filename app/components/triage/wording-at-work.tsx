import { contributionCode } from '~/app/domain/contribution'
import { direction } from '~/app/domain/language'
import type { MetThread } from '~/app/domain/triage'
import { useReader } from '~/app/i18n/text'
import { FormKey } from '../form-key'
import { formState } from '../setup/answer'
import { InlineDifference } from '../threads/inline-difference'
import { OpeningText, Supports } from '../threads/thread-parts'
import { Button, ButtonLink } from '../ui/button'
import { TextArea } from '../ui/field'
import { Message } from '../ui/message'
import type { OpenedProps } from './threads-props'

/** A proposed wording: the difference, the other wordings for the same words, and taking one. */
export function WordingAtWork(props: OpenedProps) {
  const { text } = useReader()
  const { opened, canWrite } = props
  const { thread, rivals } = opened
  if (thread.replacement === null) return null
  return (
    <section aria-labelledby="wording-title">
      <h3 id="wording-title">{text('triage.wording')}</h3>
      {rivals.length > 0 && (
        <Message kind="note" level={3}>
          <p>{text('triage.collision', { count: rivals.length })}</p>
        </Message>
      )}
      <div className="position-sides">
        {[opened, ...rivals].map((one) => (
          <OneWording key={one.thread.id} met={one} isRival={one !== opened} />
        ))}
      </div>
      {canWrite && <Apply {...props} />}
      {canWrite && rivals.length > 0 && opened.mayApply && <Merge {...props} />}
    </section>
  )
}

/** Of a rival also the reason and who supports it; of the opened one these stand above. */
function OneWording({ met, isRival }: { met: MetThread; isRival: boolean }) {
  const { thread, now } = met
  const first = thread.comments[0]!
  return (
    <div>
      {first.number !== null && <p className="code">{contributionCode(first.number)}</p>}
      <InlineDifference
        quote={now?.words || thread.quote}
        replacement={thread.replacement ?? ''}
        language={thread.language}
      />
      {isRival && <OpeningText thread={thread} length={200} />}
      {isRival && <Supports comment={first} />}
    </div>
  )
}

/** In one step where the passage reads as it did; else by hand, at the place. */
function Apply({ opened, draft, own }: OpenedProps) {
  const { language, text } = useReader()
  if (!opened.mayApply) {
    const at = opened.position.startBlockId
    const room = `/${language}/drafts/${draft.id}/edit?text=${own.id}`
    return (
      <p className="actions">
        <span>{text('triage.byHand')}</span>
        <ButtonLink kind="second" size="small" href={at ? `${room}#block-${at}` : room}>
          {text('triage.openEditor')}
        </ButtonLink>
      </p>
    )
  }
  return (
    <form method="post" className="form-actions">
      <FormKey />
      <input type="hidden" name="threadId" value={opened.thread.id} />
      <input type="hidden" name="seen" value={opened.seen} />
      <Button size="small" name="intent" value="apply">
        {text('triage.apply')}
      </Button>
      <span className="note">{text('triage.applyHint')}</span>
    </form>
  )
}

/** A third wording made of several: all who proposed are credited. */
function Merge({ opened, own, answer }: OpenedProps) {
  const { text } = useReader()
  const form = formState(answer, text, 'apply')
  const all = [opened, ...opened.rivals]
  return (
    <details>
      <summary>{text('triage.merge')}</summary>
      <form method="post" className="form">
        <FormKey />
        {all.map(({ thread }) => (
          <input key={thread.id} type="hidden" name="threadId" value={thread.id} />
        ))}
        <input type="hidden" name="seen" value={opened.seen} />
        <TextArea
          name="wording"
          rows={3}
          label={text('triage.mergeWording')}
          hint={text('triage.mergeHint')}
          defaultValue={form.value('wording', opened.thread.replacement)}
          problem={form.problem('wording')}
          lang={own.language}
          dir={direction(own.language)}
        />
        <p className="form-actions">
          <Button kind="second" size="small" name="intent" value="apply">
            {text('triage.mergeApply')}
          </Button>
        </p>
      </form>
    </details>
  )
}
