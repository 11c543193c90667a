import { passageQuery, type CommentedPassage } from '~/app/domain/commented-passage'
import { direction } from '~/app/domain/language'
import type { Problem } from '~/app/domain/problem'
import type { Refusal } from '~/app/domain/refusal'
import { useReader } from '~/app/i18n/text'
import { ContributionSteps } from '../contributions/contribution-steps'
import { typedIn, type FormState, type OfferedGroup } from '../contributions/contributor-fields'
import { ContributionPreview, paragraphs } from '../contributions/preview'
import { ConsultationFrame, type FramedConsultation } from '../frames'
import { RefusalMessage } from '../refusal-message'
import { Button } from '../ui/button'
import { problemLines } from '../contributions/problem-lines'
import { ErrorSummary } from '../ui/error-summary'
import { CommentFields, PassageQuote } from './comment-fields'
import { InlineDifference } from './inline-difference'
import { KeepWords } from './keep-words'

export type CommentAnswer = {
  step: 'write' | 'check'
  problems: Record<string, Problem>
  typed: Record<string, string | string[]>
  refusal: Refusal | null
}

type CommentPageProps = {
  consultation: FramedConsultation
  versionId: string
  passage: CommentedPassage
  groups: readonly OfferedGroup[]
  /** `null`: nothing was sent yet. */
  answer: CommentAnswer | null
}

/** A comment on a page of its own: written or corrected, then read again before it is sent. */
export function CommentPage(props: CommentPageProps) {
  const { language } = useReader()
  const { answer, groups, passage } = props
  const state: FormState = { typed: answer?.typed ?? {}, problems: answer?.problems ?? {} }
  const isCheck = answer?.step === 'check'
  return (
    <ConsultationFrame consultation={props.consultation} current="text" mainClass="wrap flow">
      <ContributionSteps step={isCheck ? 'check' : 'write'} />
      <div data-box>
        <RefusalMessage refusal={answer?.refusal} />
        {isCheck ? (
          <ContributionPreview
            state={state}
            groups={groups}
            action={actionOf(props, language)}
            mayAttach
          >
            <PreviewedComment passage={passage} state={state} />
          </ContributionPreview>
        ) : (
          <WriteComment {...props} state={state} />
        )}
      </div>
    </ConsultationFrame>
  )
}

/** Where the form is sent, wherever it stands. */
function actionOf({ versionId, passage }: CommentPageProps, language: string): string {
  return `/${language}/versions/${versionId}/comment?${passageQuery(passage)}`
}

function WriteComment(props: CommentPageProps & { state: FormState }) {
  const { language, text } = useReader()
  const { passage, state, groups, versionId } = props
  const back = `/${language}/versions/${versionId}?language=${passage.language}`
  return (
    <>
      <h1>
        {passage.number === null
          ? text(passage.startBlockId === '' ? 'comment.onWhole' : 'comment.onHeading')
          : text('comment.onPassage', { number: passage.number })}
      </h1>
      <ErrorSummary problems={problemLines(state, text)} />
      <PassageQuote passage={passage} />
      <form
        method="post"
        className="form comment-form"
        id="say"
        action={actionOf(props, language)}
        data-keep={keepName(passage)}
      >
        <CommentFields passage={passage} groups={groups} state={state} />
        <p className="form-actions">
          <Button name="intent" value="preview">
            {text('comment.preview')}
          </Button>
          <a href={`${back}#b-${passage.startBlockId}`} data-leave>
            {text('comment.back')}
          </a>
        </p>
        <KeepWords />
      </form>
    </>
  )
}

/** Under which name what is written here is kept on the device. */
function keepName({ checkpointId, startBlockId }: CommentedPassage): string {
  return `${checkpointId}:${startBlockId || 'whole'}`
}

/** The comment as others will see it: the passage, the difference, the words. */
function PreviewedComment({ passage, state }: { passage: CommentedPassage; state: FormState }) {
  const { text } = useReader()
  const kind = typedIn(state, 'kind')
  const words = typedIn(state, 'text')
  const language = typedIn(state, 'language')
  return (
    <>
      {kind === 'wording' ? (
        <>
          <p className="note">{text('thread.kind.wording')}</p>
          <InlineDifference
            quote={passage.quote}
            replacement={typedIn(state, 'replacement')}
            language={passage.language}
          />
        </>
      ) : (
        <PassageQuote passage={passage} />
      )}
      {words.trim() !== '' && (
        <blockquote className="said" lang={language} dir={direction(language)}>
          {paragraphs(words)}
        </blockquote>
      )}
    </>
  )
}
