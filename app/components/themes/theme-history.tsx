import { inLanguage } from '~/app/domain/language'
import { formatMoment } from '~/app/i18n/dates'
import { useReader } from '~/app/i18n/text'
import { FormKey } from '../form-key'
import { Button } from '../ui/button'
import { Message } from '../ui/message'
import type { ThemesPageProps } from './themes-page-props'

type Event = ThemesPageProps['history'][number]

const EVENTS = ['theme-created', 'theme-changed', 'theme-merged', 'theme-split'] as const

/** Every decision about the code frame, newest first; a merge that stands can be undone. */
export function ThemeHistory({ consultation, history, mayChange }: ThemesPageProps) {
  const { language, text } = useReader()
  return (
    <section>
      <h2>{text('themes.history')}</h2>
      <ol className="theme-history">
        {history.map((event, index) => {
          const kind = EVENTS.find((one) => one === event.kind) ?? 'theme-changed'
          const name = inLanguage(event.name, language, consultation.languages)
          const before = inLanguage(event.before, language, consultation.languages)
          return (
            <li key={index}>
              <p dir="auto">{text(`themes.event.${kind}`, { name, before })}</p>
              <p className="hint">
                {event.personName} ·{' '}
                {formatMoment(event.createdAt, language, consultation.timeZone)}
              </p>
              {mayChange && event.isUndoable && <Undo event={event} name={before} />}
            </li>
          )
        })}
      </ol>
    </section>
  )
}

function Undo({ event, name }: { event: Event; name: string }) {
  const { text } = useReader()
  return (
    <form method="post">
      <FormKey />
      <input type="hidden" name="themeId" value={event.themeId} />
      <Button size="mini" name="intent" value="split" aria-label={text('themes.splitOf', { name })}>
        {text('themes.split')}
      </Button>
    </form>
  )
}

const DONE = ['create', 'change', 'merge', 'split', 'assign', 'unassign'] as const
const DONE_EVENT: Partial<Record<string, string>> = {
  merge: 'theme-merged',
  split: 'theme-split',
}

/** What was just done to the code frame, and how to undo a merge. */
export function ThemeDone({ consultation, done, history, mayChange }: ThemesPageProps) {
  const { language, text } = useReader()
  const said = DONE.find((one) => one === done)
  if (!said) return null
  const event = history.find(({ kind }) => kind === DONE_EVENT[said])
  const name = inLanguage(event?.name ?? {}, language, consultation.languages)
  const before = inLanguage(event?.before ?? {}, language, consultation.languages)
  return (
    <Message kind="done">
      <p dir="auto">{text(`themes.done.${said}`, { name, before })}</p>
      {said === 'merge' && mayChange && event?.isUndoable && <Undo event={event} name={before} />}
    </Message>
  )
}
