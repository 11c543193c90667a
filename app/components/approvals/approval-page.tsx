import { VOTE_CHOICES, type ApprovalRules, type Tally } from '~/app/domain/approval'
import { inLanguage, type Localized } from '~/app/domain/language'
import { formatDay, formatEnd, formatMoment } from '~/app/i18n/dates'
import { useReader } from '~/app/i18n/text'
import { BarList } from '../charts/bar-list'
import { ConsultationFrame, consultationPath } from '../frames'
import { ResponseText } from '../responses/response-text'
import { formState } from '../setup/answer'
import { Message } from '../ui/message'
import type { ApprovalPageProps } from './approval-props'
import { CancelForm } from './cancel-form'
import { DecideForm } from './decide-form'
import { partyWord } from './party-word'
import { Seats } from './seats'
import { VoteForm } from './vote-form'

/** A body's decision on one named version: who may vote, by which rules, what came of it. */
export function ApprovalPage(props: ApprovalPageProps) {
  const { language, text } = useReader()
  const { approval, consultation, seats, tally } = props
  const { languages, timeZone } = consultation
  const mine = seats.filter(({ isMine }) => isMine)
  const title = inLanguage(approval.draftTitle, language, languages)
  return (
    <ConsultationFrame consultation={consultation} current="text" mainClass="wrap plain">
      {props.isTeam && <ToDesk slug={consultation.slug} />}
      <News news={props.news} />
      <p className="eyebrow">{inLanguage(approval.bodyName, language, languages)}</p>
      <h1>{text('approval.title', { title, number: approval.versionNumber })}</h1>
      <p className="lead">
        {approval.result ? (
          <>
            <b>{text(`approval.result.${approval.result}`)}</b>{' '}
            {approval.decidedAt &&
              text('approval.on', { day: formatDay(approval.decidedAt, language, timeZone) })}
          </>
        ) : (
          text(`approval.state.${approval.state}`)
        )}
      </p>
      <p>
        {text('approval.window', {
          from: formatMoment(approval.opensAt, language, timeZone),
          to: formatEnd(approval.closesAt, language, timeZone),
        })}
      </p>
      {props.votingRefusal === null &&
        mine.map((seat) => <VoteForm key={seat.seatId} seat={seat} answer={props.answer} />)}
      <Words title={text('approval.cancelledWhy')} words={approval.cancellationNote} {...props} />
      <Words title={text('approval.conditions')} words={approval.conditions} {...props} />
      <TheVersion approval={approval} />
      <h2>{text('approval.counts')}</h2>
      {tally && <Counts tally={tally} />}
      {(!tally || approval.result === 'cancelled') && (
        <p className="note">
          {text(approval.result === 'cancelled' ? 'approval.neverPublic' : 'approval.secretUntil')}
        </p>
      )}
      <Seats {...props} />
      <Rules rules={props.rules} />
      {props.isSecretariat && approval.state !== 'decided' && <Ending {...props} />}
    </ConsultationFrame>
  )
}

/** How the secretariat ends the vote: with its result, or without one. */
function Ending({ consultation, tally, decisionRefusal, answer, isCancelling }: ApprovalPageProps) {
  const { text } = useReader()
  const { languages } = consultation
  return (
    <>
      {tally && (
        <DecideForm
          tally={tally}
          refusal={decisionRefusal}
          languages={languages}
          form={formState(answer, text, 'decide')}
        />
      )}
      <CancelForm
        languages={languages}
        form={formState(answer, text, 'cancel')}
        isOpen={isCancelling}
      />
    </>
  )
}

/** The way back for those who came from the desk. */
function ToDesk({ slug }: { slug: string }) {
  const { language, text } = useReader()
  return (
    <p>
      <a href={`${consultationPath(slug, language)}/desk/approvals`}>{text('approval.toDesk')}</a>
    </p>
  )
}

const NEWS = ['vote', 'decide', 'cancel'] as const

function News({ news }: { news: string | null }) {
  const { text } = useReader()
  const said = NEWS.find((one) => one === news)
  if (!said) return null
  return (
    <Message kind="done">
      <p>{text(`approval.done.${said}`)}</p>
    </Message>
  )
}

function TheVersion({ approval }: Pick<ApprovalPageProps, 'approval'>) {
  const { language, text } = useReader()
  return (
    <>
      <h2>{text('approval.version')}</h2>
      <p>
        <a href={`/${language}/versions/${approval.versionId}`}>
          {text('approval.read', { number: approval.versionNumber })}
        </a>
      </p>
      <p className="hint">
        {text('approval.hash')} <span className="code break-anywhere">{approval.versionHash}</span>
      </p>
    </>
  )
}

/** What the secretariat said of the vote, when it said something. */
function Words(props: {
  title: string
  words: Localized | null
  consultation: { languages: string[] }
}) {
  if (!props.words) return null
  return (
    <>
      <h2>{props.title}</h2>
      <ResponseText text={props.words} languages={props.consultation.languages} />
    </>
  )
}

function Counts({ tally }: { tally: Tally }) {
  const { text } = useReader()
  return (
    <>
      <p>{text('approval.voted', { count: tally.voted, seats: tally.seats })}</p>
      <BarList
        title={text('approval.counts')}
        unit={text('approval.counts')}
        total={tally.seats}
        rows={VOTE_CHOICES.map((choice) => ({
          id: choice,
          label: text(`approval.choice.${choice}`),
          count: tally.counts[choice],
        }))}
      />
      {tally.missingParties.length > 0 && (
        <p className="note">
          {text('approval.missing', {
            parties: tally.missingParties.map((party) => partyWord(party, text)).join(', '),
          })}
        </p>
      )}
    </>
  )
}

function Rules({ rules }: { rules: ApprovalRules }) {
  const { text } = useReader()
  return (
    <>
      <h2>{text('approval.rules')}</h2>
      <ul>
        <li>{text('approval.quorum', { count: rules.quorum })}</li>
        <li>
          {text('approval.majority', { majority: text(`approval.majority.${rules.majority}`) })}
        </li>
        {rules.parity && <li>{text('approval.parity')}</li>}
        <li>{text('approval.abstain')}</li>
        <li>{text('approval.electorate')}</li>
      </ul>
    </>
  )
}
