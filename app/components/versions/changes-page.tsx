import { redlineRows } from '~/app/domain/block-changes'
import { blocksOf, wordCount, type Document, type TableNode } from '~/app/domain/document'
import { readableText } from '~/app/domain/document-rows'
import { useReader } from '~/app/i18n/text'
import { ConsultationFrame } from '../frames'
import { Button } from '../ui/button'
import { Message } from '../ui/message'
import { Redline } from './redline'
import { VersionHeader, type VersionContext } from './version-header'

type ChangesPageProps = VersionContext & {
  document: Document
  from: { id: string; number: number }
  /** `null`: the earlier version does not exist in this language. */
  before: Document | null
  others: readonly { id: string; number: number }[]
  view: 'whole' | 'changes'
}

/** What changed between two versions of a text, word by word. */
export function ChangesPage(props: ChangesPageProps) {
  const { text } = useReader()
  const { consultation, version, document, from, before } = props
  const blocks = blocksOf(document)
  return (
    <ConsultationFrame consultation={consultation} current="text">
      <VersionHeader
        {...props}
        view="changes"
        heading={readableText(document).title}
        words={wordCount(blocks)}
      />
      <h2>{text('changes.title', { from: from.number, to: version.number })}</h2>
      <Choose {...props} />
      {before === null ? (
        <Message kind="note">
          <p>{text('changes.notInLanguage', { number: from.number })}</p>
        </Message>
      ) : (
        <Redline
          rows={redlineRows(blocksOf(before), blocks)}
          language={version.textLanguage}
          tables={document.nodes.filter((node): node is TableNode => node.type === 'table')}
          view={props.view}
        />
      )}
    </ConsultationFrame>
  )
}

function Choose({ version, from, others, view }: ChangesPageProps) {
  const { text } = useReader()
  const other = view === 'whole' ? 'changes' : 'whole'
  const href = `?from=${from.id}&language=${version.textLanguage}&view=${other}`
  return (
    <div className="actions">
      {others.length > 1 && (
        <form method="get" className="actions">
          <input type="hidden" name="language" value={version.textLanguage} />
          <input type="hidden" name="view" value={view} />
          <label htmlFor="from">{text('changes.compare')}</label>
          <select name="from" id="from" defaultValue={from.id} className="short">
            {others.map((one) => (
              <option key={one.id} value={one.id}>
                {text('version.name', { number: one.number })}
              </option>
            ))}
          </select>
          <Button kind="second" size="small">
            {text('changes.show')}
          </Button>
        </form>
      )}
      <a href={href}>{text(view === 'whole' ? 'changes.only' : 'changes.whole')}</a>
    </div>
  )
}
