import { direction, inLanguage } from '~/app/domain/language'
import { languageName } from '~/app/i18n/languages'
import { useReader } from '~/app/i18n/text'
import { DeskFrame } from '../frames'
import { EmptyState } from '../ui/empty-state'
import { Message } from '../ui/message'
import { CurrentPosition } from './current-position'
import { positionsPath, type PositionsProps } from './positions-props'
import { ThreadTray } from './thread-tray'

/** Where the threads of the published versions stand in the text as it is now, and deciding that. */
export function PositionsPage(props: PositionsProps) {
  const { consultation, draft, own, versionNumber, counts } = props
  const { language, text } = useReader()
  return (
    <DeskFrame
      consultation={consultation}
      current="drafts"
      person={props.personName}
      title={text('positions.title')}
      line={
        <span>
          <a href={`/${language}/drafts/${draft.id}/edit?text=${own.id}`}>
            <bdi lang={own.language} dir={direction(own.language)}>
              {inLanguage(draft.title, own.language, consultation.languages)}
            </bdi>
          </a>
          {', '}
          {languageName(own.language, language)}
        </span>
      }
    >
      <div className="positions">
        <OtherTexts {...props} />
        <Done done={props.done} />
        {versionNumber === null ? (
          <EmptyState>
            <p>{text('positions.notPublished')}</p>
          </EmptyState>
        ) : (
          <>
            <p className="lead">
              {counts.waiting === 0
                ? text('positions.allSure', { count: counts.all })
                : text('positions.toConfirm', { count: counts.waiting })}
            </p>
            <CurrentPosition {...props} />
            <ThreadTray {...props} which="waiting" threads={props.waiting} isOpen />
            <ThreadTray
              {...props}
              which="gone"
              threads={props.gone}
              isOpen={counts.waiting === 0}
            />
            <ThreadTray {...props} which="decided" threads={props.decided} isOpen={false} />
          </>
        )}
        <p className="actions">
          <a href={`/${language}/drafts/${draft.id}/publish`}>{text('positions.toPublication')}</a>
          <a href={`/${language}/drafts/${draft.id}/threads?text=${own.id}`}>
            {text('positions.toThreads')}
          </a>
        </p>
      </div>
    </DeskFrame>
  )
}

function OtherTexts({ draft, own }: PositionsProps) {
  const { language, text } = useReader()
  if (draft.texts.length < 2) return null
  return (
    <nav className="actions" aria-label={text('positions.texts')}>
      {draft.texts.map((one) => (
        <a
          key={one.id}
          href={positionsPath({ draft, own: one }, language)}
          aria-current={one.id === own.id ? 'page' : undefined}
        >
          {languageName(one.language, language)}
        </a>
      ))}
    </nav>
  )
}

const DECISIONS = ['confirm', 'gone', 'move'] as const

function Done({ done }: { done: string | null }) {
  const { text } = useReader()
  const decision = DECISIONS.find((one) => one === done)
  if (!decision) return null
  return (
    <Message kind="done">
      <p>{text(`positions.done.${decision}`)}</p>
    </Message>
  )
}
