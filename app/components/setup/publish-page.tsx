import type { Refusal } from '~/app/domain/refusal'
import { useReader } from '~/app/i18n/text'
import { FormKey } from '../form-key'
import { consultationPath } from '../frames'
import { RefusalMessage } from '../refusal-message'
import { Button, ButtonLink } from '../ui/button'
import { SetupFrame, type SetupVisit } from './setup-frame'

type PublishProps = {
  frame: SetupVisit
  /** Why it cannot be made public now; `null` when it can. */
  obstacle: Refusal | null
  counts: { phases: number; groups: number; seats: number }
  refusal: Refusal | null
}

/** One more look before everyone sees it. */
export function PublishPage({ frame, obstacle, counts, refusal }: PublishProps) {
  const { language, text } = useReader()
  const home = consultationPath(frame.consultation.slug, language)
  return (
    <SetupFrame {...frame} part="words" title={text('setup.publish')}>
      <RefusalMessage refusal={refusal ?? obstacle} />
      <p>{text('setup.publishWhat')}</p>
      <ul className="setup-list">
        <li>{text('setup.countPhases', { count: counts.phases })}</li>
        <li>{text('setup.countGroups', { count: counts.groups })}</li>
        <li>{text('setup.countSeats', { count: counts.seats })}</li>
      </ul>
      <p className="note">{text('setup.publishNote')}</p>
      {obstacle === null ? (
        <form method="post" className="actions">
          <FormKey />
          <Button size="small">{text('setup.publishNow')}</Button>
          <a href={`${home}/desk/settings`}>{text('common.cancel')}</a>
        </form>
      ) : (
        <p className="actions">
          <ButtonLink size="small" kind="second" href={`${home}/desk/phases`}>
            {text('setup.phases')}
          </ButtonLink>
        </p>
      )}
    </SetupFrame>
  )
}
