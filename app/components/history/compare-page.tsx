import type { RedlineRow } from '~/app/domain/block-changes'
import type { TableNode } from '~/app/domain/document'
import { momentName, type Moment } from '~/app/domain/moment'
import type { Problem } from '~/app/domain/problem'
import type { Refusal } from '~/app/domain/refusal'
import { formatMoment } from '~/app/i18n/dates'
import { useReader } from '~/app/i18n/text'
import { FormKey } from '../form-key'
import { RefusalMessage } from '../refusal-message'
import { Button } from '../ui/button'
import { Message } from '../ui/message'
import { Redline } from '../versions/redline'
import { CompareForm } from './compare-form'
import { HistoryFrame, type HistoryContext, type ShownMoment } from './history-frame'

type Reached = Moment & { at: Date | string | null; name: string | null }

type ComparePageProps = HistoryContext & {
  canWrite: boolean
  kept: readonly ShownMoment[]
  from: Reached | null
  /** `null`: the text as it stands now. */
  to: Reached | null
  rows: readonly RedlineRow[]
  tables: readonly TableNode[]
  answer?: { problems: Record<string, Problem>; refusal: Refusal | null }
}

/** What changed between two states of a text, and bringing back what was there before. */
export function ComparePage(props: ComparePageProps) {
  const { text } = useReader()
  const { answer, from, own } = props
  const isBeforeAll = from?.seq === 0
  const mayRestore = props.canWrite && from !== null && !isBeforeAll
  return (
    <HistoryFrame {...props} title={text('history.compareTitle')} current="moments">
      <RefusalMessage refusal={answer?.refusal} />
      {answer?.problems.sure && (
        <Message kind="problem">
          <p>{text('history.sureFirst')}</p>
        </Message>
      )}
      <section className="pane" aria-labelledby="states">
        <h2 id="states">{text('history.states')}</h2>
        <States {...props} />
        <CompareForm {...props} />
        {mayRestore && <RestoreWhole moment={from} />}
      </section>
      <section className="pane" aria-labelledby="changes">
        <h2 id="changes">{text('history.changes')}</h2>
        <Redline
          rows={props.rows}
          language={own.language}
          tables={props.tables}
          view="changes"
          actions={mayRestore ? (row) => <RestoreBlock row={row} moment={from} /> : undefined}
        />
      </section>
    </HistoryFrame>
  )
}

function States({ consultation, from, to }: ComparePageProps) {
  const { language, text } = useReader()
  const said = (state: Reached | null) => {
    if (!state) return text('history.now')
    if (state.at === null) return text('history.empty')
    const at = formatMoment(state.at, language, consultation.timeZone)
    return state.name ? text('history.writtenBy', { at, name: state.name }) : at
  }
  return (
    <dl className="facts">
      <dt>{text('history.from')}</dt>
      <dd>{said(from)}</dd>
      <dt>{text('history.to')}</dt>
      <dd>{said(to)}</dd>
    </dl>
  )
}

/** What was there before can be brought back; what is new has no earlier words. */
function RestoreBlock({ row, moment }: { row: RedlineRow; moment: Moment }) {
  const { text } = useReader()
  if (row.status === 'added' || row.status === 'left') return null
  return (
    <form method="post">
      <FormKey />
      <input type="hidden" name="moment" value={momentName(moment)} />
      <input type="hidden" name="blockId" value={row.oldBlock.blockId} />
      <Button kind="second" size="mini" name="intent" value="block">
        {text('history.restoreBlock')}
      </Button>
    </form>
  )
}

function RestoreWhole({ moment }: { moment: Moment }) {
  const { text } = useReader()
  return (
    <details>
      <summary>{text('history.restoreWhole')}</summary>
      <form method="post" className="form">
        <FormKey />
        <input type="hidden" name="moment" value={momentName(moment)} />
        <p>{text('history.restoreLead')}</p>
        <label className="choice">
          <input type="checkbox" name="sure" value="yes" /> <span>{text('history.sure')}</span>
        </label>
        <p className="form-actions">
          <Button size="small" name="intent" value="whole">
            {text('history.restoreNow')}
          </Button>
        </p>
      </form>
    </details>
  )
}
