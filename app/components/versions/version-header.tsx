import type { ReactNode } from 'react'
import type { DraftKind } from '~/app/domain/draft'
import { inLanguage, type Localized } from '~/app/domain/language'
import { readingLength, shortHash, type VersionText } from '~/app/domain/version'
import type { Text } from '~/app/i18n/create-text'
import { formatDay, saidEnd } from '~/app/i18n/dates'
import { useReader } from '~/app/i18n/text'
import { ApprovalBadge, type BadgeApproval } from '../approvals/approval-badge'
import { languageName } from '../contributions/text-language'
import { FollowButton } from '../follows/follow-button'
import { consultationPath, type FramedConsultation } from '../frames'
import { Message } from '../ui/message'
import { NavLinks } from '../ui/nav-links'
import { VersionDownloads } from './version-downloads'

/** What the pages of a version say of it. Moments are ISO 8601. */
export type VersionFacts = {
  id: string
  draftId: string
  kind: DraftKind
  number: number
  title: Localized
  hash: string
  note: Localized
  publishedAt: string
  withdrawnAt: string | null
  withdrawalNote: Localized | null
  texts: readonly VersionText[]
  /** The one that is read. */
  textLanguage: string
  /** The version before it; `null`: it is the first. */
  previous: { id: string; number: number } | null
  /** The newest version of the draft; `null`: it is this one. */
  latest: { id: string; number: number } | null
  /** When comments close, while they are taken; `null`: they are not. */
  commentsUntil: string | null
  /** Whether the reader may bring comments that were made in Word. */
  mayBring: boolean
  /** Whether it was ever open to comments, or has threads. */
  isDiscussed: boolean
  /** Whether passages of it are marked as parts of a plan. */
  hasPlan: boolean
  /** The votes on it that have begun, the latest opened first. */
  approvals: readonly BadgeApproval[]
  readAt: string
}

export type VersionView = 'threads' | 'text' | 'list' | 'changes' | 'plan'

export type VersionContext = {
  consultation: FramedConsultation & { timeZone: string }
  version: VersionFacts
}

/** The head of every page of a version: its title, its facts, and the ways to read it. */
export function VersionHeader(
  props: VersionContext & {
    view: VersionView
    /** The text's own title, if it has one. */
    heading: { blockId: string; text: string } | null
    words: number
    children?: ReactNode
  },
) {
  const { language } = useReader()
  const { consultation, version, heading } = props
  const title = inLanguage(version.title, language, consultation.languages)
  return (
    <header className="reader-header">
      <p className="eyebrow">
        <a href={consultationPath(consultation.slug, language)}>
          {inLanguage(consultation.title, language, consultation.languages)}
        </a>
        {heading && (
          <>
            {' · '}
            <span dir="auto">{title}</span>
          </>
        )}
      </p>
      <h1
        lang={heading ? version.textLanguage : undefined}
        dir="auto"
        id={heading ? `b-${heading.blockId}` : undefined}
      >
        {heading?.text ?? title}
      </h1>
      <Facts {...props} />
      <Banners {...props} />
      {props.children}
      <FollowButton subjectId={props.version.draftId} />
      <Views {...props} />
      <VersionDownloads version={props.version} />
    </header>
  )
}

function Facts({ consultation, version, words }: VersionContext & { words: number }) {
  const { language, text } = useReader()
  const day = (at: Date | string) => formatDay(at, language, consultation.timeZone)
  const { pages, minutes } = readingLength(words)
  return (
    <p className="reader-facts">
      <span>
        <b>{text('version.name', { number: version.number })}</b>
        {', '}
        {text('version.publishedOn', { day: day(version.publishedAt) })}
      </span>
      <span>
        {text('version.pages', { count: pages })}, {text('version.minutes', { count: minutes })}
      </span>
      <span>
        {text('version.frozen')}{' '}
        <a className="code" href={`/${language}/versions/${version.id}#hash`} title={version.hash}>
          {shortHash(version.hash)}
        </a>
      </span>
      {version.commentsUntil && (
        <span>
          <b className="now-tag">{text('version.open')}</b>{' '}
          {text('version.until', {
            day: day(saidEnd(version.commentsUntil, consultation.timeZone)),
          })}
        </span>
      )}
      {version.approvals.length > 0 && (
        <span>
          <ApprovalBadge {...version} consultation={consultation} now={version.readAt} />
        </span>
      )}
    </p>
  )
}

function Banners({ consultation, version }: VersionContext) {
  const { language, text } = useReader()
  const { withdrawnAt, withdrawalNote, latest } = version
  const note = inLanguage(version.note, language, consultation.languages)
  const isForeign = version.texts.every((one) => one.language !== language)
  return (
    <>
      {isForeign && (
        <p className="note">
          {text('version.notInYourLanguage', { language: nameIn(language, version.textLanguage) })}
        </p>
      )}
      {note && (
        <p className="lead" dir="auto">
          {note}
        </p>
      )}
      {withdrawnAt && (
        <Message
          kind="problem"
          title={text('version.withdrawn', {
            day: formatDay(withdrawnAt, language, consultation.timeZone),
          })}
        >
          <p dir="auto">{inLanguage(withdrawalNote ?? {}, language, consultation.languages)}</p>
        </Message>
      )}
      {latest && (
        <Message kind="note">
          <p>
            {text('version.older')}{' '}
            <a href={`/${language}/versions/${latest.id}`}>
              {text('version.readLatest', { number: latest.number })}
            </a>
          </p>
        </Message>
      )}
    </>
  )
}

function Views({ version, view }: VersionContext & { view: VersionView }) {
  const { language, text } = useReader()
  const page = `/${language}/versions/${version.id}`
  const inText = `language=${version.textLanguage}`
  const link = (name: VersionView, href: string, label = nameOf(name, text)) => ({
    label,
    href,
    isCurrent: view === name,
  })
  const { previous, texts, isDiscussed } = version
  const sources = version.kind === 'synthesis' ? 'evidence.viewSources' : 'evidence.viewText'
  return (
    <nav className="views" aria-label={text('version.views')}>
      <NavLinks
        className="views-list"
        links={[
          isDiscussed
            ? link('threads', `${page}?${inText}`)
            : link('threads', `${page}?${inText}`, text(sources)),
          link('text', `${page}?view=text&${inText}`),
          ...(isDiscussed ? [link('list', `${page}/threads?${inText}`)] : []),
          ...(version.hasPlan ? [link('plan', `${page}/plan?${inText}`)] : []),
          ...(previous
            ? [
                link(
                  'changes',
                  `${page}/changes?${inText}`,
                  text('version.changesSince', { number: previous.number }),
                ),
              ]
            : []),
        ]}
      />
      {texts.length > 1 && <TextLanguages version={version} />}
    </nav>
  )
}

function nameOf(view: VersionView, text: Text): string {
  return view === 'plan' ? text('plan.open') : text(`version.view.${view}`)
}

/** The other languages this version was published in. */
function TextLanguages({ version }: { version: VersionFacts }) {
  const { language, text } = useReader()
  return (
    <ul aria-label={text('version.languages')}>
      {version.texts.map((one) => (
        <li key={one.language}>
          <a
            href={`/${language}/versions/${version.id}?language=${one.language}`}
            lang={one.language}
            hrefLang={one.language}
            aria-current={one.language === version.textLanguage ? 'true' : undefined}
          >
            {languageName(one.language)}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** A language by its name in another one. */
function nameIn(language: string, tag: string): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(tag) ?? tag
}
