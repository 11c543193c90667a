import { contributionCode } from '~/app/domain/contribution'
import type { ViewedResponse } from '~/app/domain/report-view'
import { useReader } from '~/app/i18n/text'
import { consultationPath } from '../frames'
import { Stamp } from '../signs'
import type { ReportBodyProps } from './report-props'

/** Responses as a table: about what, said by whom (every number), what was decided, and why. */
export function ReportedResponses({
  rows,
  consultation,
}: ReportBodyProps & { rows: readonly ViewedResponse[] }) {
  const { language, text } = useReader()
  const home = consultationPath(consultation.slug, language)
  const head = ['about', 'numbers', 'decision', 'reason'] as const
  return (
    <table className="responses">
      <thead>
        <tr>
          {head.map((key) => (
            <th key={key} scope="col">
              {text(`report.responses.${key}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.blockId} id={`b-${row.blockId}`}>
            <th scope="row" dir="auto">
              {row.about}
            </th>
            <td>
              <details>
                <summary>{text('common.contributions', { count: row.numbers.length })}</summary>
                {row.numbers.map((number) => (
                  <span key={number}>
                    <a className="code" href={`${home}/contributions/${number}`}>
                      {contributionCode(number)}
                    </a>{' '}
                  </span>
                ))}
              </details>
            </td>
            <td>
              <Stamp disposition={row.disposition} />
            </td>
            <td className="response-text" dir="auto">
              {row.reason}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
