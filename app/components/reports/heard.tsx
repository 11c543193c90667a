import { useReader } from '~/app/i18n/text'
import type { ReportBodyProps } from './report-props'

/** What a phase heard: each statement with its counts, beside it what was said, word for word. */
export function Heard({ view }: ReportBodyProps) {
  const { language, text } = useReader()
  return (
    <>
      {view.statements.map((statement) => (
        <div key={statement.blockId} className="heard">
          <div>
            <div className="report-body" dangerouslySetInnerHTML={{ __html: statement.html }} />
            <p className="hint">
              {text('report.heard.counts', {
                contributions: text('common.contributions', { count: statement.contributions }),
                people: text('common.people', { count: statement.people }),
              })}
              {statement.dissents > 0 && (
                <>
                  {', '}
                  {text('report.heard.dissents', { count: statement.dissents })}
                </>
              )}
              {statement.source && (
                <>
                  {'. '}
                  <a
                    href={`/${language}/versions/${statement.source.versionId}#b-${statement.source.blockId}`}
                  >
                    {text('report.heard.see')}
                  </a>
                </>
              )}
            </p>
          </div>
          <div>
            {statement.quotes.map((quote, index) => (
              <blockquote key={index} className="voice">
                <p className="said" dangerouslySetInnerHTML={{ __html: quote }} />
              </blockquote>
            ))}
          </div>
        </div>
      ))}
    </>
  )
}
