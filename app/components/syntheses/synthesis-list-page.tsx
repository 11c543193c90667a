import { inLanguage, type Localized } from '~/app/domain/language'
import type { Refusal } from '~/app/domain/refusal'
import { useReader } from '~/app/i18n/text'
import { FormKey } from '../form-key'
import { consultationPath, DeskFrame, type FramedConsultation } from '../frames'
import { RefusalMessage } from '../refusal-message'
import { NoPhase } from '../setup/no-phase'
import { Button, ButtonLink } from '../ui/button'
import { Pane } from '../ui/work-frame'

type SynthesisListProps = {
  consultation: FramedConsultation
  person: string
  mayStart: boolean
  phases: {
    id: string
    position: number
    title: Localized
    question: Localized
    draftId: string | null
    version: { id: string; number: number } | null
  }[]
  answer?: { refusal: Refusal | null }
}

/** One synthesis for each phase: begun, published, or still to be started. */
export function SynthesisListPage(props: SynthesisListProps) {
  const { language, text } = useReader()
  const { consultation } = props
  const desk = `${consultationPath(consultation.slug, language)}/desk`
  return (
    <DeskFrame
      consultation={consultation}
      current="synthesis"
      person={props.person}
      title={text('synthesis.desk.title')}
      line={
        <ButtonLink kind="second" size="small" href={`${desk}/themes`}>
          {text('themes.title')}
        </ButtonLink>
      }
    >
      <Pane label={text('synthesis.title')}>
        <p>{text('synthesis.lead')}</p>
        <RefusalMessage refusal={props.answer?.refusal} />
        {props.phases.length === 0 && <NoPhase slug={consultation.slug} />}
        <ul className="act-list">
          {props.phases.map((phase) => (
            <li key={phase.id} className="act">
              <div className="act-body">
                <strong dir="auto">
                  {phase.position}. {inLanguage(phase.title, language, consultation.languages)}
                </strong>
                <span dir="auto">
                  {inLanguage(phase.question, language, consultation.languages)}
                </span>
                {phase.version && (
                  <a href={`/${language}/versions/${phase.version.id}`}>
                    {text('synthesis.published', { number: phase.version.number })}
                  </a>
                )}
              </div>
              {phase.draftId !== null ? (
                <ButtonLink size="small" href={`${desk}/synthesis/${phase.draftId}`}>
                  {text('synthesis.open')}
                </ButtonLink>
              ) : (
                props.mayStart && (
                  <form method="post" action={`${desk}/synthesis`}>
                    <FormKey />
                    <input type="hidden" name="phaseId" value={phase.id} />
                    <Button size="small" kind="second" name="intent" value="start">
                      {text('synthesis.start')}
                    </Button>
                  </form>
                )
              )}
            </li>
          ))}
        </ul>
      </Pane>
    </DeskFrame>
  )
}
