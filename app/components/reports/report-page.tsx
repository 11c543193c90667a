import type { Totals } from '~/app/domain/commented-report'
import { inLanguage } from '~/app/domain/language'
import { formatDay, formatRange, saidEnd } from '~/app/i18n/dates'
import { languageName } from '~/app/i18n/languages'
import { useReader } from '~/app/i18n/text'
import { ConsultationFrame } from '../frames'
import { Message } from '../ui/message'
import { ReportBody } from './report-body'
import { ReportLines } from './report-lines'
import { figureValue, type ReportPageProps } from './report-props'

/** The published account of a phase. */
export function ReportPage(props: ReportPageProps) {
  const { language, text } = useReader()
  const { version } = props
  return (
    <ConsultationFrame consultation={props.consultation} current="responses" mainClass="page">
      <Cover {...props} />
      <div className="wrap report">
        {version.isWithdrawn && (
          <Message kind="problem" title={text('report.withdrawn')}>
            <p dir="auto">
              {inLanguage(version.withdrawalNote ?? {}, language, props.consultation.languages)}
            </p>
          </Message>
        )}
        {!version.isLatest && !version.isWithdrawn && (
          <Message kind="note">
            <p>{text('report.newer')}</p>
          </Message>
        )}
        <ReportBody {...props} />
        <section aria-labelledby="permanent">
          <h2 id="permanent">{text('report.permanent')}</h2>
          <p className="break-anywhere">
            <a href={props.link}>{props.link}</a>
          </p>
          <p className="hint break-anywhere">
            {text('report.hash')} <span className="code">{version.hash}</span>
          </p>
          <p>
            <a href={`/${language}/versions/${version.id}`}>{text('report.threads')}</a>
          </p>
        </section>
      </div>
    </ConsultationFrame>
  )
}

function Cover(props: ReportPageProps) {
  const { language, text } = useReader()
  const { consultation, phase, version, figures } = props
  const { timeZone, languages } = consultation
  const totals = figureValue<Totals>(figures, 'totals')
  return (
    <header className="cover">
      <div className="wrap">
        <div>
          {phase && (
            <p className="eyebrow">
              {text('report.eyebrow', { position: phase.position, count: props.phaseCount })}
            </p>
          )}
          <h1 dir="auto">{inLanguage(version.title, language, languages)}</h1>
          {phase && totals && (
            <p className="lead">
              {text('report.lead', {
                contributions: text('common.contributions', { count: totals.contributions }),
                people: text('common.people', { count: totals.people }),
                range: formatRange(
                  phase.opensAt,
                  saidEnd(phase.closesAt, timeZone),
                  language,
                  timeZone,
                ),
              })}
            </p>
          )}
        </div>
        <ReportLines />
        <CoverFacts {...props} />
      </div>
    </header>
  )
}

function CoverFacts({ consultation, version, pages, language: shown }: ReportPageProps) {
  const { language, text } = useReader()
  const home = `/${language}/reports/${version.id}`
  const others = version.languages.filter((one) => one !== shown)
  return (
    <p className="cover-facts">
      <span>
        <b>{text('report.version', { number: version.number })}</b>,{' '}
        {formatDay(version.publishedAt, language, consultation.timeZone)}
      </span>
      {version.signedBy && <span>{text('report.signed', { name: version.signedBy })}</span>}
      <span>{text('report.pages', { count: pages })}</span>
      <span>
        <a href={`${home}/contributions.csv`}>{text('report.dataCsv')}</a>
        {', '}
        <a href={`${home}/data.json`}>{text('report.dataJson')}</a>
      </span>
      {others.length > 0 && (
        <span>
          {text('report.alsoIn')}{' '}
          {others.map((one) => (
            <a key={one} href={`${home}?text=${one}`} hrefLang={one}>
              {languageName(one, language)}{' '}
            </a>
          ))}
        </span>
      )}
    </p>
  )
}
