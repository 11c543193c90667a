import { IMPORTED_KINDS, type UnderstoodLine } from '~/app/domain/draft-import'
import { direction } from '~/app/domain/language'
import { formatNumber } from '~/app/i18n/create-text'
import { useReader } from '~/app/i18n/text'

type OutlineProps = { lines: readonly UnderstoodLine[]; language: string }

/** The headings and what might be one, each with what it was taken for. */
export function UnderstoodOutline({ lines, language }: OutlineProps) {
  return (
    <ol className="understood-outline">
      {lines.map((line, at) =>
        line.id === null ? (
          <Between key={`between-${at}`} line={line} />
        ) : (
          <Correctable key={line.id} line={line} language={language} />
        ),
      )}
    </ol>
  )
}

type Block = Extract<UnderstoodLine, { id: string }>

function Correctable({ line, language }: { line: Block; language: string }) {
  const { text } = useReader()
  const written = line.language ?? language
  return (
    <li className={`understood-${line.kind}`}>
      <select
        name={`kind-${line.id}`}
        defaultValue={line.kind}
        aria-labelledby={`words-${line.id}`}
      >
        {IMPORTED_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {text(`understood.kind.${kind}`)}
          </option>
        ))}
      </select>
      <span id={`words-${line.id}`} lang={written} dir={direction(written)}>
        {line.text}
      </span>
    </li>
  )
}

type Counted = Extract<UnderstoodLine, { id: null }>

const COUNTED = ['paragraphs', 'items', 'tables', 'pictures'] as const

function Between({ line }: { line: Counted }) {
  const { language: reader, text } = useReader()
  const said = COUNTED.filter((kind) => line[kind] > 0).map((kind) =>
    text(`understood.between.${kind}`, {
      count: line[kind],
      number: formatNumber(line[kind], reader),
    }),
  )
  return <li className="understood-between">{said.join(' · ')}</li>
}
