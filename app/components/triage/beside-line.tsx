import { contributionCode } from '~/app/domain/contribution'
import { direction } from '~/app/domain/language'
import type { BesideThread } from '~/app/domain/threads-beside'
import { languageName } from '~/app/i18n/languages'
import { useReader } from '~/app/i18n/text'
import { DISPOSITION_SIGNS, GroupSign, Stamp } from '../signs'

type BesideLineProps = { thread: BesideThread; href: string; isOpen: boolean }

/** A thread in a line, beside a text that is being rewritten; it leads to the thread at work. */
export function BesideLine({ thread, href, isOpen }: BesideLineProps) {
  const { language, text } = useReader()
  const disposition = DISPOSITION_SIGNS.find((name) => name === thread.disposition)
  return (
    <>
      <p>
        {thread.group !== null && <GroupSign position={thread.group} />}{' '}
        <a href={href} data-open={thread.id} aria-current={isOpen ? 'true' : undefined}>
          <b>{text(`thread.kind.${thread.kind}`)}</b>{' '}
          {thread.number !== null && (
            <span className="code">{contributionCode(thread.number)}</span>
          )}
        </a>{' '}
        {disposition && <Stamp disposition={disposition} />}
      </p>
      {thread.quote !== '' && (
        <p className="note" lang={thread.language} dir={direction(thread.language)}>
          <q>{thread.quote}</q>
        </p>
      )}
      {thread.words !== null && (
        <p lang={thread.wordsLanguage} dir={direction(thread.wordsLanguage)}>
          {thread.words}
        </p>
      )}
      <p className="note">
        {thread.state === 'other-language'
          ? languageName(thread.language, language)
          : text(`triage.state.${thread.state}`)}
        {thread.replies > 0 && <>. {text('thread.replies', { count: thread.replies })}</>}
        {thread.supports > 0 && <>. {text('thread.supports', { count: thread.supports })}</>}
        {thread.answer && (
          <>
            {'. '}
            {thread.answer.assignee === null
              ? text('triage.begun')
              : text('triage.begunBy', { name: thread.answer.assignee })}
          </>
        )}
      </p>
    </>
  )
}
