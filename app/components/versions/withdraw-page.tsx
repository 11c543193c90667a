import { direction, inLanguage, type Localized } from '~/app/domain/language'
import type { Problem } from '~/app/domain/problem'
import type { Refusal } from '~/app/domain/refusal'
import { languageName } from '~/app/i18n/languages'
import { useReader } from '~/app/i18n/text'
import { typedIn } from '../contributions/contributor-fields'
import { DeskFrame, type FramedConsultation } from '../frames'
import { FormKey } from '../form-key'
import { RefusalMessage } from '../refusal-message'
import { Button } from '../ui/button'
import { TextArea } from '../ui/field'

type WithdrawPageProps = {
  consultation: FramedConsultation
  personName: string
  version: { number: number; title: Localized }
  answer?: {
    problems: Record<string, Problem>
    typed: Record<string, string | string[]>
    refusal: Refusal | null
  }
}

/** Before a version is withdrawn: what that means, and why it is done, for all to read. */
export function WithdrawPage({ consultation, personName, version, answer }: WithdrawPageProps) {
  const { language, text } = useReader()
  const state = { typed: answer?.typed ?? {}, problems: answer?.problems ?? {} }
  const problem = (name: string) => {
    const found = state.problems[name]
    return found && text(`problem.${found}`)
  }
  return (
    <DeskFrame
      consultation={consultation}
      current="drafts"
      person={personName}
      title={text('withdraw.title', { number: version.number })}
      line={<span dir="auto">{inLanguage(version.title, language, consultation.languages)}</span>}
    >
      <div className="wrap plain">
        <RefusalMessage refusal={answer?.refusal} />
        <p>{text('withdraw.what')}</p>
        <p>{text('withdraw.languages')}</p>
        <form method="post" className="form">
          <FormKey />
          {consultation.languages.map((one) => (
            <TextArea
              key={one}
              name={`reason-${one}`}
              rows={4}
              label={text('withdraw.reasonIn', { language: languageName(one, language) })}
              lang={one}
              dir={direction(one)}
              defaultValue={typedIn(state, `reason-${one}`)}
              problem={problem(`reason-${one}`)}
            />
          ))}
          <p className="form-actions">
            <Button>{text('withdraw.button')}</Button>
          </p>
        </form>
      </div>
    </DeskFrame>
  )
}
