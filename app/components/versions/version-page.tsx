import type { StandingThread } from '~/app/domain/comment-thread'
import { wordCount, type Document } from '~/app/domain/document'
import {
  citationHtml,
  type CitationFill,
  type CitationWords,
} from '~/app/domain/document-citations'
import { htmlOf } from '~/app/domain/document-html'
import { readableText, type DocumentRow, type ReadableText } from '~/app/domain/document-rows'
import { direction } from '~/app/domain/language'
import type { Refusal } from '~/app/domain/refusal'
import { documentWords } from '~/app/i18n/document-words'
import { useReader, useText } from '~/app/i18n/text'
import type { OfferedGroup } from '../contributions/contributor-fields'
import { ConsultationFrame, consultationPath } from '../frames'
import { Message } from '../ui/message'
import { ReadingScripts } from './reading-scripts'
import { commentHref, Passages } from './passages'
import { placeThreads } from './placed-threads'
import { Density } from './density'
import type { VersionEvidence } from '~/app/domain/evidence'
import { evidenceParts } from './evidence-parts'
import { agreementByRow, totalOf, type SpokenText } from './spoken'
import { VersionHeader, type VersionContext } from './version-header'
import { VersionOutline } from './version-outline'

export type VersionPageProps = VersionContext & {
  document: Document
  citations: readonly (readonly [string, CitationWords])[]
  /** How much is said of it, and where. */
  spoken: SpokenText
  /** The threads whose words are shown. */
  threads: readonly StandingThread[]
  groups: readonly OfferedGroup[]
  /** What its passages rest on. */
  evidence: VersionEvidence
  view: 'threads' | 'text'
  openThreadId: string | null
  /** Why no comment is taken now; `null`: they are. */
  refusal: Refusal | null
}

/** A published text as it is read: with the threads beside it, or alone. */
export function VersionPage(props: VersionPageProps) {
  const { language, text } = useReader()
  const { consultation, version, document, spoken, groups, view } = props
  const readable = readableText(document)
  const blocks = readable.sections.flatMap(({ heading, passages }) => [
    ...(heading ? [heading] : []),
    ...passages.map(({ block }) => block),
  ])
  const citations = new Map(props.citations)
  const home = consultationPath(consultation.slug, language)
  const hasThreads = view === 'threads' && version.isDiscussed
  const evidence = evidenceParts(props.evidence, { readable, groups, home })
  const citationFill = {
    hrefOf: (number: number) => `${home}/contributions/${number}`,
    withheld: text('version.withheld'),
  }
  return (
    <ConsultationFrame
      consultation={consultation}
      current={version.kind === 'synthesis' ? 'voices' : 'text'}
    >
      <VersionHeader {...props} view={view} heading={readable.title} words={wordCount(blocks)}>
        {hasThreads && <Density {...{ readable, spoken, groups }} />}
      </VersionHeader>
      <CommentState {...props} />
      {view === 'threads' && evidence.summary}
      <div className="reader">
        <VersionOutline
          sections={readable.sections}
          counts={countBySection(readable.rows, spoken)}
          groups={groups}
          textLanguage={version.textLanguage}
          hasThreads={hasThreads}
          hasVoices={hasThreads || (view === 'threads' && version.kind === 'synthesis')}
        />
        {view === 'text' ? (
          <TextAlone {...props} readable={readable} citations={citations} fill={citationFill} />
        ) : (
          <Passages
            {...{ readable, citations, citationFill, spoken }}
            placed={placeThreads(readable.rows, props.threads)}
            openThreadId={props.openThreadId}
            versionId={version.id}
            slug={consultation.slug}
            timeZone={consultation.timeZone}
            language={version.textLanguage}
            mayComment={props.refusal === null}
            isDiscussed={version.isDiscussed}
            underRow={evidence.underRow}
            besideRow={evidence.besideRow}
          />
        )}
      </div>
      <Hash {...props} />
      {hasThreads && <ReadingScripts version={version} />}
    </ConsultationFrame>
  )
}

/** The text without its threads, as it was frozen. */
function TextAlone(props: {
  version: VersionPageProps['version']
  document: Document
  readable: ReadableText
  citations: ReadonlyMap<string, CitationWords>
  fill: CitationFill
}) {
  const text = useText()
  const { version, document, readable, citations, fill } = props
  const nodes = document.nodes.filter((node) => !isTitle(node, readable.title))
  const html = htmlOf(
    { nodes },
    {
      headingOffset: readable.headingOffset,
      targets: readable.targets,
      words: documentWords(text),
      citation: (id) => citationHtml(id, citations.get(id), fill),
    },
  )
  return (
    <article
      className="reading version-text"
      lang={version.textLanguage}
      dir={direction(version.textLanguage)}
      dangerouslySetInnerHTML={{ __html: html }}
    />
  )
}

/** Why nothing can be said now, or how to speak of the whole. */
function CommentState({ version, refusal, view }: VersionPageProps) {
  const { language, text } = useReader()
  if (view === 'text' || !version.isDiscussed) return null
  if (refusal && refusal !== 'version-not-latest' && refusal !== 'version-withdrawn') {
    return (
      <Message kind="note">
        <p>{text('version.noComments')}</p>
      </Message>
    )
  }
  if (refusal) return null
  const whole = { versionId: version.id, language: version.textLanguage }
  return (
    <p className="actions whole-actions">
      <a href={commentHref(language, whole, 'whole')}>{text('version.reactToWhole')}</a>
    </p>
  )
}

/** The whole hash, and how it was made: who keeps a copy can compare. */
function Hash({ version, consultation }: VersionContext) {
  const { language, text } = useReader()
  return (
    <section className="version-hash" id="hash" aria-labelledby="hash-title">
      <h2 id="hash-title">{text('version.hashTitle')}</h2>
      <p className="note">{text('version.hashNote')}</p>
      <p className="code hash">{version.hash}</p>
      <p>
        <a href={`${consultationPath(consultation.slug, language)}/text.atom`}>
          {text('version.feed')}
        </a>
      </p>
    </section>
  )
}

function isTitle(node: Document['nodes'][number], title: { blockId: string } | null): boolean {
  return node.type === 'heading' && node.id === title?.blockId
}

function countBySection(
  rows: readonly DocumentRow[],
  spoken: SpokenText,
): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  const said = agreementByRow(spoken)
  for (const { id, section } of rows) {
    const here = said.get(id)
    if (here) counts.set(section, (counts.get(section) ?? 0) + totalOf(here))
  }
  return counts
}
