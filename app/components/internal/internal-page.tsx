import type { Refusal } from '~/app/domain/refusal'
import { useReader } from '~/app/i18n/text'
import type { FormState } from '../contributions/contributor-fields'
import { BesideDraftFrame, type BesideDraft } from '../plans/beside-draft-frame'
import { RefusalMessage } from '../refusal-message'
import { Message } from '../ui/message'
import { InternalComments, type InternalCommentsProps } from './internal-comments'
import { Sections, type SectionsProps } from './sections'

type InternalPageProps = BesideDraft &
  SectionsProps &
  Omit<InternalCommentsProps, 'answer'> & {
    isDone: boolean
    answer?: FormState & { intent: string; refusal: Refusal | null }
  }

/** What only the team reads: what drafters say to each other, and how far each section is. */
export function InternalPage(props: InternalPageProps) {
  const { text } = useReader()
  const { answer } = props
  return (
    <BesideDraftFrame {...props} title={text('internal.title')}>
      <div className="pane">
        <p>{text('internal.lead')}</p>
        {props.isDone && !answer && (
          <Message kind="done">
            <p>{text('common.saved')}</p>
          </Message>
        )}
        <RefusalMessage refusal={answer?.refusal} />
        <InternalComments {...props} answer={answer?.intent === 'write' ? answer : undefined} />
        <Sections {...props} handing={answer?.intent === 'hand-over' ? answer : undefined} />
      </div>
    </BesideDraftFrame>
  )
}
