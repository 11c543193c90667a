import type { ReportSection, Totals } from '~/app/domain/commented-report'
import { contributionCode } from '~/app/domain/contribution'
import { direction } from '~/app/domain/language'
import { useReader } from '~/app/i18n/text'
import { consultationPath } from '../frames'
import { DispositionSign } from '../signs'
import { Heard } from './heard'
import { Participation } from './participation'
import { figureValue, type ReportBodyProps } from './report-props'
import { ReportedResponses } from './reported-responses'

/** All parts of a report in the order of reading; those without anything to say are left out. */
export function ReportBody(props: ReportBodyProps) {
  const { view, language } = props
  return (
    <div lang={language} dir={direction(language)}>
      <Words {...props} section="summary" />
      <OnePage {...props} />
      <Part {...props} section="purpose" />
      <Part {...props} section="how" />
      <Part {...props} section="who">
        <Participation {...props} />
      </Part>
      {view.statements.length > 0 && (
        <Part {...props} section="heard">
          <Heard {...props} />
        </Part>
      )}
      <Part {...props} section="changed" />
      {view.responses.length > 0 && (
        <Part {...props} section="responses">
          <ReportedResponses {...props} rows={view.responses} />
        </Part>
      )}
      {view.declined.length > 0 && (
        <Part {...props} section="declined">
          <ReportedResponses {...props} rows={view.declined} />
        </Part>
      )}
      <Part {...props} section="pending">
        <Pending {...props} />
      </Part>
      <Part {...props} section="disagreements" />
      <Part {...props} section="lessons" />
      <Part {...props} section="next" />
      <Part {...props} section="method" />
    </div>
  )
}

type PartProps = ReportBodyProps & { section: ReportSection }

function Part(props: PartProps & { children?: React.ReactNode }) {
  const { view, section, children } = props
  if (!children && view.html[section] === '') return null
  return (
    <section aria-labelledby={`part-${section}`} className="report-part">
      <h2 id={`part-${section}`}>{view.titles[section]}</h2>
      <Words {...props} />
      {children}
    </section>
  )
}

/** Words of a frozen or live document: written by `htmlOf`, which escapes all text. */
function Words({ view, section }: PartProps) {
  if (view.html[section] === '') return null
  return <div className="report-body" dangerouslySetInnerHTML={{ __html: view.html[section] }} />
}

function OnePage(props: ReportBodyProps) {
  const { text } = useReader()
  const { view } = props
  const columns = (['asked', 'said', 'done'] as const).filter((key) => view.html[key] !== '')
  if (columns.length === 0) return null
  return (
    <section aria-labelledby="part-page" className="report-part">
      <h2 id="part-page">{text('report.onePage')}</h2>
      <div className="asked-said-done">
        {columns.map((key) => (
          <div key={key}>
            <h3>{view.titles[key]}</h3>
            <div dangerouslySetInnerHTML={{ __html: view.html[key] }} />
          </div>
        ))}
      </div>
    </section>
  )
}

function Pending({ view, figures, consultation }: ReportBodyProps) {
  const { language, text } = useReader()
  const totals = figureValue<Totals>(figures, 'totals')
  const home = consultationPath(consultation.slug, language)
  if (totals?.contributions === 0) return <p>{text('report.pending.nothing')}</p>
  if (view.pending.length === 0) return <p>{text('report.pending.none')}</p>
  return (
    <>
      {totals && (
        <p className="report-body">
          {text('report.pending.of', {
            answered: totals.contributions - view.pending.length,
            all: totals.contributions,
          })}
        </p>
      )}
      <ul className="pending-list">
        {view.pending.map((number) => (
          <li key={number}>
            <DispositionSign disposition={null} />{' '}
            <a className="code" href={`${home}/contributions/${number}`}>
              {contributionCode(number)}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
