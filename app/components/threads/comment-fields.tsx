import { THREAD_KINDS } from '~/app/domain/comment-thread'
import type { CommentedPassage } from '~/app/domain/commented-passage'
import { direction } from '~/app/domain/language'
import { useReader } from '~/app/i18n/text'
import {
  ContributorFields,
  typedIn,
  type FormState,
  type OfferedGroup,
} from '../contributions/contributor-fields'
import { TextLanguage } from '../contributions/text-language'
import { FollowBox } from '../follows/follow-box'
import { FormKey } from '../form-key'
import { TextArea } from '../ui/field'

type FieldsProps = {
  passage: CommentedPassage
  groups: readonly OfferedGroup[]
  state: FormState
}

/** The fields of a comment: what it is, its words, who speaks. */
export function CommentFields(props: FieldsProps) {
  const { text } = useReader()
  const { passage, groups, state } = props
  const problem = (name: string) => {
    const found = state.problems[name]
    return found && text(`problem.${found}`)
  }
  return (
    <>
      <FormKey />
      <PassageFields passage={passage} />
      <KindChoice chosen={typedIn(state, 'kind') || 'comment'} />
      <TextArea
        name="text"
        label={text('comment.text')}
        hint={text('comment.textHint')}
        rows={5}
        defaultValue={typedIn(state, 'text')}
        problem={problem('text')}
      />
      <div className="wording-field">
        <TextArea
          name="replacement"
          label={text('comment.wording')}
          hint={text('comment.wordingHint')}
          rows={4}
          lang={passage.language}
          dir={direction(passage.language)}
          defaultValue={typedIn(state, 'replacement') || passage.quote}
          problem={problem('replacement')}
        />
      </div>
      <TextLanguage value={typedIn(state, 'language')} problem={problem('language')} />
      <WhoSpeaks state={state} groups={groups} />
      <FollowBox state={state} />
    </>
  )
}

/** Who speaks, folded away: nothing of it must be said. */
export function WhoSpeaks(props: { state: FormState; groups: readonly OfferedGroup[] }) {
  const { text } = useReader()
  const hasProblem = ['name', 'email', 'country', 'groupId', 'consent'].some(
    (name) => props.state.problems[name],
  )
  return (
    <details className="who-speaks" open={hasProblem || undefined}>
      <summary>{text('comment.who')}</summary>
      <p className="hint">{text('comment.whoHint')}</p>
      <ContributorFields {...props} />
    </details>
  )
}

function KindChoice({ chosen }: { chosen: string }) {
  const { text } = useReader()
  return (
    <fieldset>
      <legend className="visually-hidden">{text('comment.kind')}</legend>
      <div className="thread-kinds">
        {THREAD_KINDS.map((kind) => (
          <label key={kind}>
            <input type="radio" name="kind" value={kind} defaultChecked={kind === chosen} />{' '}
            {text(`thread.kind.${kind}`)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** The passage in hidden fields. */
function PassageFields({ passage }: { passage: CommentedPassage }) {
  const { checkpointId, startBlockId, startOffset, endBlockId, endOffset, quote } = passage
  const fields = { checkpointId, startBlockId, startOffset, endBlockId, endOffset, quote }
  return (
    <>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  )
}

/** The words a comment is about. */
export function PassageQuote({ passage }: { passage: CommentedPassage }) {
  const { quote, language } = passage
  if (quote === '') return null
  return (
    <blockquote className="passage-quote" lang={language} dir={direction(language)}>
      {quote}
    </blockquote>
  )
}
