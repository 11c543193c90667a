import { useReader } from '~/app/i18n/text'
import type { ApprovalPageProps } from './approval-props'
import { partyWord } from './party-word'

/** Who may vote, what each said, and the reservations in their words. */
export function Seats({ seats, approval, tally }: ApprovalPageProps) {
  const { text } = useReader()
  const reasons = seats.filter(({ reason }) => reason)
  const silent = text(approval.state === 'decided' ? 'approval.notAtAll' : 'approval.notYet')
  return (
    <>
      {tally && <h2>{text('approval.reservations')}</h2>}
      {tally && reasons.length === 0 && <p>{text('approval.noReservations')}</p>}
      {reasons.map(({ seatId, organisation, name, choice, reason }) => (
        <blockquote key={seatId} className="voice">
          <p className="said keep-lines" dir="auto">
            {reason}
          </p>
          <p className="byline">
            {[organisation, name].filter(Boolean).join(', ')}
            {choice && ` · ${text(`approval.choice.${choice}`)}`}
          </p>
        </blockquote>
      ))}
      <h2>{text('approval.seats')}</h2>
      <div className="scroll" tabIndex={0} role="region" aria-label={text('approval.seats')}>
        <table className="data-table words">
          <thead>
            <tr>
              <th scope="col">{text('approval.seat')}</th>
              <th scope="col">{text('approval.party')}</th>
              {tally && <th scope="col">{text('approval.choice')}</th>}
            </tr>
          </thead>
          <tbody>
            {seats.map((seat) => (
              <tr key={seat.seatId}>
                <th scope="row" dir="auto">
                  {[seat.organisation, seat.name].filter(Boolean).join(', ')}
                  {seat.isChair && ` (${text('approval.chair')})`}
                </th>
                <td dir="auto">{seat.party && partyWord(seat.party, text)}</td>
                {tally && <td>{seat.choice ? text(`approval.choice.${seat.choice}`) : silent}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
