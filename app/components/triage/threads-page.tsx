import { THREAD_KINDS } from '~/app/domain/comment-thread'
import { contributionCode } from '~/app/domain/contribution'
import { direction, inLanguage } from '~/app/domain/language'
import { ANSWERED, type BesideThread } from '~/app/domain/threads-beside'
import { languageName } from '~/app/i18n/languages'
import { useReader } from '~/app/i18n/text'
import { consultationPath, DeskFrame } from '../frames'
import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { Select } from '../ui/field'
import { Message } from '../ui/message'
import { BesideLine } from './beside-line'
import { OpenedThread } from './opened-thread'
import { textOf, threadsPath, type ThreadsProps } from './threads-props'

/** The threads of the published version beside the text as it is now: which, and one at work. */
export function ThreadsPage(props: ThreadsProps) {
  const { consultation, draft, own, opened } = props
  const { language, text } = useReader()
  return (
    <DeskFrame
      consultation={consultation}
      current="drafts"
      person={props.personName}
      title={text('triage.title')}
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
      <div className="triage">
        <ThreadList {...props} />
        <div className="triage-opened">
          <Done done={props.done} />
          {opened ? (
            <OpenedThread {...props} opened={opened} />
          ) : (
            <p className="note">{text('triage.chooseOne')}</p>
          )}
        </div>
      </div>
    </DeskFrame>
  )
}

/** Which threads, and how many of all. */
function ThreadList(props: ThreadsProps) {
  const { draft, own, threads, total } = props
  const { language, text } = useReader()
  return (
    <section className="pane" aria-labelledby="threads-title">
      <h2 id="threads-title">
        {text('triage.count', { count: threads.length })}{' '}
        <small className="number">{text('triage.ofAll', { number: total })}</small>
      </h2>
      <Filters {...props} />
      <p>
        <a href={`/${language}/drafts/${draft.id}/positions?text=${own.id}`}>
          {text('positions.title')}
        </a>
      </p>
      {threads.length === 0 && (
        <EmptyState>
          <p>{text(total === 0 ? 'draft.noThreads' : 'triage.noneSo')}</p>
        </EmptyState>
      )}
      {threads.length > 0 && <ChooseTogether {...props} />}
    </section>
  )
}

/** The threads in the order of the text; those that are ticked are answered by one response. */
function ChooseTogether(props: ThreadsProps) {
  const { consultation, draft, threads, filters, opened, canWrite } = props
  const { language, text } = useReader()
  const desk = `${consultationPath(consultation.slug, language)}/desk/responses/new`
  const hrefOf = (thread: BesideThread) => {
    const query = { thread: thread.id, ...asked(filters) }
    return `${threadsPath({ draft, own: textOf(thread, props) }, language, query)}#thread`
  }
  return (
    <form method="get" action={desk}>
      {canWrite && (
        <p className="form-actions">
          <Button kind="second" size="small">
            {text('triage.answerTogether')}
          </Button>
        </p>
      )}
      <ul className="waiting-threads">
        {threads.map((thread) => (
          <li key={thread.id} className="thread-choice">
            {canWrite && (
              <input
                type="checkbox"
                name="thread"
                value={thread.id}
                aria-label={text('triage.choose', {
                  code: thread.number === null ? '' : contributionCode(thread.number),
                })}
              />
            )}
            <div>
              <BesideLine
                thread={thread}
                isOpen={thread.id === opened?.thread.id}
                href={hrefOf(thread)}
              />
            </div>
          </li>
        ))}
      </ul>
    </form>
  )
}

function asked({ kind, answered }: ThreadsProps['filters']): Record<string, string> {
  return { ...(kind && { kind }), ...(answered !== 'open' && { answered }) }
}

function Filters({ own, filters }: ThreadsProps) {
  const { text } = useReader()
  return (
    <form
      method="get"
      className="form beside-filters"
      role="search"
      aria-label={text('threads.filter')}
    >
      <input type="hidden" name="text" value={own.id} />
      <Select
        name="kind"
        label={text('threads.kind')}
        blank={text('threads.any')}
        defaultValue={filters.kind ?? ''}
        options={THREAD_KINDS.map((value) => ({ value, label: text(`thread.kind.${value}`) }))}
      />
      <Select
        name="answered"
        label={text('triage.answered')}
        defaultValue={filters.answered}
        options={ANSWERED.map((value) => ({ value, label: text(`triage.answered.${value}`) }))}
      />
      <Button kind="second" size="small">
        {text('threads.show')}
      </Button>
    </form>
  )
}

const DONE = ['answer', 'assign', 'apply', 'reply'] as const

function Done({ done }: { done: string | null }) {
  const { text } = useReader()
  const did = DONE.find((one) => one === done)
  if (!did) return null
  return (
    <Message kind="done">
      <p>{text(`triage.done.${did}`)}</p>
    </Message>
  )
}
