import { useReader } from '~/app/i18n/text'
import { formState, type FormAnswer } from './answer'
import { PhaseForm } from './phase-form'
import { SetupFrame, type SetupVisit } from './setup-frame'

/** One more phase. */
export function NewPhasePage({ frame, answer }: { frame: SetupVisit; answer?: FormAnswer }) {
  const { text } = useReader()
  return (
    <SetupFrame {...frame} part="phases" title={text('setup.addPhase')}>
      <PhaseForm
        frame={frame}
        form={formState(answer, text, '')}
        intent=""
        button={text('setup.addPhase')}
      />
    </SetupFrame>
  )
}
