import { inLanguage, shownIn, type Localized } from '~/app/domain/language'
import type { DraftKind } from '~/app/domain/draft'
import type { Refusal } from '~/app/domain/refusal'
import { formatDay, formatMoment } from '~/app/i18n/dates'
import { languageName } from '~/app/i18n/languages'
import { useReader } from '~/app/i18n/text'
import { typedIn, type FormState } from '../contributions/contributor-fields'
import { TextLanguage } from '../contributions/text-language'
import { FormKey } from '../form-key'
import { DeskFrame, type FramedConsultation } from '../frames'
import { RefusalMessage } from '../refusal-message'
import { Button, ButtonLink } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { ErrorSummary } from '../ui/error-summary'
import { Field, Select, TextArea } from '../ui/field'

type ShownDraft = {
  id: string
  kind: DraftKind
  title: Localized
  texts: { id: string; language: string }[]
  versions: { id: string; number: number; publishedAt: string }[]
}

type ShownPlan = {
  draftId: string
  number: number
  dueAt: Date
  state: 'planned' | 'failed'
}

type DraftsPageProps = {
  consultation: FramedConsultation & { timeZone: string }
  personName: string
  /** Whether this person may write drafts, and begin others. */
  mayWrite: boolean
  /** Whether they may publish, and withdraw what is published. */
  mayPublish: boolean
  drafts: readonly ShownDraft[]
  /** Publications that are planned, or failed and wait for somebody. */
  plans: readonly ShownPlan[]
  phases: readonly { id: string; position: number; title: Localized }[]
  answer?: FormState & { refusal: Refusal | null }
}

/** The documents of a consultation while they are written, and beginning another. */
export function DraftsPage(props: DraftsPageProps) {
  const { text } = useReader()
  return (
    <DeskFrame
      consultation={props.consultation}
      current="drafts"
      person={props.personName}
      title={text('desk.drafts')}
    >
      {props.drafts.length === 0 && (
        <section className="pane" aria-labelledby="drafts">
          <h2 id="drafts">{text('draft.list')}</h2>
          <EmptyState title={text('draft.none')}>
            <p>{text('draft.noneNext')}</p>
          </EmptyState>
        </section>
      )}
      {GROUPS.map((kind) => (
        <DraftGroup key={kind} {...props} kind={kind} />
      ))}
      {props.mayWrite && <NewDraftForm {...props} />}
    </DeskFrame>
  )
}

/** What the work is about comes first. */
const GROUPS = ['strategy', 'synthesis', 'report'] as const

function DraftGroup({ kind, ...props }: DraftsPageProps & { kind: (typeof GROUPS)[number] }) {
  const { text } = useReader()
  const drafts = props.drafts.filter((draft) => draft.kind === kind)
  if (drafts.length === 0) return null
  return (
    <section className="pane" aria-labelledby={`drafts-${kind}`}>
      <h2 id={`drafts-${kind}`}>{text(`draft.group.${kind}`)}</h2>
      <DraftList {...props} drafts={drafts} />
    </section>
  )
}

function DraftList(props: DraftsPageProps) {
  const { drafts, plans, consultation, mayWrite, mayPublish } = props
  const { language, text } = useReader()
  return (
    <ul className="entries">
      {drafts.map((draft) => {
        const title = shownIn(draft.title, language, consultation.languages)
        const latest = draft.versions[0]
        const plan = plans.find(({ draftId }) => draftId === draft.id)
        return (
          <li key={draft.id}>
            <h3 lang={title.language} dir="auto">
              {title.text}
            </h3>
            <p className="entry-facts">
              {latest ? (
                <a href={`/${language}/versions/${latest.id}`}>
                  {text('draft.version', {
                    number: latest.number,
                    day: formatDay(latest.publishedAt, language, consultation.timeZone),
                  })}
                </a>
              ) : (
                <span>{text('draft.notPublished')}</span>
              )}
              {plan && (
                <PlannedFor plan={plan} mayPublish={mayPublish} timeZone={consultation.timeZone} />
              )}
            </p>
            {mayWrite && (
              <p className="actions">
                {draft.texts.map((one) => (
                  <ButtonLink
                    key={one.id}
                    kind="second"
                    size="small"
                    href={`/${language}/drafts/${draft.id}/edit?text=${one.id}`}
                  >
                    {text('draft.write')} {languageName(one.language, language)}
                  </ButtonLink>
                ))}
                {mayPublish ? (
                  <a href={`/${language}/drafts/${draft.id}/publish`}>{text('draft.publish')}</a>
                ) : (
                  <span className="note">{text('draft.secretariatPublishes')}</span>
                )}
              </p>
            )}
            {draft.versions.length > 0 && (
              <Versions {...{ draft, mayPublish }} timeZone={consultation.timeZone} />
            )}
            {draft.texts.map((one) => (
              <DraftDownloads key={one.id} draftId={draft.id} written={one.language} />
            ))}
          </li>
        )
      })}
    </ul>
  )
}

/** All that was published of a draft and stands; who may, withdraws one of them. */
function Versions(props: { draft: ShownDraft; mayPublish: boolean; timeZone: string }) {
  const { language, text } = useReader()
  const { draft, mayPublish, timeZone } = props
  return (
    <details>
      <summary>{text('draft.versions', { count: draft.versions.length })}</summary>
      <ul>
        {draft.versions.map(({ id, number, publishedAt }) => (
          <li key={id}>
            <a href={`/${language}/versions/${id}`}>
              {text('draft.version', { number, day: formatDay(publishedAt, language, timeZone) })}
            </a>{' '}
            {mayPublish && (
              <a href={`/${language}/versions/${id}/withdraw`}>
                {text('withdraw.title', { number })}
              </a>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** When its next version is published, or that it was not. */
function PlannedFor(props: { plan: ShownPlan; mayPublish: boolean; timeZone: string }) {
  const { language, text } = useReader()
  const { number, dueAt, state, draftId } = props.plan
  const words =
    state === 'failed'
      ? text('schedule.failedOnList')
      : text('schedule.onList', { number, moment: formatMoment(dueAt, language, props.timeZone) })
  return props.mayPublish ? (
    <a href={`/${language}/drafts/${draftId}/publish`}>{words}</a>
  ) : (
    <span>{words}</span>
  )
}

const DOWNLOADS = ['docx', 'pdf', 'html', 'md'] as const

/** A working text as it stands, as a file of each kind. */
function DraftDownloads({ draftId, written }: { draftId: string; written: string }) {
  const { language, text } = useReader()
  return (
    <p className="entry-facts">
      <span>
        {text('version.downloads')} ({languageName(written, language)})
      </span>
      {DOWNLOADS.map((form) => (
        <a key={form} href={`/${language}/drafts/${draftId}/export/${written}.${form}`} download>
          {text(`version.download.${form}`)}
        </a>
      ))}
    </p>
  )
}

function NewDraftForm({ answer, consultation, phases }: DraftsPageProps) {
  const { language, text } = useReader()
  const state: FormState = answer ?? { typed: {}, problems: {} }
  const problem = (name: string) => {
    const found = state.problems[name]
    return found && text(`problem.${found}`)
  }
  const problems = Object.keys(state.problems).map((name) => ({
    name,
    sentence: problem(name) ?? '',
  }))
  return (
    <section className="pane" aria-labelledby="new-draft">
      <h2 id="new-draft">{text('draft.begin')}</h2>
      <p className="note">{text('draft.beginLead')}</p>
      <RefusalMessage refusal={answer?.refusal} />
      <ErrorSummary problems={problems} />
      <form method="post" encType="multipart/form-data" className="form">
        <FormKey />
        <Field
          name="title"
          required
          label={text('draft.title')}
          defaultValue={typedIn(state, 'title')}
          problem={problem('title')}
        />
        <TextLanguage
          value={typedIn(state, 'language') || consultation.languages[0]!}
          problem={problem('language')}
        />
        <Select
          name="phaseId"
          label={text('draft.phase')}
          blank={text('draft.wholeConsultation')}
          defaultValue={typedIn(state, 'phaseId')}
          options={phases.map((phase) => ({
            value: phase.id,
            label: `${phase.position} ${inLanguage(phase.title, language, consultation.languages)}`,
          }))}
        />
        <BroughtText state={state} problem={problem('text')} />
        <p className="form-actions">
          <Button>{text('draft.start')}</Button>
        </p>
      </form>
    </section>
  )
}

/** A text that exists already: a file, or words pasted, and what they are written in. */
function BroughtText({ state, problem }: { state: FormState; problem: string | undefined }) {
  const { text } = useReader()
  return (
    <>
      <Field
        name="file"
        type="file"
        accept=".docx,.md,.markdown,.html,.htm,.txt"
        isOptional
        label={text('draft.file')}
        hint={text('draft.fileHint')}
      />
      <TextArea
        name="text"
        isOptional
        rows={8}
        label={text('draft.paste')}
        defaultValue={typedIn(state, 'text')}
        problem={problem}
      />
      <Select
        name="format"
        isShort
        label={text('draft.format')}
        defaultValue={typedIn(state, 'format') || 'markdown'}
        options={(['markdown', 'html', 'text'] as const).map((format) => ({
          value: format,
          label: text(`draft.format.${format}`),
        }))}
      />
    </>
  )
}
