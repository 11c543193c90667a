import { direction } from '~/app/domain/language'
import { READINESS, type Readiness } from '~/app/domain/section-state'
import { useReader } from '~/app/i18n/text'
import { FormKey } from '../form-key'
import { Button } from '../ui/button'
import { Select } from '../ui/field'

type State = {
  blockId: string
  readiness: Readiness
  lockedById: string | null
  lockedBy: string | null
}

export type SectionsProps = {
  own: { id: string; language: string }
  canWrite: boolean
  personId: string | null
  isSecretariat: boolean
  sections: readonly { blockId: string; level: number; title: string }[]
  states: readonly State[]
}

/** How far each section is, and who closed it for writing. */
export function Sections(props: SectionsProps) {
  const { text } = useReader()
  const { sections } = props
  const stateOf = new Map(props.states.map((state) => [state.blockId, state]))
  return (
    <section id="sections" aria-labelledby="sections-title">
      <h2 id="sections-title">{text('internal.sections')}</h2>
      <p>{text('internal.sectionsLead')}</p>
      {sections.length === 0 ? (
        <p className="empty-state">{text('internal.noSections')}</p>
      ) : (
        <ul className="entries section-states">
          {sections.map((section) => (
            <li key={section.blockId} data-level={Math.min(section.level, 4)}>
              <Section {...props} section={section} state={stateOf.get(section.blockId)} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Section(
  props: SectionsProps & {
    section: SectionsProps['sections'][number]
    state: State | undefined
  },
) {
  const { text } = useReader()
  const { section, state, own, canWrite } = props
  const title = section.title || text('editor.emptyHeading')
  const readiness = state?.readiness ?? 'in_progress'
  const holder = state?.lockedById ?? null
  const isOwn = holder !== null && holder === props.personId
  return (
    <>
      <h3 lang={own.language} dir={direction(own.language)}>
        {title}
      </h3>
      <p className="entry-facts">
        <span>{text(`internal.readiness.${readiness}`)}</span>
        {holder !== null && (
          <span>
            {isOwn
              ? text('internal.closedByYou')
              : text('internal.closedBy', { name: state?.lockedBy ?? '' })}
          </span>
        )}
      </p>
      {canWrite && (
        <form method="post" className="actions section-state">
          <FormKey />
          <input type="hidden" name="blockId" value={section.blockId} />
          <Select
            name="readiness"
            id={`readiness-${section.blockId}`}
            label={
              <>
                {text('internal.readiness')}
                <span className="visually-hidden"> {title}</span>
              </>
            }
            defaultValue={readiness}
            options={READINESS.map((one) => ({
              value: one,
              label: text(`internal.readiness.${one}`),
            }))}
            isShort
          />
          <Button kind="second" size="small" name="intent" value="readiness">
            {text('internal.keep')}
            <span className="visually-hidden"> {title}</span>
          </Button>
          <Closing {...props} title={title} />
        </form>
      )}
    </>
  )
}

function Closing(props: SectionsProps & { state: State | undefined; title: string }) {
  const { text } = useReader()
  const holder = props.state?.lockedById ?? null
  const mayOpen = holder === props.personId || props.isSecretariat
  if (holder !== null && !mayOpen) return null
  return (
    <Button kind="second" size="small" name="intent" value={holder === null ? 'close' : 'open'}>
      {text(holder === null ? 'internal.close' : 'internal.open')}
      <span className="visually-hidden"> {props.title}</span>
    </Button>
  )
}
