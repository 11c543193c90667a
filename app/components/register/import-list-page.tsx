import type { ImportRowShown } from './import-facts'
import { formatMoment } from '~/app/i18n/dates'
import { useReader } from '~/app/i18n/text'
import type { Problem } from '~/app/domain/problem'
import type { Refusal } from '~/app/domain/refusal'
import { FormKey } from '../form-key'
import { consultationPath, DeskFrame, type FramedConsultation } from '../frames'
import { RefusalMessage } from '../refusal-message'
import { Button } from '../ui/button'
import { Field, TextArea } from '../ui/field'
import { Pane } from '../ui/work-frame'
import { stateOf } from './import-facts'

type ImportListPageProps = {
  consultation: FramedConsultation & { timeZone: string }
  person: string
  imports: readonly ImportRowShown[]
  answer?: {
    problems: Record<string, Problem>
    refusal: Refusal | null
    typed: Record<string, string | string[]>
  }
}

/** Where a file is brought in, and what was imported before. */
export function ImportListPage({ consultation, person, imports, answer }: ImportListPageProps) {
  const { language, text } = useReader()
  const desk = `${consultationPath(consultation.slug, language)}/desk`
  const problem = (name: string) => {
    const found = answer?.problems[name]
    return found && text(`problem.${found}`)
  }
  return (
    <DeskFrame
      consultation={consultation}
      current="register"
      person={person}
      title={text('import.title')}
    >
      <Pane label={text('import.title')}>
        <p>{text('import.lead')}</p>
        <RefusalMessage refusal={answer?.refusal} />
        <form method="post" encType="multipart/form-data" className="form">
          <FormKey />
          <Field
            name="file"
            type="file"
            accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
            label={text('import.file')}
            hint={text('import.fileHint')}
            problem={problem('file')}
          />
          <TextArea
            name="lines"
            label={text('import.paste')}
            hint={text('import.pasteHint')}
            rows={5}
            problem={problem('lines')}
            defaultValue={String(answer?.typed.lines ?? '')}
          />
          <p className="form-actions">
            <Button size="small">{text('import.read')}</Button>
          </p>
        </form>
        <Earlier imports={imports} timeZone={consultation.timeZone} desk={desk} />
      </Pane>
    </DeskFrame>
  )
}

function Earlier(props: { imports: readonly ImportRowShown[]; timeZone: string; desk: string }) {
  const { language, text } = useReader()
  const { imports, timeZone, desk } = props
  return (
    <>
      <h2>{text('import.earlier')}</h2>
      {imports.length === 0 && <p className="note">{text('import.none')}</p>}
      <ul className="act-list">
        {imports.map((one) => (
          <li key={one.id}>
            <a className="act" href={`${desk}/import/${one.id}`}>
              <span className="act-body">
                <strong dir="auto">{one.source.fileName || text('import.pasted')}</strong>
                <span>
                  {text(`import.state.${stateOf(one)}`)}
                  {one.result?.added !== undefined &&
                    ` · ${text('import.added', { count: one.result.added })}`}
                  {' · '}
                  {formatMoment(one.createdAt, language, timeZone)}
                  {one.startedBy && ` · ${text('import.byWhom', { name: one.startedBy })}`}
                </span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
