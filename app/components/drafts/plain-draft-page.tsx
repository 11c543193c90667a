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
import { PlainHelp } from './plain-help'
import { PlainPictures, type PlainPicturesProps } from './plain-pictures'

type PlainDraftPageProps = {
  consultation: FramedConsultation
  draft: RoomDraft
  own: { id: string; language: string }
  personName: string
  canWrite: boolean
  /** The update the form was filled with. */
  base: { generation: number; seq: number }
  /** The parts of the text, by their headings. */
  parts: readonly { blockId: string; level: number; title: string }[]
  /** The one that is written here; '' is the whole text. */
  part: string
  markdown: string
  isSaved: boolean
  pictures: Pick<PlainPicturesProps, 'pictures' | 'added' | 'refusal'>
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
      {props.parts.length > 0 && <Parts {...props} />}
      <section className="pane" aria-label={text('draft.plain')}>
        {props.isSaved && !answer && (
          <Message kind="done">
            <p>{text('common.saved')}</p>
          </Message>
        )}
        <RefusalMessage refusal={answer?.refusal} />
        <p>{text('draft.plainLead')}</p>
        <PlainHelp draft={draft} own={own} parts={props.parts} />
        <form method="post" className="form">
          <FormKey />
          <input
            type="hidden"
            name="generation"
            value={answer ? typedIn(answer, 'generation') : base.generation}
          />
          <input type="hidden" name="seq" value={answer ? typedIn(answer, 'seq') : base.seq} />
          <input type="hidden" name="part" value={answer ? typedIn(answer, 'part') : props.part} />
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
          {props.canWrite && <Saving part={props.part} />}
        </form>
      </section>
      <PlainPictures {...props.pictures} draftId={draft.id} canWrite={props.canWrite} />
    </DeskFrame>
  )
}

function Saving({ part }: { part: string }) {
  const { text } = useReader()
  return (
    <p className="form-actions">
      <Button>{text('draft.savePlain')}</Button>
      {part !== '' && (
        <>
          <Button kind="second" name="move" value="up">
            {text('draft.movePartUp')}
          </Button>
          <Button kind="second" name="move" value="down">
            {text('draft.movePartDown')}
          </Button>
        </>
      )}
    </p>
  )
}

/** The whole text, or one part of it: shorter to write in, and the only one that can be moved. */
function Parts({ draft, own, parts, part }: PlainDraftPageProps) {
  const { language, text } = useReader()
  const address = `/${language}/drafts/${draft.id}/plain?text=${own.id}`
  return (
    <nav className="pane" aria-labelledby="plain-parts">
      <h2 id="plain-parts">{text('draft.parts')}</h2>
      <ul className="plain-parts">
        <li>
          <a href={address} aria-current={part === '' ? 'page' : undefined}>
            {text('draft.wholeText')}
          </a>
        </li>
        {parts.map(({ blockId, level, title }) => (
          <li key={blockId} data-level={Math.min(level, 4)}>
            <a
              href={`${address}&part=${blockId}`}
              aria-current={part === blockId ? 'page' : undefined}
              lang={own.language}
              dir={direction(own.language)}
            >
              {title || text('editor.emptyHeading')}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
