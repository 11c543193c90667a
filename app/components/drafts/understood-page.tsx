import type { ImportCounts, UnderstoodLine } from '~/app/domain/draft-import'
import { direction } from '~/app/domain/language'
import type { Problem } from '~/app/domain/problem'
import type { Refusal } from '~/app/domain/refusal'
import { formatNumber } from '~/app/i18n/create-text'
import { languageName } from '~/app/i18n/languages'
import { useReader } from '~/app/i18n/text'
import { FormKey } from '../form-key'
import { DeskFrame, type FramedConsultation } from '../frames'
import { RefusalMessage } from '../refusal-message'
import { Button } from '../ui/button'
import { LeftOutLines, PageLines, type PageLine } from './understood-left-out'
import { UnderstoodOutline } from './understood-outline'

type UnderstoodPageProps = {
  consultation: FramedConsultation
  personName: string
  brought: { title: string; language: string; fileName: string; format: string }
  counts: ImportCounts
  lines: readonly UnderstoodLine[]
  foreign: readonly { id: string; text: string; language: string }[]
  furniture: readonly PageLine[]
  leftOut: readonly { kind: string; count: number }[]
  pageWords: readonly string[]
  answer?: { refusal: Refusal | null; problem: Problem | null }
}

/** What was understood of a text that was brought, to be corrected before a draft is made of it. */
export function UnderstoodPage(props: UnderstoodPageProps) {
  const { text } = useReader()
  const { consultation, personName, brought, counts, lines, furniture, leftOut, answer } = props
  return (
    <DeskFrame
      consultation={consultation}
      current="drafts"
      person={personName}
      title={text('understood.title')}
    >
      <RefusalMessage refusal={answer?.refusal} />
      {answer?.problem && <p role="alert">{text(`problem.${answer.problem}`)}</p>}
      <section className="pane" aria-labelledby="counts">
        <h2 id="counts" lang={brought.language} dir="auto">
          {brought.title}
        </h2>
        {brought.fileName !== '' && (
          <p>
            <bdi>{brought.fileName}</bdi>
          </p>
        )}
        <p className="note">{text('understood.lead')}</p>
        <Counts counts={counts} />
      </section>
      <form method="post" className="understood">
        <FormKey />
        <section className="pane" aria-labelledby="outline">
          <h2 id="outline">{text('understood.outline')}</h2>
          <p className="note">{text('understood.outlineLead')}</p>
          <UnderstoodOutline lines={lines} language={brought.language} />
        </section>
        <ForeignLines foreign={props.foreign} furniture={furniture} />
        {furniture.length > 0 && <PageLines lines={furniture} language={brought.language} />}
        {leftOut.length > 0 && (
          <LeftOutLines kinds={leftOut} pageWords={props.pageWords} language={brought.language} />
        )}
        <p className="form-actions">
          <Button name="intent" value="create">
            {text('understood.create')}
          </Button>
          <Button name="intent" value="correct" kind="second">
            {text('understood.correct')}
          </Button>
          <Button name="intent" value="discard" kind="second">
            {text('understood.discard')}
          </Button>
        </p>
      </form>
    </DeskFrame>
  )
}

const COUNTED = ['headings', 'items', 'tables', 'notes', 'pictures', 'parts', 'words'] as const

function Counts({ counts }: { counts: ImportCounts }) {
  const { language: reader, text } = useReader()
  return (
    <dl className="understood-counts">
      {COUNTED.map((kind) => (
        <div key={kind}>
          <dt>{text(`understood.count.${kind}`)}</dt>
          <dd>{formatNumber(counts[kind], reader)}</dd>
        </div>
      ))}
    </dl>
  )
}

type ForeignLinesProps = Pick<UnderstoodPageProps, 'foreign' | 'furniture'>

/** Words in another language than the text: left untranslated, or meant so. */
function ForeignLines({ foreign, furniture }: ForeignLinesProps) {
  const { language: reader, text } = useReader()
  const ofPages = furniture.flatMap(({ line, text: words, language }) =>
    language === null ? [] : [{ id: String(line), text: words, language }],
  )
  const found = [...foreign, ...ofPages]
  if (found.length === 0) return null
  return (
    <section className="pane" aria-labelledby="foreign">
      <h2 id="foreign">{text('understood.foreign')}</h2>
      <p className="note">{text('understood.foreignLead')}</p>
      <ul className="understood-lines">
        {found.map((line) => (
          <li key={line.id}>
            <q lang={line.language} dir={direction(line.language)}>
              {line.text}
            </q>{' '}
            <span className="note">{languageName(line.language, reader)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
