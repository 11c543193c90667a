import type { Localized } from '~/app/domain/language'
import { inLanguage } from '~/app/domain/language'
import type { Problem } from '~/app/domain/problem'
import type { Refusal } from '~/app/domain/refusal'
import { useReader } from '~/app/i18n/text'
import { VoteCall, type OpenVote } from '../approvals/vote-call'
import { MyFollows, type MyFollow } from '../follows/my-follows'
import { FormKey } from '../form-key'
import { consultationPath, PlatformFrame } from '../frames'
import { RefusalMessage } from '../refusal-message'
import { Button, ButtonLink } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { Field } from '../ui/field'
import { Message } from '../ui/message'
import { RoleNames } from './role-names'

type Mine = {
  slug: string
  title: Localized
  languages: string[]
  roles: string[]
  hasSeat: boolean
}

type MePageProps = {
  person: { name: string | null; email: string | null }
  consultations: Mine[]
  /** The open votes in which the person holds a seat. */
  votes: readonly (OpenVote & { consultation: { languages: string[]; timeZone: string } })[]
  mayCreate: boolean
  follows: readonly MyFollow[]
  answer?: { problems: Record<string, Problem>; refusal: Refusal | null; isSaved: boolean }
}

/** What someone who is signed in works on, and what they are called. */
export function MePage(props: MePageProps) {
  const { person, consultations, mayCreate, follows, answer } = props
  const { language, text } = useReader()
  const problem = answer?.problems.name
  return (
    <PlatformFrame mainClass="wrap plain">
      <h1>{person.name ? text('me.hello', { name: person.name }) : text('me.title')}</h1>
      {answer?.isSaved && (
        <Message kind="done">
          <p>{text('common.saved')}</p>
        </Message>
      )}
      <RefusalMessage refusal={answer?.refusal} />
      {props.votes.map((vote) => (
        <VoteCall key={vote.id} vote={vote} consultation={vote.consultation} />
      ))}
      <h2>{text('me.work')}</h2>
      {consultations.length === 0 && (
        <EmptyState title={text('me.none')}>
          <p>{text('me.noneNext')}</p>
        </EmptyState>
      )}
      <ul className="act-list">
        {consultations.map((consultation) => (
          <li key={consultation.slug}>
            <MyConsultation consultation={consultation} />
          </li>
        ))}
      </ul>
      {mayCreate && (
        <p className="actions">
          <ButtonLink href={`/${language}/consultations/new`}>{text('me.create')}</ButtonLink>
        </p>
      )}
      <MyFollows follows={follows} />
      <h2>{text('me.account')}</h2>
      <form method="post" className="form">
        <FormKey />
        <Field
          name="name"
          autoComplete="name"
          label={text('me.name')}
          hint={text('me.nameHint')}
          defaultValue={person.name ?? ''}
          problem={problem && text(`problem.${problem}`)}
        />
        <p className="form-actions">
          <Button>{text('me.saveName')}</Button>
        </p>
      </form>
      <form method="post" action={`/${language}/sign-out`} className="form">
        <FormKey />
        <p>{text('me.signedInAs', { email: person.email ?? '' })}</p>
        <p className="form-actions">
          <Button kind="second">{text('frame.signOut')}</Button>
        </p>
      </form>
    </PlatformFrame>
  )
}

function MyConsultation({ consultation }: { consultation: Mine }) {
  const { language, text } = useReader()
  const home = consultationPath(consultation.slug, language)
  const isTeam = consultation.roles.length > 0
  return (
    <a className="act" href={isTeam ? `${home}/desk` : home}>
      <span className="act-body">
        <strong dir="auto">
          {inLanguage(consultation.title, language, consultation.languages)}
        </strong>
        <span>
          <RoleNames roles={consultation.roles} />
          {consultation.hasSeat && text('me.seat')}
        </span>
      </span>
    </a>
  )
}
