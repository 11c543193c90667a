import { direction } from '~/app/domain/language'
import type { KindRow } from '~/app/domain/plan-kind-rows'
import type { Refusal } from '~/app/domain/refusal'
import { useReader } from '~/app/i18n/text'
import { typedIn, type FormState } from '../contributions/contributor-fields'
import { FormKey } from '../form-key'
import { RefusalMessage } from '../refusal-message'
import { Button } from '../ui/button'
import { Message } from '../ui/message'
import { BesideDraftFrame, type BesideDraft } from './beside-draft-frame'
import { KindFields } from './kind-fields'

type KindsPageProps = BesideDraft & {
  rows: readonly KindRow[]
  /** Of all passages, from 0. */
  first: number
  total: number
  atOnce: number
  /** The block whose kind was kept. */
  done: string | null
  answer?: FormState & { refusal: Refusal | null }
}

/** Passage by passage what each is for: the same as in the drafting room, without JavaScript. */
export function KindsPage(props: KindsPageProps) {
  const { language, text } = useReader()
  const { draft, own, rows } = props
  return (
    <BesideDraftFrame {...props} title={text('plan.kindsTitle')}>
      <section className="pane" aria-label={text('plan.kindsTitle')}>
        <p>{text('plan.kindsLead')}</p>
        <p>
          <a href={`/${language}/drafts/${draft.id}/plan?text=${own.id}`}>{text('plan.open')}</a>
        </p>
        <RefusalMessage refusal={props.answer?.refusal} />
        <Pages {...props} />
        {rows.length === 0 ? (
          <p className="empty-state">{text('plan.noBlocks')}</p>
        ) : (
          <ol className="entries plan-kinds" role="list">
            {rows.map((row) => (
              <Row key={row.blockId} row={row} {...props} />
            ))}
          </ol>
        )}
        <Pages {...props} />
      </section>
    </BesideDraftFrame>
  )
}

function Row({ row, own, canWrite, done, answer }: KindsPageProps & { row: KindRow }) {
  const { text } = useReader()
  const { blockId, role, number, isFixed } = row
  const isAnswered = answer !== undefined && typedIn(answer, 'blockId') === blockId
  return (
    <li id={`row-${blockId}`}>
      <p>
        {number !== null && <bdi className="number passage-number">{number}</bdi>}{' '}
        <span lang={own.language} dir={direction(own.language)}>
          {row.words}
        </span>
      </p>
      {done === blockId && !answer && (
        <Message kind="done">
          <p>{text('plan.kept')}</p>
        </Message>
      )}
      {isFixed && <p className="hint">{text('plan.elsewhere')}</p>}
      {!isFixed && !canWrite && (
        <p className="hint">{text(role === null ? 'plan.kind.none' : `plan.kind.${role}`)}</p>
      )}
      {!isFixed && canWrite && (
        <form method="post" className="plan-kind-form">
          <FormKey />
          <input type="hidden" name="blockId" value={blockId} />
          <KindFields
            blockId={blockId}
            role={role}
            values={isAnswered ? typedValues(answer) : row.attributes}
            problems={isAnswered ? answer.problems : {}}
          />
          <Button kind="second" size="small">
            {text('plan.keep')}
            <span className="visually-hidden"> {number ?? row.words.slice(0, 40)}</span>
          </Button>
        </form>
      )}
    </li>
  )
}

function typedValues(answer: FormState): Record<string, string> {
  const names = Object.keys(answer.typed)
  return Object.fromEntries(names.map((name) => [name, typedIn(answer, name)]))
}

/** The passages forty by forty. */
function Pages({ own, first, total, atOnce }: KindsPageProps) {
  const { text } = useReader()
  if (total <= atOnce) return null
  const starts = Array.from({ length: Math.ceil(total / atOnce) }, (_, page) => page * atOnce)
  return (
    <nav aria-label={text('plan.pages')}>
      <ul className="actions plan-steps">
        {starts.map((from) => (
          <li key={from}>
            <a
              href={`?text=${own.id}&from=${from}`}
              aria-current={from === first ? 'page' : undefined}
            >
              {text('plan.passages', { from: from + 1, to: Math.min(total, from + atOnce) })}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
