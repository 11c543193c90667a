import { contributionCode } from '~/app/domain/contribution'
import type { StandingThread } from '~/app/domain/comment-thread'
import { direction } from '~/app/domain/language'
import { useReader } from '~/app/i18n/text'
import { GroupSign } from '../signs'

/** The threads of the latest version that have no disposition yet, beside the text they concern. */
export function WaitingThreads({ threads }: { threads: readonly StandingThread[] }) {
  const { language, text } = useReader()
  return (
    <section aria-labelledby="waiting-threads">
      <h2 id="waiting-threads">
        {text('draft.threads')} <small className="number">{threads.length}</small>
      </h2>
      {threads.length === 0 && <p className="note">{text('draft.noThreads')}</p>}
      <ul className="waiting-threads">
        {threads.map((thread) => {
          const first = thread.comments[0]!
          return (
            <li key={thread.id}>
              <p>
                {first.group && <GroupSign position={first.group.position} />}{' '}
                <b>{text(`draft.threadKind.${first.kind}`)}</b>{' '}
                <a className="code" href={`/${language}/threads/${thread.id}`}>
                  {contributionCode(first.number)}
                </a>
              </p>
              {thread.quote && (
                <p className="note" lang={thread.language} dir={direction(thread.language)}>
                  « {shortened(thread.quote)} »
                </p>
              )}
              {first.text !== null && (
                <p lang={first.language} dir={direction(first.language)}>
                  {shortened(first.text)}
                </p>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

const SHOWN_LETTERS = 160

function shortened(words: string): string {
  return words.length <= SHOWN_LETTERS ? words : `${words.slice(0, SHOWN_LETTERS)}…`
}
