import { contributionCode } from '~/app/domain/contribution'
import { direction } from '~/app/domain/language'
import { useReader } from '~/app/i18n/text'
import { consultationPath } from '../frames'
import { Stamp } from '../signs'
import type { ResponseFormProps } from './response-form-props'

/** What a published response answers: each contribution by its number, with its decision. */
export function PublishedAnswers(
  props: Pick<ResponseFormProps, 'consultation' | 'rows' | 'decisions'>,
) {
  const { language, text } = useReader()
  const { consultation, rows, decisions } = props
  const home = consultationPath(consultation.slug, language)
  return (
    <>
      <h2>
        {text('response.answered')} <span className="count">{rows.length}</span>
      </h2>
      <ul className="entries">
        {rows.map((row) => (
          <li key={row.id}>
            <p className="byline">
              <a className="code" href={`${home}/contributions/${row.number ?? ''}`}>
                {contributionCode(row.number)}
              </a>{' '}
              <Stamp
                disposition={
                  decisions.find(({ contributionId }) => contributionId === row.id)?.disposition ??
                  null
                }
              />
            </p>
            {row.text === null ? (
              <p className="note">{text('response.withheld')}</p>
            ) : (
              <p lang={row.language} dir={direction(row.language)}>
                {row.text}
                {row.isCut && '…'}
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
