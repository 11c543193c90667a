import { OPEN_COLUMNS, OPEN_TABLES } from '~/app/domain/open-file'
import { useReader } from '~/app/i18n/text'
import { ConsultationFrame, consultationPath, type FramedConsultation } from '../frames'

/** The public register as files, with what is in them. */
export function DataPage(props: {
  consultation: FramedConsultation
  licence: string
  secretariatOnly: number
}) {
  const { language, text } = useReader()
  const { consultation, licence, secretariatOnly } = props
  const home = `${consultationPath(consultation.slug, language)}/data`
  return (
    <ConsultationFrame consultation={consultation} current="data" mainClass="wrap plain">
      <h1>{text('data.title')}</h1>
      <p className="lead">{text('data.lead')}</p>
      <p>{text('data.licence', { licence })}</p>
      <p>{text('data.names')}</p>
      {secretariatOnly > 0 && <p>{text('data.secretariatOnly', { count: secretariatOnly })}</p>}
      {OPEN_TABLES.map((table) => (
        <section key={table}>
          <h2>{text(`data.${table}`)}</h2>
          <p>{text(`data.${table}.what`)}</p>
          <p className="actions">
            <a href={`${home}/${table}.csv`} download>
              {text('data.download', { file: `${table}.csv` })}
            </a>
            <a href={`${home}/${table}.json`} download>
              {text('data.download', { file: `${table}.json` })}
            </a>
          </p>
          <p className="hint">
            {text('data.columns')}{' '}
            {OPEN_COLUMNS[table].map((column) => (
              <span key={column}>
                <code>{column}</code>{' '}
              </span>
            ))}
          </p>
        </section>
      ))}
      <h2>{text('data.format')}</h2>
      <p>{text('data.format.what')}</p>
    </ConsultationFrame>
  )
}
