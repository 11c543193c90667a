import { redlineRows, type RedlineRow } from '~/app/domain/block-changes'
import { blocksOf, wordCount, type Document, type TableNode } from '~/app/domain/document'
import { readableText } from '~/app/domain/document-rows'
import type { PublishedNote } from '~/app/domain/section-note'
import { useReader } from '~/app/i18n/text'
import { ConsultationFrame } from '../frames'
import { Button } from '../ui/button'
import { Message } from '../ui/message'
import { NavLinks } from '../ui/nav-links'
import { AllNotes, SectionWhy } from './change-notes'
import { ChangesList } from './changes-list'
import { CHANGES_VIEWS, type BehindChanges, type ChangesView } from './changes-view'
import { Clean, SideBySide } from './compared-text'
import { Redline } from './redline'
import { VersionHeader, type VersionContext } from './version-header'

type ChangesPageProps = VersionContext & {
  document: Document
  from: { id: string; number: number }
  /** `null`: the other version does not exist in this language. */
  before: Document | null
  /** All versions of the draft, newest first. */
  all: readonly { id: string; number: number }[]
  view: ChangesView
  /** For the list of changes. */
  behind: BehindChanges | null
  /** Why parts changed, the newest version first. */
  notes: readonly PublishedNote[]
}

/** What changed between two versions of a text, word by word. */
export function ChangesPage(props: ChangesPageProps) {
  const { text } = useReader()
  const { consultation, version, document, from, before } = props
  return (
    <ConsultationFrame consultation={consultation} current="text">
      <VersionHeader
        {...props}
        view="changes"
        heading={readableText(document).title}
        words={wordCount(blocksOf(document))}
      />
      <h2>{text('changes.title', { from: from.number, to: version.number })}</h2>
      <Choose {...props} />
      {before === null ? (
        <Message kind="note">
          <p>{text('changes.notInLanguage', { number: from.number })}</p>
        </Message>
      ) : (
        <>
          <Views {...props} />
          <p className="hint changes-keys">{text('changes.keys')}</p>
          <Compared {...props} before={before} />
        </>
      )}
    </ConsultationFrame>
  )
}

function Compared(props: ChangesPageProps & { before: Document }) {
  const { document, before, version, view, from, behind, notes } = props
  const { languages } = props.consultation
  const rows = redlineRows(blocksOf(before), blocksOf(document))
  const language = version.textLanguage
  const names = { from, to: version }
  switch (view) {
    case 'side':
      return (
        <>
          <AllNotes {...{ notes, languages }} />
          <SideBySide {...{ rows, language, names }} />
        </>
      )
    case 'clean':
      return (
        <>
          <AllNotes {...{ notes, languages }} />
          <Clean {...{ rows, language, document }} />
        </>
      )
    case 'list':
      return <ChangesList {...{ rows, language, names, behind, document, before }} {...props} />
    default:
      return (
        <Redline
          {...{ rows, language, view }}
          under={(row) => whyUnder(row, { notes, languages })}
          tables={document.nodes.filter((node): node is TableNode => node.type === 'table')}
        />
      )
  }
}

type Notes = { notes: readonly PublishedNote[]; languages: readonly string[] }

/** Why the part changed that begins with this row; `null`: nobody said it, or none begins here. */
function whyUnder({ status, newBlock }: RedlineRow, props: Notes) {
  if (newBlock === null || status === 'left') return null
  const { blockId } = newBlock
  const isNoted = props.notes.some((note) => note.blockId === blockId)
  return isNoted ? <SectionWhy {...props} blockId={blockId} /> : null
}

/** Any two versions: what changed from one to the other. */
function Choose({ version, from, all, view }: ChangesPageProps) {
  const { text } = useReader()
  if (all.length < 3) return null
  const choice = (name: 'from' | 'to', chosen: string) => (
    <>
      <label htmlFor={name}>{text(`changes.choose.${name}`)}</label>
      <select name={name} id={name} defaultValue={chosen} className="short">
        {all.map((one) => (
          <option key={one.id} value={one.id}>
            {text('version.name', { number: one.number })}
          </option>
        ))}
      </select>
    </>
  )
  return (
    <form method="get" className="actions">
      <input type="hidden" name="language" value={version.textLanguage} />
      <input type="hidden" name="view" value={view} />
      {choice('from', from.id)}
      {choice('to', version.id)}
      <Button kind="second" size="small">
        {text('changes.show')}
      </Button>
    </form>
  )
}

function Views({ version, from, view }: ChangesPageProps) {
  const { text } = useReader()
  const hrefOf = (name: ChangesView) =>
    `?${new URLSearchParams({ from: from.id, language: version.textLanguage, view: name }).toString()}`
  return (
    <nav className="views changes-views" aria-label={text('changes.views')}>
      <NavLinks
        className="views-list"
        links={CHANGES_VIEWS.map((name) => ({
          label: text(`changes.view.${name}`),
          href: hrefOf(name),
          isCurrent: name === view,
        }))}
      />
    </nav>
  )
}
