import { direction, inLanguage } from '~/app/domain/language'
import type { Refusal } from '~/app/domain/refusal'
import { useReader } from '~/app/i18n/text'
import { typedIn, type FormState } from '../contributions/contributor-fields'
import { FormKey } from '../form-key'
import { DeskFrame, type FramedConsultation } from '../frames'
import { RefusalMessage } from '../refusal-message'
import { Button } from '../ui/button'
import { TextArea } from '../ui/field'
import { Message } from '../ui/message'
import type { RoomDraft } from './draft-room'

type PlainDraftPageProps = {
  consultation: FramedConsultation
  draft: RoomDraft
  own: { id: string; language: string }
  personName: string
  canWrite: boolean
  /** The update the form was filled with. */
  base: { generation: number; seq: number }
  markdown: string
  isSaved: boolean
  answer?: FormState & { refusal: Refusal | null }
}

/** The same working text in a plain field: equal in rights, without JavaScript. */
export function PlainDraftPage(props: PlainDraftPageProps) {
  const { consultation, draft, own, base, answer } = props
  const { language, text } = useReader()
  const problem = answer?.problems.text
  return (
    <DeskFrame
      consultation={consultation}
      current="drafts"
      person={props.personName}
      title={inLanguage(draft.title, own.language, consultation.languages)}
      line={
        <a href={`/${language}/drafts/${draft.id}/edit?text=${own.id}`}>{text('draft.openLive')}</a>
      }
    >
      <section className="pane" aria-label={text('draft.plain')}>
        {props.isSaved && !answer && (
          <Message kind="done">
            <p>{text('common.saved')}</p>
          </Message>
        )}
        <RefusalMessage refusal={answer?.refusal} />
        <p>{text('draft.plainLead')}</p>
        <form method="post" className="form">
          <FormKey />
          <input
            type="hidden"
            name="generation"
            value={answer ? typedIn(answer, 'generation') : base.generation}
          />
          <input type="hidden" name="seq" value={answer ? typedIn(answer, 'seq') : base.seq} />
          <TextArea
            name="text"
            rows={32}
            label={text('draft.plainText')}
            lang={own.language}
            dir={direction(own.language)}
            spellCheck
            readOnly={!props.canWrite}
            defaultValue={answer ? typedIn(answer, 'text') : props.markdown}
            problem={problem && text(`problem.${problem}`)}
          />
          {props.canWrite && (
            <p className="form-actions">
              <Button>{text('draft.savePlain')}</Button>
            </p>
          )}
        </form>
      </section>
    </DeskFrame>
  )
}
