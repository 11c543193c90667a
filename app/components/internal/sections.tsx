import { direction } from '~/app/domain/language'
import { READINESS, type Readiness } from '~/app/domain/section-state'
import { formatDay } from '~/app/i18n/dates'
import { useReader } from '~/app/i18n/text'
import { FormKey } from '../form-key'
import { Button } from '../ui/button'
import { CheckboxGroup } from '../ui/choices'
import { Select, TextArea } from '../ui/field'

type State = {
  blockId: string
  readiness: Readiness
  lockedById: string | null
  lockedBy: string | null
}

type ReviewOf = {
  blockId: string
  reviewer: string | null
  handedBy: string | null
  handedAt: Date | string
}

export type SectionsProps = {
  own: { id: string; language: string }
  canWrite: boolean
  personId: string | null
  isSecretariat: boolean
  sections: readonly { blockId: string; level: number; title: string }[]
  states: readonly State[]
  /** Who was asked to read which section again. */
  reviews: readonly ReviewOf[]
  drafters: readonly { id: string; name: string }[]
  consultation: { timeZone: string }
  /** What was handed over and refused, to be sent again. */
  handing?: { typed: Record<string, string | string[]> }
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
      <InReview {...props} blockId={section.blockId} />
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
      {canWrite && <HandOver {...props} blockId={section.blockId} title={title} />}
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

/** Whom a section waits for. */
function InReview({ reviews, blockId, consultation }: SectionsProps & { blockId: string }) {
  const { language, text } = useReader()
  const asked = reviews.filter((review) => review.blockId === blockId)
  const [first] = asked
  if (!first) return null
  const names = new Intl.ListFormat(language).format(asked.map(({ reviewer }) => reviewer ?? '?'))
  return (
    <p>
      {text('internal.waitsFor', {
        names,
        name: first.handedBy ?? '?',
        day: formatDay(first.handedAt, language, consultation.timeZone),
      })}
    </p>
  )
}

/** Asks others of the team to read the section again, by mail. */
function HandOver(props: SectionsProps & { blockId: string; title: string }) {
  const { text } = useReader()
  const { blockId, title, personId, handing } = props
  const others = props.drafters.filter(({ id }) => id !== personId)
  if (others.length === 0) return null
  const typed = handing?.typed.blockId === blockId ? handing.typed : null
  return (
    <details open={typed !== null}>
      <summary>
        {text('internal.handOver')}
        <span className="visually-hidden"> {title}</span>
      </summary>
      <form method="post" className="form">
        <FormKey />
        <input type="hidden" name="blockId" value={blockId} />
        <CheckboxGroup
          name="reviewerIds"
          id={`reviewers-${blockId}`}
          label={text('internal.reviewers')}
          hint={text('internal.reviewersHint')}
          choices={others.map(({ id, name }) => ({ value: id, label: <bdi>{name}</bdi> }))}
          values={[typed?.reviewerIds ?? []].flat()}
        />
        <TextArea
          name="message"
          id={`message-${blockId}`}
          rows={2}
          isOptional
          label={text('internal.handMessage')}
          defaultValue={[typed?.message ?? ''].flat()[0]}
        />
        <p className="form-actions">
          <Button kind="second" size="small" name="intent" value="hand-over">
            {text('internal.handOverButton')}
          </Button>
        </p>
      </form>
    </details>
  )
}
