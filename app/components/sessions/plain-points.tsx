import type { NotePoint } from '~/app/domain/listening-session'
import { useReader } from '~/app/i18n/text'
import { typedIn, type FormState } from '../contributions/contributor-fields'
import { FormKey } from '../form-key'
import { Button } from '../ui/button'
import { TextArea } from '../ui/field'
import { PointFields, type PointOffer } from './point-fields'
import { PointRow } from './point-row'
import { pointKind } from './point-kind'

/** The points and a form for the next one, without a script. */
export function PlainPoints(props: {
  points: readonly NotePoint[]
  offer: PointOffer
  canWrite: boolean
  state: FormState
}) {
  const { text } = useReader()
  const { points, offer, state } = props
  const { text: problem, otherLanguage: tagProblem } = state.problems
  return (
    <>
      {props.canWrite && (
        <form method="post" className="point-form" aria-label={text('session.notePoint')}>
          <FormKey />
          <PointFields
            offer={offer}
            facts={{
              speaker: typedIn(state, 'speaker'),
              groupId: typedIn(state, 'groupId') || null,
              kind: pointKind(typedIn(state, 'kind')),
              language: typedIn(state, 'language') || offer.languages[0]!,
            }}
            typedTag={typedIn(state, 'otherLanguage')}
            tagProblem={tagProblem && text(`problem.${tagProblem}`)}
          />
          <TextArea
            name="text"
            rows={3}
            required
            label={text('session.thePoint')}
            hint={text('session.pointHint')}
            defaultValue={typedIn(state, 'text')}
            problem={problem && text(`problem.${problem}`)}
          />
          <p className="actions">
            <Button size="small" name="intent" value="point">
              {text('session.notePoint')}
            </Button>
          </p>
        </form>
      )}
      {points.length === 0 && <p className="note">{text('session.noPoints')}</p>}
      <ol className="points" reversed>
        {[...points].reverse().map((point, index) => (
          <PointRow key={point.id} point={point} place={points.length - index} offer={offer} />
        ))}
      </ol>
    </>
  )
}
