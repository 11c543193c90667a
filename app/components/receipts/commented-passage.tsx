import type { PassageSince } from '~/app/domain/contribution-path'
import { direction } from '~/app/domain/language'
import { useReader } from '~/app/i18n/text'
import { InlineDifference } from '../threads/inline-difference'

/** The passage somebody commented on: the words, where they stand, and what became of them since. */
export function CommentedPassage({ passage }: { passage: PassageSince }) {
  const { language, text } = useReader()
  const number = passage.versionNumber
  if (passage.blockId === null) {
    return (
      <p>
        {text('receipt.onWhole', { number })}{' '}
        <a href={`/${language}/threads/${passage.threadId}`}>{text('receipt.readThread')}</a>
      </p>
    )
  }
  return (
    <section className="commented-passage" aria-label={text('receipt.passage')}>
      <p>
        {text('receipt.onPassage')}{' '}
        <a href={placeIn(passage, passage.blockId, passage.versionId, language)}>
          {text('receipt.readThere', { number })}
        </a>
      </p>
      <blockquote lang={passage.language} dir={direction(passage.language)}>
        {passage.quote}
      </blockquote>
      {passage.replacement !== null && (
        <>
          <p>{text('receipt.proposed')}</p>
          <InlineDifference {...passage} replacement={passage.replacement} />
        </>
      )}
      <Since passage={passage} />
      <p>
        <a href={`/${language}/threads/${passage.threadId}`}>{text('receipt.readThread')}</a>
      </p>
    </section>
  )
}

/** What the newest version says in its place. */
function Since({ passage }: { passage: PassageSince }) {
  const { language, text } = useReader()
  const { before, latest } = passage
  if (!latest) return null
  const number = latest.versionNumber
  if (latest.blockId === null || latest.text === null) {
    return <p>{text('receipt.passageGone', { number })}</p>
  }
  const there = (
    <a href={placeIn(passage, latest.blockId, latest.versionId, language)}>
      {text('receipt.readThere', { number })}
    </a>
  )
  if (latest.text === before) {
    return (
      <p>
        {text('receipt.passageKept', { number })} {there}
      </p>
    )
  }
  return (
    <>
      <p>
        <b>{text('receipt.passageChanged', { number })}</b> {there}
      </p>
      <InlineDifference
        quote={before ?? ''}
        replacement={latest.text}
        language={passage.language}
      />
      <p>
        <a href={`/${language}/threads/${passage.threadId}#changed`}>
          {text('receipt.whatChanged')}
        </a>
      </p>
    </>
  )
}

function placeIn(
  passage: PassageSince,
  blockId: string,
  versionId: string,
  language: string,
): string {
  return `/${language}/versions/${versionId}?language=${passage.language}#b-${blockId}`
}
