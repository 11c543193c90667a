import { VOTE_CHOICES } from '~/app/domain/approval'
import { useReader } from '~/app/i18n/text'
import { FormKey } from '../form-key'
import { RefusalMessage } from '../refusal-message'
import { formState, type FormAnswer } from '../setup/answer'
import { Button } from '../ui/button'
import { RadioGroup } from '../ui/choices'
import { TextArea } from '../ui/field'
import type { SeatShown } from './approval-props'

/** Someone votes from a seat they hold, or changes what they said before. */
export function VoteForm({ seat, answer }: { seat: SeatShown; answer?: FormAnswer }) {
  const { text } = useReader()
  const isMine = answer?.typed.seatId === seat.seatId
  const form = formState(isMine ? answer : undefined, text, 'vote')
  const where = seat.organisation ?? seat.name ?? ''
  return (
    <form method="post" className="form" aria-label={text('approval.voteFor', { seat: where })}>
      <h2>{text('approval.vote')}</h2>
      <FormKey />
      <RefusalMessage refusal={form.refusal} />
      <input type="hidden" name="intent" value="vote" />
      <input type="hidden" name="seatId" value={seat.seatId} />
      <RadioGroup
        name="choice"
        id={`choice-${seat.seatId}`}
        label={text('approval.voteFor', { seat: where })}
        required
        columns={2}
        value={form.value('choice', seat.choice) || null}
        problem={form.problem('choice')}
        choices={VOTE_CHOICES.map((choice) => ({
          value: choice,
          label: text(`approval.choice.${choice}`),
        }))}
      />
      <TextArea
        name="reason"
        id={`reason-${seat.seatId}`}
        label={text('approval.reason')}
        hint={text('approval.reasonHint')}
        isOptional
        rows={4}
        defaultValue={form.value('reason', seat.reason)}
        problem={form.problem('reason')}
      />
      <p className="hint">{text('approval.changeable')}</p>
      <p className="form-actions">
        <Button>{text(seat.choice ? 'approval.change' : 'approval.cast')}</Button>
      </p>
    </form>
  )
}
