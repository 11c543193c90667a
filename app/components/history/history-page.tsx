import type { Refusal } from '~/app/domain/refusal'
import { momentName } from '~/app/domain/moment'
import { formatDay, formatMoment, formatTime } from '~/app/i18n/dates'
import { languageName } from '~/app/i18n/languages'
import { useReader } from '~/app/i18n/text'
import { typedIn, type FormState } from '../contributions/contributor-fields'
import { FormKey } from '../form-key'
import { RefusalMessage } from '../refusal-message'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { Message } from '../ui/message'
import { CompareForm } from './compare-form'
import { HistoryFrame, historyPath, type HistoryContext, type ShownMoment } from './history-frame'

type ShownSpell = {
  generation: number
  fromSeq: number
  toSeq: number
  personId: string | null
  name: string | null
  from: Date | string
  to: Date | string
}

type HistoryPageProps = HistoryContext & {
  draft: { texts: { id: string; language: string }[] }
  canWrite: boolean
  kept: readonly ShownMoment[]
  /** Newest first. */
  spells: readonly ShownSpell[]
  done: 'named' | 'restored' | 'replaced' | null
  answer?: FormState & { refusal: Refusal | null }
}

/** Who wrote when in a text, the states that were kept, and going back to one. */
export function HistoryPage(props: HistoryPageProps) {
  const { text } = useReader()
  const { answer, done } = props
  return (
    <HistoryFrame {...props} title={text('history.title')} current="moments">
      {done && !answer && (
        <Message kind="done">
          <p>{text(`history.done.${done}`)}</p>
        </Message>
      )}
      <RefusalMessage refusal={answer?.refusal} />
      <section className="pane" aria-labelledby="kept">
        <Texts {...props} />
        <h2 id="kept">{text('history.kept')}</h2>
        <Kept {...props} />
        {props.canWrite && <NameForm answer={answer} />}
        <CompareForm {...props} from={null} to={null} />
      </section>
      <section className="pane" aria-labelledby="written">
        <h2 id="written">{text('history.written')}</h2>
        <p>{text('history.writtenLead')}</p>
        <Spells {...props} />
      </section>
    </HistoryFrame>
  )
}

/** The other languages have histories of their own. */
function Texts({ draft, own }: HistoryPageProps) {
  const { language, text } = useReader()
  if (draft.texts.length < 2) return null
  return (
    <nav className="actions" aria-label={text('draft.languages')}>
      {draft.texts.map((one) => (
        <a
          key={one.id}
          href={historyPath({ draft, own: one }, language)}
          aria-current={one.id === own.id ? 'page' : undefined}
        >
          {languageName(one.language, language)}
        </a>
      ))}
    </nav>
  )
}

function Kept(props: HistoryPageProps) {
  const { language, text } = useReader()
  const { consultation, kept } = props
  if (kept.length === 0) return <p>{text('history.noneKept')}</p>
  return (
    <ul className="entries">
      {kept.map((moment) => (
        <li key={moment.id}>
          <h3>
            {moment.versionNumber === null ? (
              <bdi>{moment.name}</bdi>
            ) : (
              text('version.name', { number: moment.versionNumber })
            )}
          </h3>
          <p className="entry-facts">
            <span>{formatMoment(moment.at, language, consultation.timeZone)}</span>
            <a href={historyPath(props, language, '/compare', `&from=${momentName(moment)}`)}>
              {text('history.sinceThen')}
            </a>
          </p>
        </li>
      ))}
    </ul>
  )
}

function NameForm({ answer }: { answer: HistoryPageProps['answer'] }) {
  const { text } = useReader()
  const problem = answer?.problems.name
  return (
    <form method="post" className="form">
      <FormKey />
      <Field
        name="name"
        label={text('history.name')}
        hint={text('history.nameHint')}
        defaultValue={answer ? typedIn(answer, 'name') : ''}
        problem={problem && text(`problem.${problem}`)}
        required
        maxLength={120}
      />
      <p className="form-actions">
        <Button size="small">{text('history.keep')}</Button>
      </p>
    </form>
  )
}

function Spells(props: HistoryPageProps) {
  const { language, text } = useReader()
  const { consultation, spells } = props
  const last = spells.at(-1)
  if (!last) return <p>{text('history.noneWritten')}</p>
  return (
    <>
      {byDay(spells, language, consultation.timeZone).map(({ day, spells }) => (
        <section key={day}>
          <h3>{day}</h3>
          <ul className="entries">
            {spells.map((spell) => (
              <Spell key={`${spell.generation}.${spell.fromSeq}`} spell={spell} {...props} />
            ))}
          </ul>
        </section>
      ))}
      {last.fromSeq > 1 && (
        <p>
          <a
            href={historyPath(
              props,
              language,
              '',
              `&before=${momentName({ generation: last.generation, seq: last.fromSeq })}`,
            )}
          >
            {text('history.earlier')}
          </a>
        </p>
      )}
    </>
  )
}

function Spell({ spell, ...props }: HistoryContext & { spell: ShownSpell }) {
  const { language, text } = useReader()
  const { timeZone } = props.consultation
  const { generation } = spell
  const from = momentName({ generation, seq: spell.fromSeq - 1 })
  const to = momentName({ generation, seq: spell.toSeq })
  return (
    <li>
      <p className="entry-facts">
        <span className="num">
          {formatTime(spell.from, language, timeZone)}
          {formatTime(spell.to, language, timeZone) !==
            formatTime(spell.from, language, timeZone) &&
            ` – ${formatTime(spell.to, language, timeZone)}`}
        </span>
        <strong>
          {spell.name ? (
            <bdi>{spell.name}</bdi>
          ) : (
            text(spell.personId === null ? 'history.platform' : 'history.unnamed')
          )}
        </strong>
        <a href={historyPath(props, language, '/compare', `&from=${from}&to=${to}`)}>
          {text('history.whatChanged')}
        </a>
        <a href={historyPath(props, language, '/compare', `&from=${to}`)}>
          {text('history.sinceThen')}
        </a>
      </p>
    </li>
  )
}

function byDay(spells: readonly ShownSpell[], language: string, timeZone: string) {
  const days: { day: string; spells: ShownSpell[] }[] = []
  for (const spell of spells) {
    const day = formatDay(spell.to, language, timeZone)
    const last = days.at(-1)
    if (last?.day === day) last.spells.push(spell)
    else days.push({ day, spells: [spell] })
  }
  return days
}
