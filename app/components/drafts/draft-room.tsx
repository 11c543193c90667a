import { direction, inLanguage, type Localized } from '~/app/domain/language'
import { DraftEditor } from '~/app/editor/draft-editor'
import type { ClosedSection } from '~/app/editor/draft-editor-props'
import type { DraftKind } from '~/app/domain/draft'
import type { Problem } from '~/app/domain/problem'
import type { Refusal } from '~/app/domain/refusal'
import { languageName } from '~/app/i18n/languages'
import { useReader } from '~/app/i18n/text'
import { FormKey } from '../form-key'
import { DeskFrame, type FramedConsultation } from '../frames'
import { RefusalMessage } from '../refusal-message'
import { Button, ButtonLink } from '../ui/button'
import { Message } from '../ui/message'
import { BesideText } from './beside-text'
import { WaitingThreads } from './waiting-threads'
import { useKeepPicture } from './use-keep-picture'
import { useKeepSession } from './use-keep-session'

export type RoomDraft = {
  id: string
  kind: DraftKind
  title: Localized
  texts: { id: string; language: string; generation: number }[]
  versions: { id: string; number: number }[]
}

type DraftRoomProps = {
  consultation: FramedConsultation
  draft: RoomDraft
  text: { id: string; language: string; generation: number }
  /** The text as it stands, for readers without JavaScript. Made from the tree, never typed. */
  html: string
  citations: Record<string, string>
  personName: string
  canWrite: boolean
  mayPublish: boolean
  /** What the team noted and nobody has done yet. */
  toDo: number
  /** The sections somebody else closed for writing. */
  closed: readonly ClosedSection[]
  /** What became of a language that was to be added. */
  answer?: { problems: Record<string, Problem>; refusal: Refusal | null }
}

/** The drafting room: one working text, written together. */
export function DraftRoom(props: DraftRoomProps) {
  const { consultation, draft, text: own, personName } = props
  const { language, text } = useReader()
  const latest = draft.versions[0]
  useKeepSession()
  const keepPicture = useKeepPicture(draft.id)
  return (
    <DeskFrame
      consultation={consultation}
      current="drafts"
      person={personName}
      title={null}
      desk="drafting"
    >
      <DraftEditor
        key={own.id}
        draftTextId={own.id}
        generation={own.generation}
        language={own.language}
        dir={direction(own.language)}
        userName={personName}
        title={inLanguage(draft.title, own.language, consultation.languages)}
        canWrite={props.canWrite}
        closed={props.closed}
        citations={props.citations}
        onPicture={keepPicture}
        plainTextUrl={`/${language}/drafts/${draft.id}/plain?text=${own.id}`}
        note={text('draft.towards', {
          number: (latest?.number ?? 0) + 1,
          language: languageName(own.language, language),
        })}
        actions={<Actions draft={draft} textId={own.id} mayPublish={props.mayPublish} />}
        aside={
          <aside className="pane pane-detail" aria-label={text('draft.beside')}>
            <WaitingThreads draft={draft} own={own} />
            <BesideText
              draftId={draft.id}
              textId={own.id}
              isStrategy={draft.kind === 'strategy'}
              toDo={props.toDo}
            />
            <Languages {...props} />
          </aside>
        }
      >
        <WithoutScript {...props} />
      </DraftEditor>
    </DeskFrame>
  )
}

/** The ways on from the text: what was said of it, what it was before, publishing it. */
function Actions(props: { draft: RoomDraft; textId: string; mayPublish: boolean }) {
  const { language, text } = useReader()
  const { draft, textId } = props
  const latest = draft.versions[0]
  return (
    <>
      {latest && (
        <ButtonLink kind="second" size="small" href={`/${language}/versions/${latest.id}`}>
          {text('draft.threads')}
        </ButtonLink>
      )}
      <ButtonLink
        kind="second"
        size="small"
        href={`/${language}/drafts/${draft.id}/history?text=${textId}`}
      >
        {text('history.open')}
      </ButtonLink>
      {props.mayPublish && (
        <ButtonLink size="small" href={`/${language}/drafts/${draft.id}/publish`}>
          {text('draft.publish')}
        </ButtonLink>
      )}
    </>
  )
}

/** The other languages of the document, and adding one. */
function Languages({ consultation, draft, text: own, canWrite, answer }: DraftRoomProps) {
  const { language, text } = useReader()
  const missing = consultation.languages.filter(
    (one) => !draft.texts.some((known) => known.language === one),
  )
  return (
    <section aria-labelledby="draft-languages">
      <h2 id="draft-languages">{text('draft.languages')}</h2>
      <RefusalMessage refusal={answer?.refusal} />
      {Object.entries(answer?.problems ?? {}).map(([name, problem]) => (
        <Message key={name} kind="problem" level={3}>
          <p>{text(`problem.${problem}`)}</p>
        </Message>
      ))}
      <ul className="draft-languages">
        {draft.texts.map((one) => (
          <li key={one.id}>
            <a
              href={`/${language}/drafts/${draft.id}/edit?text=${one.id}`}
              aria-current={one.id === own.id ? 'page' : undefined}
            >
              {languageName(one.language, language)}
            </a>
          </li>
        ))}
      </ul>
      {own.id !== draft.texts[0]?.id && (
        <p>
          <a href={`/${language}/drafts/${draft.id}/translate?text=${own.id}`}>
            {text('translation.open')}
          </a>
        </p>
      )}
      {canWrite &&
        missing.map((one) => (
          <form key={one} method="post" className="draft-add-language">
            <FormKey />
            <input type="hidden" name="language" value={one} />
            <Button kind="second" size="small">
              {text('draft.addLanguage', { language: languageName(one, language) })}
            </Button>
          </form>
        ))}
    </section>
  )
}

function WithoutScript({ consultation, draft, text: own, html }: DraftRoomProps) {
  const { language, text } = useReader()
  return (
    <>
      <div className="work-title">
        <h1 lang={own.language}>{inLanguage(draft.title, own.language, consultation.languages)}</h1>
        <noscript>
          <p>{text('draft.needsScript')}</p>
        </noscript>
        <a href={`/${language}/drafts/${draft.id}/plain?text=${own.id}`}>{text('draft.plain')}</a>
      </div>
      <div
        className="pane reading"
        role="region"
        aria-label={text('editor.title')}
        tabIndex={0}
        lang={own.language}
        dir={direction(own.language)}
        dangerouslySetInnerHTML={{ __html: html }}
      />
    </>
  )
}
