import { contributionCode } from '~/app/domain/contribution'
import { CONSENTS, type Consent } from '~/app/domain/contributor'
import { direction } from '~/app/domain/language'
import type { Refusal } from '~/app/domain/refusal'
import { useReader, useText } from '~/app/i18n/text'
import { paragraphs } from '../contributions/preview'
import { FormKey } from '../form-key'
import { ConsultationFrame, consultationPath, type FramedConsultation } from '../frames'
import { RefusalMessage } from '../refusal-message'
import { Button } from '../ui/button'
import { RadioGroup } from '../ui/choices'
import { Message } from '../ui/message'
import type { ContributionPath, PassageSince } from '~/app/domain/contribution-path'
import { CommentedPassage } from './commented-passage'
import { ContributionLine } from './contribution-line'
import { KeepReceipt } from './keep-receipt'

type ReceiptPageProps = {
  consultation: FramedConsultation & { timeZone: string }
  code: string
  link: string
  news: 'new' | 'again' | 'changed' | null
  /** Where only closed answers came: their survey. */
  surveyId: string | null
  paths: readonly ContributionPath[]
  /** What comments are about, of those that came with the receipt. */
  passages: readonly PassageSince[]
  answer?: { refusal: Refusal | null }
}

/** What a contributor keeps: the code, and what became of what they said. */
export function ReceiptPage(props: ReceiptPageProps) {
  const text = useText()
  const { paths, passages, consultation } = props
  return (
    <ConsultationFrame consultation={consultation} current={null}>
      <News news={props.news} />
      <RefusalMessage refusal={props.answer?.refusal} />
      <div className="receipt">
        <div>
          <Heading paths={paths} />
          {paths.map((path) => (
            <Said
              key={path.id}
              path={path}
              isAlone={paths.length === 1}
              passage={props.passages.find(({ threadId }) => threadId === path.threadId)}
            />
          ))}
          <Keys {...props} />
          {paths[0] && <ConsentForm consent={paths[0].consent} />}
          {passages.length > 0 && <Mine {...props} />}
        </div>
        <section className="receipt-path" aria-labelledby="became">
          <h2 id="became">{text(paths.length === 0 ? 'receipt.answersNext' : 'receipt.became')}</h2>
          {paths.length === 0 && <Answers {...props} />}
          {paths.map((path) => (
            <ContributionLine
              key={path.id}
              path={path}
              timeZone={consultation.timeZone}
              languages={consultation.languages}
              heading={paths.length > 1 ? contributionCode(path.number) : null}
            />
          ))}
        </section>
      </div>
    </ConsultationFrame>
  )
}

/** Closed answers say nothing in words: they are counted in the results. */
function Answers({ consultation, surveyId }: ReceiptPageProps) {
  const { language, text } = useReader()
  return (
    <>
      <p>{text('receipt.answersOnly')}</p>
      <p className="actions">
        {surveyId && (
          <a href={`/${language}/surveys/${surveyId}/results`}>{text('receipt.answersResults')}</a>
        )}
        <a href={consultationPath(consultation.slug, language)}>{text('receipt.backHome')}</a>
      </p>
    </>
  )
}

function News({ news }: { news: ReceiptPageProps['news'] }) {
  const text = useText()
  if (!news) return null
  const sentences = {
    new: 'receipt.new',
    again: 'receipt.again',
    changed: 'receipt.consentChanged',
  } as const
  return (
    <Message kind="done">
      <p>{text(sentences[news])}</p>
    </Message>
  )
}

function Heading({ paths }: { paths: readonly ContributionPath[] }) {
  const text = useText()
  const [only] = paths
  if (!only) return <h1>{text('receipt.answersTitle')}</h1>
  if (paths.length > 1) {
    return <h1>{text('receipt.eyebrowMany', { count: paths.length })}</h1>
  }
  return (
    <>
      <p className="eyebrow">{text('receipt.eyebrow')}</p>
      <h1 className="receipt-code">{contributionCode(only.number)}</h1>
    </>
  )
}

function Said(props: { path: ContributionPath; isAlone: boolean; passage?: PassageSince }) {
  const { path, isAlone, passage } = props
  const voice = path.groupPosition ? `voice-${path.groupPosition}` : ''
  return (
    <>
      {!isAlone && <p className="code">{contributionCode(path.number)}</p>}
      <blockquote
        className={`said receipt-quote voice ${voice}`}
        lang={path.language}
        dir={direction(path.language)}
      >
        {paragraphs(path.text)}
      </blockquote>
      {passage && (
        <CommentedPassage
          passage={path.kind === 'wording' ? passage : { ...passage, replacement: null }}
        />
      )}
    </>
  )
}

function Keys({ code, link, paths, consultation }: ReceiptPageProps) {
  const { language, text } = useReader()
  const home = consultationPath(consultation.slug, language)
  return (
    <dl className="receipt-keys">
      <div>
        <dt>{text('receipt.private')}</dt>
        <dd>
          <span className="code private-code">{code}</span>
          <a className="code" href={link}>
            {link}
          </a>
          <p className="hint">{text('receipt.privateHint')}</p>
          <p>
            <button type="button" className="button button-second" data-print hidden>
              {text('receipt.print')}
            </button>
          </p>
        </dd>
      </div>
      {paths.length > 0 && (
        <div>
          <dt>
            {text('receipt.public')}{' '}
            {paths.map((path) => (
              <a key={path.id} className="code" href={`${home}/contributions/${path.number}`}>
                {contributionCode(path.number)}
              </a>
            ))}
          </dt>
          <dd>{text('receipt.publicHint')}</dd>
        </div>
      )}
    </dl>
  )
}

/** All that its author said of the text, and keeping the receipt for the next time. */
function Mine({ passages, consultation, code }: ReceiptPageProps) {
  const { language, text } = useReader()
  const versionId = passages[0]!.latest?.versionId ?? passages[0]!.versionId
  return (
    <>
      <p>
        <a href={`/${language}/versions/${versionId}/mine`}>{text('mine.link')}</a>
      </p>
      <KeepReceipt slug={consultation.slug} code={code} />
    </>
  )
}

function ConsentForm({ consent }: { consent: Consent }) {
  const text = useText()
  return (
    <details>
      <summary>
        {text('receipt.consent')} : {text(`consent.${consent}`)}. {text('receipt.changeConsent')}
      </summary>
      <form method="post" className="form">
        <FormKey />
        <RadioGroup
          name="consent"
          label={text('contribution.consent')}
          value={consent}
          choices={CONSENTS.map((one) => ({
            value: one,
            label: text(`consent.${one}`),
            note: text(`consent.${one}.note`),
          }))}
        />
        <Button kind="second">{text('receipt.changeConsent')}</Button>
      </form>
    </details>
  )
}
