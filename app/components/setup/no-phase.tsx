import { useReader } from '~/app/i18n/text'
import { consultationPath } from '../frames'
import { ButtonLink } from '../ui/button'
import { EmptyState } from '../ui/empty-state'

/** Where something belongs to a phase and there is none yet: what it is for, and the way to it. */
export function NoPhase({ slug }: { slug: string }) {
  const { language, text } = useReader()
  return (
    <EmptyState
      title={text('setup.phasesNone')}
      actions={
        <ButtonLink size="small" href={`${consultationPath(slug, language)}/desk/phases`}>
          {text('setup.phases')}
        </ButtonLink>
      }
    >
      <p>{text('setup.phasesNoneNext')}</p>
    </EmptyState>
  )
}
