import { THREAD_KINDS } from '~/app/domain/comment-thread'
import { passageQuery, type CommentedPassage } from '~/app/domain/commented-passage'
import { direction } from '~/app/domain/language'
import { useReader } from '~/app/i18n/text'
import {
  ContributorFields,
  typedIn,
  type FormState,
  type OfferedGroup,
} from '../contributions/contributor-fields'
import { TextLanguage } from '../contributions/text-language'
import { FormKey } from '../form-key'
import { Button } from '../ui/button'
import { TextArea } from '../ui/field'

type CommentBoxProps = {
  versionId: string
  passage: CommentedPassage
  groups: readonly OfferedGroup[]
  state: FormState
  /** Where "close" leads: the passage itself. */
  closeHref: string
}

/** The form under a passage. Its address opens it; nothing here needs a script. */
export function CommentBox(props: CommentBoxProps) {
  const { language, text } = useReader()
  const { versionId, passage, closeHref } = props
  return (
    <form
      className="comment-box is-open"
      id="say"
      method="post"
      action={`/${language}/versions/${versionId}/comment?${passageQuery(passage)}`}
      aria-labelledby="say-title"
    >
      <h3 id="say-title">
        {passage.number === null
          ? text(passage.startBlockId === '' ? 'comment.onWhole' : 'comment.onHeading')
          : text('comment.onPassage', { number: passage.number })}
      </h3>
      {!passage.isWhole && <PassageQuote passage={passage} />}
      <CommentFields {...props} />
      <p className="actions">
        <Button size="small" name="intent" value="preview">
          {text('comment.preview')}
        </Button>
        <a href={closeHref}>{text('common.close')}</a>
      </p>
    </form>
  )
}

/** The fields of a comment: what it is, its words, who speaks. */
export function CommentFields(props: Pick<CommentBoxProps, 'passage' | 'groups' | 'state'>) {
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
