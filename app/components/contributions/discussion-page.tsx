import { inLanguage, type Localized } from '~/app/domain/language'
import type { Refusal } from '~/app/domain/refusal'
import { useReader } from '~/app/i18n/text'
import { FormKey } from '../form-key'
import { ConsultationFrame, type FramedConsultation } from '../frames'
import { RefusalMessage } from '../refusal-message'
import { Button } from '../ui/button'
import { ErrorSummary } from '../ui/error-summary'
import { TextArea } from '../ui/field'
import { ContributionSteps } from './contribution-steps'
import { ContributorFields, typedIn, type FormState, type OfferedGroup } from './contributor-fields'
import { problemLines } from './problem-lines'
import { Deadline } from './deadline'
import { PostList, type PostPage, type ShownPost } from './post-list'
import { ContributionPreview } from './preview'
import { TextLanguage } from './text-language'
import { WhatNext } from './what-next'
import { contributionCode } from '~/app/domain/contribution'

type DiscussionPageProps = {
  consultation: FramedConsultation & { timeZone: string }
  activity: {
    id: string
    title: Localized
    introduction: Localized
    phaseQuestion: Localized
    opensAt: Date
    closesAt: Date
  }
  /** The name of what is asked, for the form to bring back. */
  wording: string
  now: Date
  groups: readonly OfferedGroup[]
  page: PostPage
  count: number
  replyTo: ShownPost | null
  answer?: FormState & { step: 'write' | 'check'; refusal: Refusal | null }
}

const NOTHING_TYPED: FormState = { typed: {}, problems: {} }

/** A discussion: what is asked, the form, and what has been said so far. */
export function DiscussionPage(props: DiscussionPageProps) {
  const { answer, consultation } = props
  const step = answer?.step ?? 'write'
  return (
    <ConsultationFrame consultation={consultation} current="voices">
      <div className="flow">
        <ContributionSteps step={step} />
        <div>
          {step === 'check' && answer ? (
            <ContributionPreview state={answer} groups={props.groups} />
          ) : (
            <WriteStep {...props} state={answer ?? NOTHING_TYPED} />
          )}
        </div>
        <WhatNext />
      </div>
      {step === 'write' && (
        <PostList page={props.page} count={props.count} consultation={consultation} />
      )}
    </ConsultationFrame>
  )
}

type WriteProps = DiscussionPageProps & { state: FormState }

function WriteStep(props: WriteProps) {
  const { language, text } = useReader()
  const { activity, consultation, state } = props
  const title = inLanguage(activity.title, language, consultation.languages)
  const question = inLanguage(activity.phaseQuestion, language, consultation.languages)
  const introduction = inLanguage(activity.introduction, language, consultation.languages)
  return (
    <>
      <p className="eyebrow" dir="auto">
        {title}
      </p>
      <h1 dir="auto">{question}</h1>
      {introduction && (
        <p className="lead" dir="auto">
          {introduction}
        </p>
      )}
      <p className="lead">{text('contribution.lead')}</p>
      <p>
        <Deadline span={activity} timeZone={consultation.timeZone} now={props.now} />
      </p>
      <RefusalMessage refusal={props.answer?.refusal} />
      <ErrorSummary problems={problemLines(state, text)} />
      <WriteForm {...props} />
    </>
  )
}

function WriteForm({ activity, groups, replyTo, state, wording }: WriteProps) {
  const { text } = useReader()
  const replyToId = replyTo?.id ?? typedIn(state, 'replyToId')
  const sentence = (name: string) => {
    const problem = state.problems[name]
    return problem && text(`problem.${problem}`)
  }
  return (
    <form method="post" className="form" data-keep={activity.id}>
      <FormKey />
      <input type="hidden" name="wording" value={wording} />
      {replyToId && <input type="hidden" name="replyToId" value={replyToId} />}
      <TextArea
        name="text"
        required
        maxLength={50_000}
        label={
          replyTo
            ? text('contribution.replyTo', { code: contributionCode(replyTo.number) })
            : text('contribution.text')
        }
        hint={text('contribution.textHint')}
        defaultValue={typedIn(state, 'text')}
        problem={sentence('text')}
      />
      <TextLanguage value={typedIn(state, 'language')} problem={sentence('language')} />
      <ContributorFields state={state} groups={groups} />
      <p className="form-actions">
        <Button name="intent" value="check">
          {text('contribution.preview')}
        </Button>
        <span className="note">{text('contribution.notSent')}</span>
      </p>
    </form>
  )
}
