import { useCallback, useState } from 'react'
import { THREAD_KINDS } from '~/app/domain/comment-thread'
import {
  ANSWERED,
  filterBeside,
  type BesideThread,
  type TriageFilters,
} from '~/app/domain/threads-beside'
import { useBlockOfAddress, useBlocksHere } from '~/app/editor/blocks-here'
import { useReader } from '~/app/i18n/text'
import { BesideLine } from '../triage/beside-line'
import { ThreadPanel } from '../triage/thread-panel'
import { textOf, threadsPath } from '../triage/threads-props'
import { useBeside } from '../triage/use-beside'
import { Button } from '../ui/button'
import { Select } from '../ui/field'

type WaitingThreadsProps = {
  draft: { id: string; texts: readonly { id: string; language: string }[] }
  own: { id: string; language: string }
}

/**
 * The threads of the latest version beside the text they are about as it is rewritten: first
 * those of the passage the cursor stands in. One at a time can be worked on here.
 */
export function WaitingThreads({ draft, own }: WaitingThreadsProps) {
  const { language, text } = useReader()
  const { threads, hasFailed, refresh } = useBeside(
    `/${language}/drafts/${draft.id}/threads.json?text=${own.id}`,
  )
  const [opened, setOpened] = useState<BesideThread | null>(null)
  const [filters, setFilters] = useState<TriageFilters>({ kind: null, answered: 'open' })
  const close = useCallback(() => setOpened(null), [])
  useBlockOfAddress()
  if (opened !== null) {
    const address = addressOf(opened, { draft, own }, language)
    return <ThreadPanel key={opened.id} address={address} onBack={close} onDone={refresh} />
  }
  const shown = filterBeside(threads ?? [], filters)
  return (
    <section aria-labelledby="waiting-threads">
      <h2 id="waiting-threads">
        {text('draft.threads')} <small className="number">{shown.length}</small>
      </h2>
      <Filters filters={filters} onChange={setFilters} />
      <p className="note" role="status">
        {hasFailed
          ? text('triage.failed')
          : threads === null
            ? text('triage.loading')
            : shown.length === 0 && text('draft.noThreads')}
      </p>
      <Threads threads={shown} draft={draft} own={own} onOpen={setOpened} />
      <p>
        <a href={threadsPath({ draft, own }, language)}>{text('triage.page')}</a>
      </p>
      <p>
        <a href={`/${language}/drafts/${draft.id}/positions?text=${own.id}`}>
          {text('positions.title')}
        </a>
      </p>
    </section>
  )
}

/** Where a thread is worked on, in the text of its language. */
function addressOf(
  thread: BesideThread,
  { draft, own }: WaitingThreadsProps,
  language: string,
): string {
  const text = textOf(thread, { draft, own })
  return threadsPath({ draft, own: text }, language, { thread: thread.id })
}

function Filters(props: { filters: TriageFilters; onChange: (filters: TriageFilters) => void }) {
  const { text } = useReader()
  const { filters, onChange } = props
  return (
    <div className="beside-filters">
      <Select
        name="kind"
        label={text('threads.kind')}
        blank={text('threads.any')}
        value={filters.kind ?? ''}
        onChange={({ target }) =>
          onChange({ ...filters, kind: THREAD_KINDS.find((one) => one === target.value) ?? null })
        }
        options={THREAD_KINDS.map((value) => ({ value, label: text(`thread.kind.${value}`) }))}
      />
      <Select
        name="answered"
        label={text('triage.answered')}
        value={filters.answered}
        onChange={({ target }) =>
          onChange({
            ...filters,
            answered: ANSWERED.find((one) => one === target.value) ?? 'open',
          })
        }
        options={ANSWERED.map((value) => ({ value, label: text(`triage.answered.${value}`) }))}
      />
    </div>
  )
}

type ThreadsProps = WaitingThreadsProps & {
  threads: readonly BesideThread[]
  onOpen: (thread: BesideThread) => void
}

function Threads({ threads, ...props }: ThreadsProps) {
  const { text } = useReader()
  const { hereId, goTo } = useBlocksHere()
  const here = threads.filter(({ blockId }) => hereId !== null && blockId === hereId)
  const others = threads.filter((thread) => !here.includes(thread))
  const lists = [
    { name: 'here', list: here },
    { name: 'others', list: others },
  ] as const
  return lists.map(
    ({ name, list }) =>
      list.length > 0 && (
        <section key={name} className={`beside-${name}`} aria-labelledby={`beside-${name}`}>
          <h3 id={`beside-${name}`}>{text(`triage.${name}`)}</h3>
          <ul className="waiting-threads">
            {list.map((thread) => (
              <OneThread key={thread.id} {...props} thread={thread} goTo={goTo} />
            ))}
          </ul>
        </section>
      ),
  )
}

function OneThread(
  props: Omit<ThreadsProps, 'threads'> & {
    thread: BesideThread
    goTo: (blockId: string) => void
  },
) {
  const { language, text } = useReader()
  const { thread, goTo, onOpen } = props
  const { blockId } = thread
  return (
    <li
      onClick={(event) => {
        const isLink = (event.target as Element).closest('a[data-open]') !== null
        if (!isLink || event.ctrlKey || event.metaKey || event.shiftKey) return
        event.preventDefault()
        onOpen(thread)
      }}
    >
      <BesideLine thread={thread} href={addressOf(thread, props, language)} isOpen={false} />
      {blockId !== null && (
        <Button type="button" size="mini" onClick={() => goTo(blockId)}>
          {text('triage.show')}
        </Button>
      )}
    </li>
  )
}
