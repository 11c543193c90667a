import { inLanguage } from '~/app/domain/language'
import { useReader } from '~/app/i18n/text'
import { typedIn, type FormState } from '../contributions/contributor-fields'
import { TextLanguage } from '../contributions/text-language'
import { FollowBox } from '../follows/follow-box'
import { FormKey } from '../form-key'
import { Button } from '../ui/button'
import { ErrorSummary } from '../ui/error-summary'
import { Select, TextArea } from '../ui/field'
import { WhoSpeaks } from './comment-fields'
import { KeepWords } from './keep-words'
import type { ThreadPageProps } from './thread-page-props'

/** One more reader who thinks so: no name, no account; a group if they wish. */
export function SupportForm(props: ThreadPageProps) {
  const { language, text } = useReader()
  const { thread, refusal, isTeam, groups } = props
  const first = thread.comments[0]!
  if (refusal || isTeam || first.text === null) return null
  return (
    <form method="post" className="form" id="support" aria-labelledby="support-title">
      <FormKey />
      <h2 id="support-title">{text('thread.supportTitle')}</h2>
      <p className="hint">{text('thread.supportHint')}</p>
      <input type="hidden" name="commentId" value={first.id} />
      {groups.length > 0 && (
        <Select
          name="groupId"
          id="support-group"
          label={text('contribution.group')}
          isOptional
          blank="–"
          options={groups.map((group) => ({
            value: group.id,
            label: inLanguage(group.name, language),
          }))}
        />
      )}
      <p className="form-actions">
        <Button kind="second" name="intent" value="support">
          {text('thread.support')}
        </Button>
      </p>
    </form>
  )
}

/** A reply: of a reader with a preview and a receipt, of the team at once and under their name. */
export function ReplyForm(props: ThreadPageProps) {
  const { text } = useReader()
  const { refusal, isTeam, groups } = props
  const state: FormState = {
    typed: props.answer?.typed ?? {},
    problems: props.answer?.problems ?? {},
  }
  const problem = (name: string) => {
    const found = state.problems[name]
    return found && text(`problem.${found}`)
  }
  const isClosed = refusal !== null && !isTeam
  if (isClosed && typedIn(state, 'text') === '')
    return <p className="note">{text('thread.closed')}</p>
  return (
    <form
      method="post"
      className="form"
      id="reply"
      action="#reply"
      aria-labelledby="reply-title"
      data-keep={`reply:${props.thread.id}`}
    >
      <FormKey />
      <h2 id="reply-title">{text('thread.replyTitle')}</h2>
      {isTeam && <p className="hint">{text('thread.replyAside')}</p>}
      <ErrorSummary
        problems={Object.entries(state.problems).map(([name, found]) => ({
          name,
          sentence: text(`problem.${found}`),
        }))}
      />
      <TextArea
        name="text"
        label={text('comment.text')}
        defaultValue={typedIn(state, 'text')}
        problem={problem('text')}
      />
      <TextLanguage value={typedIn(state, 'language')} problem={problem('language')} />
      {!isTeam && <WhoSpeaks state={state} groups={groups} />}
      {!isTeam && <FollowBox state={state} />}
      <KeepWords />
      <p className="form-actions">
        <Button name="intent" value={isTeam ? 'send' : 'preview'}>
          {text(isTeam ? 'thread.send' : 'comment.preview')}
        </Button>
      </p>
    </form>
  )
}
