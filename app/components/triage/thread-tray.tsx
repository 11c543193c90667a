import { contributionCode } from '~/app/domain/contribution'
import { direction } from '~/app/domain/language'
import type { MetThread } from '~/app/domain/triage'
import { useReader } from '~/app/i18n/text'
import { excerpt } from '../threads/excerpt'
import { ThreadKindName } from '../threads/thread-parts'
import { positionsPath, type PositionsProps } from './positions-props'
import { ShownPassage } from './shown-passage'

type ThreadTrayProps = Pick<PositionsProps, 'draft' | 'own' | 'current'> & {
  which: 'waiting' | 'gone' | 'decided'
  threads: readonly MetThread[]
  isOpen: boolean
}

/** Threads of one kind of place, in the order of the text; each leads to where it can be decided. */
export function ThreadTray({ which, threads, isOpen, ...props }: ThreadTrayProps) {
  const { text } = useReader()
  if (threads.length === 0) return null
  return (
    <details className="thread-tray" id={which} open={isOpen}>
      <summary>{text(`positions.list.${which}`, { count: threads.length })}</summary>
      <ul className="entries">
        {threads.map((met) => (
          <TrayRow key={met.thread.id} {...props} met={met} />
        ))}
      </ul>
    </details>
  )
}

function TrayRow({
  met,
  ...props
}: Pick<PositionsProps, 'draft' | 'own' | 'current'> & { met: MetThread }) {
  const { language, text } = useReader()
  const { thread, position, now } = met
  const first = thread.comments[0]!
  const isGone = position.state === 'orphaned'
  return (
    <li className={isGone ? 'tombstone' : undefined}>
      <p>
        <a
          href={`${positionsPath(props, language, { thread: thread.id })}#current`}
          aria-current={thread.id === props.current?.thread.id ? 'true' : undefined}
        >
          <ThreadKindName thread={thread} />{' '}
          {first.number !== null && <span className="code">{contributionCode(first.number)}</span>}
        </a>
        {', '}
        {text(`positions.state.${position.state}`)}
      </p>
      <p>
        <q lang={thread.language} dir={direction(thread.language)}>
          {excerpt(thread.quote, 160)}
        </q>
      </p>
      {isGone &&
        (now ? (
          <ShownPassage passage={now} language={props.own.language} />
        ) : (
          <p className="note">{text('positions.atBeginning')}</p>
        ))}
    </li>
  )
}
