import { useReader } from '~/app/i18n/text'

/** The same text seen otherwise, and what only the team says of it. */
export function BesideText(props: {
  draftId: string
  textId: string
  /** The statements of a synthesis have a page of their own. */
  isStrategy: boolean
  /** What the team noted and nobody has done yet. */
  toDo: number
}) {
  const { language, text } = useReader()
  const page = (part: string) => `/${language}/drafts/${props.draftId}/${part}?text=${props.textId}`
  return (
    <nav aria-label={text('internal.waysFrom')}>
      <ul className="draft-languages">
        <li>
          <a href={page('plan')}>{text('plan.open')}</a>
        </li>
        {props.isStrategy && (
          <li>
            <a href={page('evidence')}>{text('evidence.ofDraft')}</a>
          </li>
        )}
        <li>
          <a href={page('notes')}>{text('internal.title')}</a>
          {props.toDo > 0 && (
            <span className="hint"> {text('internal.toDo', { count: props.toDo })}</span>
          )}
        </li>
        <li>
          <a href={page('replace')}>{text('replace.open')}</a>
        </li>
      </ul>
    </nav>
  )
}
