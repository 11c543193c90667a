import type { Localized } from '~/app/domain/language'
import { useReader } from '~/app/i18n/text'
import { partyWord } from '../approvals/party-word'
import { FormKey } from '../form-key'
import { RefusalMessage } from '../refusal-message'
import { Button } from '../ui/button'
import { CheckboxGroup, RadioGroup } from '../ui/choices'
import { ErrorSummary } from '../ui/error-summary'
import { Field } from '../ui/field'
import { formState, type FormAnswer } from './answer'
import { LocalizedFields } from './localized-fields'
import { SetupFrame, type SetupVisit } from './setup-frame'

type SeatShown = {
  id: string
  personId: string | null
  name: string | null
  email: string | null
  isNameless: boolean
  organisation: string | null
  party: string | null
  isChair: boolean
}

type BodyProps = {
  frame: SetupVisit
  body: {
    name: Localized
    rules: { quorum: number; majority: 'simple' | 'two_thirds'; parity: boolean }
  } | null
  seats: SeatShown[]
  answer?: FormAnswer
}

/** The body that approves the text: who sits in it, and how it decides. */
export function BodyPage({ frame, body, seats, answer }: BodyProps) {
  const { text } = useReader()
  const ending = formState(answer, text, 'end-seat')
  return (
    <SetupFrame {...frame} part="body" title={text('setup.body')}>
      <p className="lead">{text('body.lead')}</p>
      <Rules frame={frame} body={body} answer={answer} />
      {body && (
        <section>
          <h2>{text('body.seats', { count: seats.length })}</h2>
          <RefusalMessage refusal={ending.refusal} />
          <ul className="setup-list">
            {seats.map((seat) => (
              <li key={seat.id}>
                <Seat seat={seat} mayChange={frame.mayChange} />
              </li>
            ))}
          </ul>
          {frame.mayChange && <NewSeat answer={answer} />}
        </section>
      )}
    </SetupFrame>
  )
}

function Rules({ frame, body, answer }: Omit<BodyProps, 'seats'>) {
  const { text } = useReader()
  const form = formState(answer, text, 'save')
  return (
    <form method="post" className="form">
      <FormKey />
      <input type="hidden" name="intent" value="save" />
      <ErrorSummary problems={form.problems} />
      <RefusalMessage refusal={form.refusal} />
      <LocalizedFields
        name="name"
        label={text('body.name')}
        languages={frame.consultation.languages}
        stored={body?.name}
        form={form}
      />
      <Field
        name="quorum"
        type="number"
        min={1}
        required
        isShort
        label={text('body.quorum')}
        hint={text('body.quorumHint')}
        defaultValue={form.value('quorum', body?.rules.quorum)}
        problem={form.problem('quorum')}
      />
      <RadioGroup
        name="majority"
        required
        label={text('body.majority')}
        value={form.value('majority', body?.rules.majority ?? 'simple')}
        problem={form.problem('majority')}
        choices={(['simple', 'two_thirds'] as const).map((majority) => ({
          value: majority,
          label: text(`body.majority.${majority}`),
        }))}
      />
      <CheckboxGroup
        name="parity"
        label={text('body.parity')}
        values={form.values('parity', body?.rules.parity ? ['yes'] : [])}
        choices={[{ value: 'yes', label: text('body.parityYes') }]}
      />
      {frame.mayChange && (
        <p className="form-actions">
          <Button size="small">{text('body.save')}</Button>
        </p>
      )}
    </form>
  )
}

function Seat({ seat, mayChange }: { seat: SeatShown; mayChange: boolean }) {
  const { text } = useReader()
  const holder = seat.name ?? seat.email ?? text(seat.isNameless ? 'team.nameless' : 'body.vacant')
  const facts = [
    seat.isChair && text('body.chair'),
    seat.organisation,
    seat.party && partyWord(seat.party, text),
  ]
    .filter(Boolean)
    .join(' · ')
  return (
    <>
      <p>
        <strong dir="auto">{holder}</strong>{' '}
        <span className="note" dir="auto">
          {facts}
        </span>
      </p>
      {mayChange && (
        <form method="post">
          <FormKey />
          <input type="hidden" name="id" value={seat.id} />
          <Button
            size="mini"
            name="intent"
            value="end-seat"
            aria-label={text('body.endSeatOf', { name: holder })}
          >
            {text('body.endSeat')}
          </Button>
        </form>
      )}
    </>
  )
}

function NewSeat({ answer }: { answer?: FormAnswer }) {
  const { text } = useReader()
  const form = formState(answer, text, 'add-seat')
  const field = (name: 'name' | 'organisation' | 'party') => (
    <Field
      name={name}
      id={`field-seat-${name}`}
      isOptional
      dir="auto"
      label={text(`body.seat.${name}`)}
      hint={name === 'party' ? text('body.seat.partyHint') : undefined}
      defaultValue={form.value(name)}
      problem={form.problem(name)}
    />
  )
  return (
    <details className="setup-fold" open={form.problems.length > 0 || form.refusal !== null}>
      <summary>{text('body.addSeat')}</summary>
      <form method="post" className="form">
        <FormKey />
        <input type="hidden" name="intent" value="add-seat" />
        <RefusalMessage refusal={form.refusal} />
        <Field
          name="email"
          type="email"
          isOptional
          autoComplete="off"
          label={text('team.email')}
          hint={text('body.seat.emailHint')}
          defaultValue={form.value('email')}
          problem={form.problem('email')}
        />
        {field('name')}
        {field('organisation')}
        {field('party')}
        <CheckboxGroup
          name="isChair"
          label={text('body.chair')}
          values={form.values('isChair')}
          choices={[{ value: 'yes', label: text('body.chairYes') }]}
        />
        <p className="form-actions">
          <Button size="small">{text('body.addSeat')}</Button>
        </p>
      </form>
    </details>
  )
}
