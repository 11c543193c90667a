import type { TableNode } from '~/app/domain/document'
import { citationHtml } from '~/app/domain/document-citations'
import { htmlOf } from '~/app/domain/document-html'
import { readableText } from '~/app/domain/document-rows'
import { direction } from '~/app/domain/language'
import { documentWords } from '~/app/i18n/document-words'
import { languageName } from '~/app/i18n/languages'
import { useReader } from '~/app/i18n/text'
import { consultationPath } from '../frames'
import { excerpt } from '../threads/excerpt'
import { Message } from '../ui/message'
import type { PublishPageProps, ShownText, TextSummary } from './publish-page-props'
import { Redline } from './redline'

const CHANGED = ['rewritten', 'added', 'removed', 'moved', 'same'] as const

/** One text: how long it is, what changes, what becomes of its threads, how it will read. */
export function PublishText(props: PublishPageProps & { summary: TextSummary }) {
  const { language: reader, text } = useReader()
  const { number, shown, summary } = props
  const { language, words, changes, problem } = summary
  return (
    <section aria-labelledby={`text-${language}`}>
      <h2 id={`text-${language}`}>{languageName(language, reader)}</h2>
      <p>{words === 0 ? text('publish.empty') : text('publish.words', { count: words })}</p>
      {problem && (
        <Message kind="problem" level={3} title={text('publish.tooLarge')}>
          <p>
            {text(
              `problem.${problem === 'document-too-large' ? problem : 'document-not-understood'}`,
            )}
          </p>
        </Message>
      )}
      {changes === null ? (
        <p>{text('publish.first')}</p>
      ) : (
        <>
          <h3>{text('publish.changes', { number: number - 1 })}</h3>
          <ul>
            {CHANGED.map((status) =>
              changes[status] > 0 ? (
                <li key={status}>{text(`redline.count.${status}`, { count: changes[status] })}</li>
              ) : null,
            )}
          </ul>
        </>
      )}
      {words > 0 &&
        (shown?.language === language ? (
          <Shown {...props} shown={shown} />
        ) : (
          <p>
            <a href={`?text=${language}#text-${language}`}>{text('publish.showText')}</a>
          </p>
        ))}
      {changes !== null && <Threads summary={summary} />}
    </section>
  )
}

/** What changes, word by word, and the page as readers will see it; both folded. */
function Shown({ consultation, shown }: PublishPageProps & { shown: ShownText }) {
  const { language: reader, text } = useReader()
  const { document, rows, language } = shown
  const readable = readableText(document)
  const citations = new Map(shown.citations)
  const home = consultationPath(consultation.slug, reader)
  const html = htmlOf(document, {
    headingOffset: readable.headingOffset + 1,
    targets: readable.targets,
    words: documentWords(text),
    citation: (id) =>
      citationHtml(id, citations.get(id), {
        hrefOf: (number) => `${home}/contributions/${number}`,
        withheld: text('version.withheld'),
      }),
  })
  return (
    <>
      {rows && rows.some(({ status }) => status !== 'same') && (
        <details className="publish-fold">
          <summary>{text('publish.allChanges')}</summary>
          <Redline
            rows={rows}
            language={language}
            tables={document.nodes.filter((node): node is TableNode => node.type === 'table')}
            view="changes"
          />
        </details>
      )}
      <details className="publish-fold">
        <summary>{text('publish.preview')}</summary>
        <article
          className="reading version-text"
          lang={language}
          dir={direction(language)}
          dangerouslySetInnerHTML={{ __html: html }}
        />
      </details>
    </>
  )
}

function Threads({ summary }: { summary: TextSummary }) {
  const { language, text } = useReader()
  const { kept, followed, orphaned } = summary
  return (
    <>
      <h3>{text('publish.threads')}</h3>
      {kept + followed + orphaned.length === 0 && <p>{text('publish.noThreads')}</p>}
      <ul>
        {kept > 0 && <li>{text('publish.carried', { count: kept })}</li>}
        {followed > 0 && <li>{text('publish.edited', { count: followed })}</li>}
        {orphaned.length > 0 && (
          <li>
            {text('publish.orphaned', { count: orphaned.length })}
            <ul>
              {orphaned.map(({ threadId, quote }) => (
                <li key={threadId}>
                  <a href={`/${language}/threads/${threadId}`}>
                    <q lang={summary.language} dir={direction(summary.language)}>
                      {excerpt(quote, 160)}
                    </q>
                  </a>
                </li>
              ))}
            </ul>
          </li>
        )}
      </ul>
    </>
  )
}
