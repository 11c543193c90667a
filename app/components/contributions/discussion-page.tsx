import { inLanguage, type Localized } from '~/app/domain/language'
import { arrival } from '~/app/domain/phase'
import type { Refusal } from '~/app/domain/refusal'
import { formatMoment, lastMinute } from '~/app/i18n/dates'
import { useReader } from '~/app/i18n/text'
import { FormKey } from '../form-key'
import { ConsultationFrame, type FramedConsultation } from '../frames'
import { RefusalMessage } from '../refusal-message'
import { Button } from '../ui/button'
import { ErrorSummary } from '../ui/error-summary'
import { TextArea } from '../ui/field'
import { ContributionSteps } from './contribution-steps'
import { ContributorFields, typedIn, type FormState, type OfferedGroup } from './contributor-fields'
import { PostList, type ShownPost } from './post-list'
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
  now: Date
  groups: readonly OfferedGroup[]
  posts: readonly ShownPost[]
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
        <PostList posts={props.posts} count={props.count} timeZone={consultation.timeZone} />
      )}
    </ConsultationFrame>
  )
}

function WriteStep(props: DiscussionPageProps & { state: FormState }) {
  const { language, text } = useReader()
  const { activity, consultation, state, replyTo } = props
  const title = inLanguage(activity.title, language, consultation.languages)
  const question = inLanguage(activity.phaseQuestion, language, consultation.languages)
  const introduction = inLanguage(activity.introduction, language, consultation.languages)
  const problems = Object.entries(state.problems).map(([name, problem]) => ({
    name,
    sentence: text(`problem.${problem}`),
  }))
  const textProblem = state.problems.text
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
      <Deadline {...props} />
      <RefusalMessage refusal={props.answer?.refusal} />
      <ErrorSummary problems={problems} />
      <form method="post" className="form" data-keep={activity.id}>
        <FormKey />
        {(replyTo || typedIn(state, 'replyToId')) && (
          <input
            type="hidden"
            name="replyToId"
            value={replyTo?.id ?? typedIn(state, 'replyToId')}
          />
        )}
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
          problem={textProblem && text(`problem.${textProblem}`)}
        />
        <TextLanguage
          value={typedIn(state, 'language')}
          problem={state.problems.language && text(`problem.${state.problems.language}`)}
        />
        <ContributorFields state={state} groups={props.groups} />
        <p className="form-actions">
          <Button name="intent" value="check">
            {text('contribution.preview')}
          </Button>
          <span className="note">{text('contribution.notSent')}</span>
        </p>
      </form>
    </>
  )
}

function Deadline({ activity, consultation, now }: DiscussionPageProps) {
  const { language, text } = useReader()
  const state = arrival(activity, now)
  const at = state === 'not-open' ? activity.opensAt : lastMinute(activity.closesAt)
  const moment = formatMoment(at, language, consultation.timeZone)
  const sentences = {
    'not-open': 'contribution.opens',
    'in-time': 'contribution.until',
    late: 'contribution.closed',
  } as const
  return (
    <p>
      <b>{text(sentences[state], { moment })}</b> <small>({consultation.timeZone})</small>
    </p>
  )
}
