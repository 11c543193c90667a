import { direction, shownIn } from '~/app/domain/language'
import type { PublishedNote } from '~/app/domain/section-note'
import { useReader } from '~/app/i18n/text'

type NotesProps = {
  /** The newest version first. */
  notes: readonly PublishedNote[]
  /** Of the consultation. */
  languages: readonly string[]
}

/** Why one part changed, in the words of its drafters; nothing where nobody said it. */
export function SectionWhy({ blockId, ...props }: NotesProps & { blockId: string | undefined }) {
  const own = props.notes.filter((note) => note.blockId === blockId)
  if (own.length === 0) return null
  return (
    <div className="change-why">
      {own.map((note) => (
        <Why key={note.versionNumber} {...props} note={note} />
      ))}
    </div>
  )
}

/** Why parts changed, all together, where they cannot stand beside the parts. */
export function AllNotes(props: NotesProps) {
  const { language, text } = useReader()
  if (props.notes.length === 0) return null
  return (
    <section className="change-why" aria-labelledby="why-title">
      <h3 id="why-title">{text('changes.whyTitle')}</h3>
      <dl>
        {props.notes.map((note) => {
          const title = shownIn(note.title, language, props.languages)
          return (
            <div key={`${note.versionNumber}-${note.blockId}`}>
              <dt lang={title.language} dir={direction(title.language)}>
                {title.text || text('agreement.before')}
              </dt>
              <dd>
                <Why {...props} note={note} />
              </dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}

function Why({ note, notes, languages }: NotesProps & { note: PublishedNote }) {
  const { language, text } = useReader()
  const shown = shownIn(note.note, language, languages)
  const isOfSeveral = notes.some(({ versionNumber }) => versionNumber !== note.versionNumber)
  return (
    <p>
      <b>{text('changes.why')}</b>{' '}
      <span lang={shown.language} dir={direction(shown.language)}>
        {shown.text}
      </span>{' '}
      {isOfSeveral && (
        <span className="hint">{text('version.name', { number: note.versionNumber })}</span>
      )}
    </p>
  )
}
