import type { RedlineRow } from '~/app/domain/block-changes'
import type { TableNode } from '~/app/domain/document'
import type { ReplacementEffects } from '~/app/domain/draft-replacement'
import { direction, inLanguage, type Localized } from '~/app/domain/language'
import type { Problem } from '~/app/domain/problem'
import type { Refusal } from '~/app/domain/refusal'
import { formatNumber } from '~/app/i18n/create-text'
import { languageName } from '~/app/i18n/languages'
import { useReader } from '~/app/i18n/text'
import { FormKey } from '../form-key'
import { DeskFrame, type FramedConsultation } from '../frames'
import { RefusalMessage } from '../refusal-message'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { Redline } from '../versions/redline'
import { LeftOutLines } from './understood-left-out'

type ReplacePageProps = {
  consultation: FramedConsultation
  draft: { id: string; title: Localized }
  own: { id: string; language: string }
  personName: string
  canWrite: boolean
  /** A file that was read; `null`: one is still to be chosen. */
  waiting: {
    fileName: string
    rows: readonly RedlineRow[]
    tables: readonly TableNode[]
    leftOut: readonly { kind: string; count: number }[]
    pageWords: readonly string[]
    effects: ReplacementEffects
  } | null
  answer?: { refusal: Refusal | null; problem: Problem | null }
}

/** A file takes the place of a working text, once somebody has seen what that changes. */
export function ReplacePage(props: ReplacePageProps) {
  const { consultation, draft, own, waiting, answer } = props
  const { language, text } = useReader()
  return (
    <DeskFrame
      consultation={consultation}
      current="drafts"
      person={props.personName}
      title={text('replace.title')}
      line={
        <>
          <a href={`/${language}/drafts/${draft.id}/edit?text=${own.id}`}>
            <bdi lang={own.language} dir={direction(own.language)}>
              {inLanguage(draft.title, own.language, consultation.languages)}
            </bdi>
          </a>
          <span className="work-note">{languageName(own.language, language)}</span>
        </>
      }
    >
      <RefusalMessage refusal={answer?.refusal} />
      {waiting ? <Changes {...props} waiting={waiting} /> : <ChooseFile {...props} />}
    </DeskFrame>
  )
}

function ChooseFile({ answer, canWrite }: ReplacePageProps) {
  const { text } = useReader()
  return (
    <section className="pane" aria-label={text('draft.file')}>
      {canWrite ? (
        <form method="post" encType="multipart/form-data" className="form">
          <FormKey />
          <p className="note">{text('replace.lead')}</p>
          <Field
            name="file"
            type="file"
            required
            accept=".docx,.md,.markdown,.html,.htm,.txt"
            label={text('draft.file')}
            hint={text('replace.fileHint')}
            problem={answer?.problem ? text(`problem.${answer.problem}`) : undefined}
          />
          <p className="form-actions">
            <Button name="intent" value="read">
              {text('replace.read')}
            </Button>
          </p>
        </form>
      ) : (
        <p className="note">{text('replace.readOnly')}</p>
      )}
    </section>
  )
}

type Waiting = NonNullable<ReplacePageProps['waiting']>

function Changes(props: ReplacePageProps & { waiting: Waiting }) {
  const { text } = useReader()
  const { canWrite, own, waiting } = props
  const changes = waiting.rows.some(({ status }) => status !== 'same')
  return (
    <>
      <section className="pane" aria-labelledby="effects">
        <h2 id="effects">{text('replace.effects')}</h2>
        <p>
          <bdi>{waiting.fileName}</bdi>
        </p>
        <p className="note">{text('replace.nothingYet')}</p>
        <Effects {...waiting.effects} />
        {canWrite && (
          <form method="post">
            <FormKey />
            <p className="note">{text('replace.undo')}</p>
            <p className="form-actions">
              <Button name="intent" value="replace">
                {text('replace.now')}
              </Button>
              <Button name="intent" value="discard" kind="second">
                {text('replace.discard')}
              </Button>
            </p>
          </form>
        )}
      </section>
      {waiting.leftOut.length > 0 && (
        <LeftOutLines
          kinds={waiting.leftOut}
          pageWords={waiting.pageWords}
          language={own.language}
        />
      )}
      <section className="pane" aria-labelledby="changes">
        <h2 id="changes">{text('replace.changes')}</h2>
        {!changes && <p className="note">{text('replace.sameWords')}</p>}
        <Redline
          rows={waiting.rows}
          language={own.language}
          tables={waiting.tables}
          view="changes"
        />
      </section>
    </>
  )
}

/** What stands beside the text, and what would become of it. */
function Effects({ threads, sources, notes, translations }: ReplacementEffects) {
  const { language, text } = useReader()
  const counted = (count: number) => ({ count, number: formatNumber(count, language) })
  const lines = [
    threads.stay > 0 && text('replace.threadsStay', counted(threads.stay)),
    threads.toConfirm > 0 && text('replace.threadsToConfirm', counted(threads.toConfirm)),
    threads.lost > 0 && text('replace.threadsLost', counted(threads.lost)),
    sources > 0 && text('replace.sources', counted(sources)),
    notes > 0 && text('replace.notes', counted(notes)),
    ...translations.map((one) =>
      text('replace.translation', {
        ...counted(one.blocks),
        language: languageName(one.language, language),
      }),
    ),
  ].filter((line) => line !== false)
  if (lines.length === 0) return <p>{text('replace.noEffects')}</p>
  return (
    <ul className="understood-lines">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
