import { followedName, followedPath, type FollowSubject } from '~/app/domain/follow'
import type { Refusal } from '~/app/domain/refusal'
import { useReader } from '~/app/i18n/text'
import { typedIn, type FormState } from '../contributions/contributor-fields'
import { FormKey } from '../form-key'
import { ConsultationFrame, type FramedConsultation } from '../frames'
import { RefusalMessage } from '../refusal-message'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { Message } from '../ui/message'

export type FollowAnswer = FormState & { refusal: Refusal | null; sentTo: string | null }

type FollowPageProps = {
  consultation: FramedConsultation
  subject: FollowSubject
  isSignedIn: boolean
  isFollowing: boolean
  answer: FollowAnswer | null
}

/** To follow a consultation, a text or a thread, and to stop. */
export function FollowPage(props: FollowPageProps) {
  const { language, text } = useReader()
  const { consultation, subject, answer } = props
  const name = followedName(subject, language)
  return (
    <ConsultationFrame consultation={consultation} current={null} mainClass="wrap plain">
      <h1 dir="auto">
        {answer?.sentTo ? text('follow.sent.title') : text('follow.title', { name })}
      </h1>
      <RefusalMessage refusal={answer?.refusal} />
      {answer?.sentTo ? (
        <Message kind="done">
          <p>{text('follow.sent.what', { email: answer.sentTo })}</p>
        </Message>
      ) : (
        <p className="lead">{text(`follow.lead.${subject.kind}`)}</p>
      )}
      {!answer?.sentTo && (props.isSignedIn ? <ByAccount {...props} /> : <ByMail {...props} />)}
      <p>
        <a href={followedPath(subject, language)}>{text('follow.back')}</a>
      </p>
    </ConsultationFrame>
  )
}

function ByAccount({ isFollowing }: FollowPageProps) {
  const { text } = useReader()
  return (
    <form method="post" className="form">
      <FormKey />
      {isFollowing && (
        <Message kind="done">
          <p>{text('follow.following')}</p>
        </Message>
      )}
      <p className="form-actions">
        <Button
          name="intent"
          value={isFollowing ? 'end' : 'follow'}
          kind={isFollowing ? 'second' : 'main'}
        >
          {text(isFollowing ? 'follow.end' : 'follow.follow')}
        </Button>
      </p>
    </form>
  )
}

function ByMail({ subject, answer }: FollowPageProps) {
  const { language, text } = useReader()
  const problem = answer?.problems.email
  const to = encodeURIComponent(`/${language}/follow/${subject.id}`)
  return (
    <>
      <form method="post" className="form">
        <FormKey />
        <Field
          name="email"
          type="email"
          autoComplete="email"
          required
          label={text('follow.email')}
          hint={text('follow.emailHint')}
          problem={problem && text(`problem.${problem}`)}
          defaultValue={answer ? typedIn(answer, 'email') : ''}
        />
        <p className="form-actions">
          <Button name="intent" value="follow">
            {text('follow.byMail')}
          </Button>
        </p>
      </form>
      <p className="note">
        {text('follow.account')}{' '}
        <a href={`/${language}/sign-in?to=${to}`}>{text('signIn.title')}</a>
      </p>
    </>
  )
}
