import type { PassageSince } from '~/app/domain/contribution-path'
import { contributionCode } from '~/app/domain/contribution'
import { blocksOf, wordCount, type Document } from '~/app/domain/document'
import { readableText } from '~/app/domain/document-rows'
import { direction } from '~/app/domain/language'
import type { SinceSpoken } from '~/app/domain/own-comments'
import type { Disposition } from '~/app/domain/disposition'
import type { Problem } from '~/app/domain/problem'
import type { Refusal } from '~/app/domain/refusal'
import { useReader } from '~/app/i18n/text'
import { ConsultationFrame } from '../frames'
import { FormKey } from '../form-key'
import { CommentedPassage } from '../receipts/commented-passage'
import { KeptReceipts } from '../receipts/keep-receipt'
import { RefusalMessage } from '../refusal-message'
import { Stamp } from '../signs'
import { excerpt } from '../threads/excerpt'
import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { TextArea } from '../ui/field'
import { Message } from '../ui/message'
import { VersionHeader, type VersionContext } from './version-header'

type OwnThread = {
  threadId: string
  number: number | null
  text: string
  language: string
  disposition: Disposition | null
  repliesSince: number
  passage: PassageSince | null
}

type Found = { threads: readonly OwnThread[]; since: SinceSpoken | null }

type MinePageProps = VersionContext & {
  document: Document
  /** What was found by the account; `null`: nobody is signed in. */
  found: Found | null
  answer?: {
    found: Found | null
    /** How many of the codes are of no receipt of this consultation. */
    unknown: number
    typed: string
    problem: Problem | null
    refusal: Refusal | null
  }
}

/** What somebody said of a text, and what changed since. */
export function MinePage(props: MinePageProps) {
  const { text } = useReader()
  const { consultation, document, answer } = props
  const found = answer?.found ?? props.found
  return (
    <ConsultationFrame consultation={consultation} current="text">
      <VersionHeader
        {...props}
        view="list"
        heading={readableText(document).title}
        words={wordCount(blocksOf(document))}
      />
      <h2>{text('mine.title')}</h2>
      <RefusalMessage refusal={answer?.refusal} />
      {answer && answer.unknown > 0 && (
        <Message kind="problem">
          <p>{text('mine.unknown', { count: answer.unknown })}</p>
        </Message>
      )}
      {found && <Own {...props} found={found} />}
      <ByReceipt {...props} isFolded={found !== null} />
    </ConsultationFrame>
  )
}

function Own({ found, version }: VersionContext & { found: Found }) {
  const { text } = useReader()
  if (found.threads.length === 0) {
    return (
      <EmptyState>
        <p>{text('mine.none')}</p>
      </EmptyState>
    )
  }
  return (
    <>
      {found.since && <Since since={found.since} textLanguage={version.textLanguage} />}
      <ol className="comments threads-list">
        {found.threads.map((thread) => (
          <li key={thread.threadId}>
            <Said thread={thread} />
          </li>
        ))}
      </ol>
    </>
  )
}

/** What changed in the whole text since somebody last spoke in it. */
function Since({ since, textLanguage }: { since: SinceSpoken; textLanguage: string }) {
  const { language, text } = useReader()
  const { from, to, changedPassages } = since
  if (to === null)
    return <p className="note">{text('mine.nothingSince', { number: from.number })}</p>
  const query = new URLSearchParams({ from: from.id, language: textLanguage, view: 'changes' })
  return (
    <p>
      {changedPassages !== null && (
        <b>{text('mine.changed', { count: changedPassages, from: from.number, to: to.number })}</b>
      )}{' '}
      <a href={`/${language}/versions/${to.id}/changes?${query.toString()}`}>
        {text('mine.seeChanges', { number: from.number })}
      </a>
    </p>
  )
}

/** As much of what was said as is needed to know it again. */
const WORDS = 280

function Said({ thread }: { thread: OwnThread }) {
  const { language, text } = useReader()
  const { threadId, number, disposition, repliesSince, passage } = thread
  return (
    <article>
      <p className="byline">
        {number !== null && <span className="code">{contributionCode(number)}</span>}{' '}
        {disposition && <Stamp disposition={disposition} />}{' '}
        {repliesSince > 0 && (
          <a href={`/${language}/threads/${threadId}`}>
            {text('mine.replies', { count: repliesSince })}
          </a>
        )}
      </p>
      <p className="said" lang={thread.language} dir={direction(thread.language)}>
        {excerpt(thread.text, WORDS)}
      </p>
      {passage ? (
        <CommentedPassage passage={passage} />
      ) : (
        <p>
          <a href={`/${language}/threads/${threadId}`}>{text('receipt.readThread')}</a>
        </p>
      )}
    </article>
  )
}

/** Without an account: by the private codes of receipts, which nothing keeps. */
function ByReceipt({ answer, consultation, isFolded }: MinePageProps & { isFolded: boolean }) {
  const { text } = useReader()
  return (
    <details open={!isFolded} className="by-receipt">
      <summary>{text('mine.byReceipt')}</summary>
      <KeptReceipts slug={consultation.slug} />
      <form method="post" className="form" data-own-codes>
        <FormKey />
        <TextArea
          name="codes"
          rows={2}
          label={text('mine.codes')}
          hint={text('mine.codesHint')}
          autoComplete="off"
          spellCheck={false}
          required
          dir="ltr"
          defaultValue={answer?.typed}
          problem={answer?.problem && text(`problem.${answer.problem}`)}
        />
        <p className="form-actions">
          <Button kind="second">{text('mine.show')}</Button>
        </p>
      </form>
    </details>
  )
}
