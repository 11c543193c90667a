import { contributionCode, type Channel, type ContributionState } from '~/app/domain/contribution'
import type { Consent } from '~/app/domain/contributor'
import { direction, inLanguage, shownIn, type Localized } from '~/app/domain/language'
import { formatDay } from '~/app/i18n/dates'
import { useReader } from '~/app/i18n/text'
import { paragraphs } from '../contributions/preview'
import { Speaker } from '../contributions/speaker'
import { FormKey } from '../form-key'
import { consultationPath, type FramedConsultation } from '../frames'
import type { ContributionPath } from '~/app/domain/contribution-path'
import { ChannelSign, Stamp } from '../signs'
import { Button, ButtonLink } from '../ui/button'

/** One contribution as the team sees it. */
export type ShownDetail = {
  path: Omit<ContributionPath, 'text'> & {
    /** `null`: for the secretariat only. */
    text: string | null
    channel: Channel
    consent: Consent
    state: ContributionState
  }
  facts: {
    name: string | null
    speaker: string | null
    contributorKind: string | null
    region: string | null
    country: string | null
    group: { position: number; name: Localized } | null
    saidOn: string | null
    enteredBy: string | null
  }
  assignments: {
    themeId: string
    name: Localized
    origin: 'human' | 'engine' | 'llm'
    decidedBy: string | null
  }[]
}

type DetailProps = {
  consultation: FramedConsultation & { timeZone: string }
  detail: ShownDetail
  mayDecide: boolean
  desk: string
}

/** The line of one contribution: what was said, its themes, the decision, its place in the text. */
export function ContributionDetail(props: DetailProps) {
  const { language, text } = useReader()
  const { consultation, detail, desk } = props
  const { path, facts } = detail
  const publicPage = `${consultationPath(consultation.slug, language)}/contributions/${path.number}`
  return (
    <>
      <header>
        <h2>
          <span className="code">{contributionCode(path.number)}</span>
        </h2>
        <Who {...props} />
        {path.state !== 'listed' && <p className="note">{text(`register.state.${path.state}`)}</p>}
      </header>
      <ol className="trace">
        <li className={facts.group ? `voice-${facts.group.position}` : undefined}>
          <span className="node node-received" aria-hidden="true" />
          <h3>{text('register.original')}</h3>
          <Original path={path} />
        </li>
        <li>
          <span className="node node-sorted" aria-hidden="true" />
          <h3>{text('register.themesOf')}</h3>
          <Themes {...props} />
        </li>
        <li className={path.responses[0] && `voice-${path.responses[0].disposition}`}>
          <span
            className={path.responses.length > 0 ? 'node node-answered' : 'node node-to-come'}
            aria-hidden="true"
          />
          <h3>{text('register.decision')}</h3>
          <Decisions path={path} />
        </li>
        <li>
          <span
            className={passagesOf(path).length > 0 ? 'node node-in-text' : 'node node-to-come'}
            aria-hidden="true"
          />
          <h3>{text('register.inText')}</h3>
          <InText path={path} />
        </li>
      </ol>
      <footer>
        {props.mayDecide && (
          <ButtonLink size="small" href={`${desk}/responses/new?contributions=${path.id}`}>
            {text('register.answer')}
          </ButtonLink>
        )}
        {path.number !== null && (
          <ButtonLink kind="second" size="small" href={publicPage}>
            {text('register.openPage')}
          </ButtonLink>
        )}
      </footer>
    </>
  )
}

function Original({ path }: { path: ShownDetail['path'] }) {
  const { text } = useReader()
  if (path.text === null) return <p className="note">{text('register.hiddenWords')}</p>
  return (
    <blockquote className="said" lang={path.language} dir={direction(path.language)}>
      {paragraphs(path.text)}
    </blockquote>
  )
}

function Who({ consultation, detail }: DetailProps) {
  const { language, text } = useReader()
  const { path, facts } = detail
  const places = [facts.region, facts.country].filter(Boolean).join(', ')
  return (
    <p>
      <Speaker
        name={facts.name}
        kind={facts.contributorKind}
        group={facts.group}
        speaker={facts.speaker}
      />
      {places && `, ${places}`}
      <br />
      <ChannelSign channel={path.channel} /> {text(`channel.${path.channel}`)}.{' '}
      {text('register.receivedOn', {
        day: formatDay(path.receivedAt, language, consultation.timeZone),
      })}
      {facts.saidOn &&
        `, ${text('register.saidOn', { day: formatDay(facts.saidOn, language, 'UTC') })}`}
      {facts.enteredBy && `, ${text('register.enteredBy', { name: facts.enteredBy })}`}
      {path.isLate && (
        <>
          {'. '}
          <b>{text('register.late')}</b>
        </>
      )}
      <br />
      {path.consent === 'secretariat_only' ? (
        <b>{text('register.consent.secretariat_only')}</b>
      ) : (
        text(`register.consent.${path.consent}`)
      )}
    </p>
  )
}

function Themes({ consultation, detail, mayDecide }: DetailProps) {
  const { language, text } = useReader()
  if (detail.assignments.length === 0) return <p className="hint">{text('register.noTheme')}</p>
  return (
    <form method="post" className="assignments">
      <FormKey />
      <input type="hidden" name="contributionIds" value={detail.path.id} />
      <input type="hidden" name="intent" value="unassign" />
      {detail.assignments.map((assignment) => {
        const name = inLanguage(assignment.name, language, consultation.languages)
        return (
          <span
            key={assignment.themeId}
            className={assignment.decidedBy === null ? 'is-suggested' : undefined}
          >
            {name}{' '}
            <b>
              {assignment.decidedBy
                ? text('register.confirmedBy', { name: assignment.decidedBy })
                : text('register.byMachine')}
            </b>
            {mayDecide && (
              <Button
                size="mini"
                name="themeId"
                value={assignment.themeId}
                aria-label={text('register.removeTheme', { name })}
              >
                ×
              </Button>
            )}
          </span>
        )
      })}
    </form>
  )
}

function Decisions({ path }: { path: ShownDetail['path'] }) {
  const { language, text } = useReader()
  if (path.responses.length === 0) return <p className="hint">{text('register.notAnswered')}</p>
  return (
    <>
      {path.responses.map((response) => {
        const reason = shownIn(response.text, language)
        return (
          <div key={response.id}>
            <Stamp disposition={response.disposition} />
            <p lang={reason.language} dir={direction(reason.language)}>
              {reason.text}
            </p>
            <p className="hint">{text('receipt.shared', { count: response.answered })}</p>
          </div>
        )
      })}
    </>
  )
}

/** The passages that quote a contribution or answer it, each once. */
function passagesOf(path: ShownDetail['path']) {
  const cited = path.statements.map((one) => ({ ...one, key: `s-${one.blockId}-${one.language}` }))
  const changed = path.responses
    .flatMap((response) => response.blocks)
    .map((one) => ({ ...one, key: `b-${one.versionId}-${one.blockId}-${one.language}` }))
  return [...cited, ...changed].filter(
    (one, index, all) => all.findIndex((other) => other.key === one.key) === index,
  )
}

function InText({ path }: { path: ShownDetail['path'] }) {
  const { language, text } = useReader()
  const passages = passagesOf(path)
  if (passages.length === 0) return <p className="hint">{text('register.notInText')}</p>
  return (
    <>
      {passages.map((passage) => (
        <p key={passage.key} className="passage-quote">
          <a
            href={`/${language}/versions/${passage.versionId}#b-${passage.blockId}`}
            lang={passage.language}
            dir={direction(passage.language)}
          >
            {passage.text}
          </a>
        </p>
      ))}
    </>
  )
}
