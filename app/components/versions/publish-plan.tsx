import { REFUSALS } from '~/app/domain/refusal'
import { formatMoment } from '~/app/i18n/dates'
import { useReader } from '~/app/i18n/text'
import { FormKey } from '../form-key'
import { Button } from '../ui/button'
import { Message } from '../ui/message'
import type { PlannedPublication, PublishPageProps } from './publish-page-props'

/** That a plan was made or cancelled, to who has just done it. */
export function PublishDone({ done, plan }: PublishPageProps) {
  const { text } = useReader()
  if (done !== 'planned' && done !== 'cancelled') return null
  if (done === 'planned' && plan?.state !== 'planned') return null
  return (
    <Message kind="done">
      <p>{text(done === 'planned' ? 'schedule.done' : 'schedule.cancelled')}</p>
    </Message>
  )
}

/** What is planned for this draft, or why it did not happen; and the ways to change it. */
export function PlanPanel(props: PublishPageProps) {
  const { language, text } = useReader()
  const { plan, number, consultation } = props
  if (!plan) return null
  const moment = formatMoment(plan.dueAt, language, consultation.timeZone)
  const isFailed = plan.state === 'failed'
  return (
    <Message
      kind={isFailed || plan.isChangedSince ? 'problem' : 'note'}
      title={
        isFailed
          ? text('schedule.failed', { moment })
          : text('schedule.planned', { number, moment })
      }
    >
      {isFailed ? <p>{text(reasonKey(plan))}</p> : <Facts plan={plan} />}
      <form method="post" action="?" className="actions">
        <FormKey />
        {!isFailed && <a href="?when=later">{text('schedule.change')}</a>}
        <Button kind="second" size="small" name="intent" value="cancel-plan">
          {text(isFailed ? 'schedule.dismiss' : 'schedule.cancel')}
        </Button>
      </form>
    </Message>
  )
}

function Facts({ plan }: { plan: PlannedPublication }) {
  const { text } = useReader()
  return (
    <>
      {plan.isChangedSince && <p>{text('schedule.changedSince')}</p>}
      <p>
        {text(plan.isAsRead ? 'schedule.asReadNote' : 'schedule.asThenNote')}{' '}
        {plan.plannedBy && text('schedule.plannedBy', { name: plan.plannedBy })}{' '}
        {text(plan.isPublic ? 'schedule.isAnnounced' : 'schedule.isHidden')}
      </p>
    </>
  )
}

function reasonKey({ refusal }: PlannedPublication) {
  const known = REFUSALS.find((one) => one === refusal)
  return known ? (`refusal.${known}` as const) : 'schedule.defect'
}

/** The other way to publish: at once, or at a moment to come. */
export function OtherTime({ when, plan }: PublishPageProps) {
  const { text } = useReader()
  if (when === 'now' && plan?.state === 'planned') return null
  return (
    <p>
      {when === 'later' ? (
        <a href="?">{text('schedule.now')}</a>
      ) : (
        <a href="?when=later">{text('schedule.later')}</a>
      )}
    </p>
  )
}
