import { formatDay, formatMoment } from '~/app/i18n/dates'
import { useReader } from '~/app/i18n/text'
import { FormKey } from '../form-key'
import { consultationPath, DeskFrame } from '../frames'
import { RefusalMessage } from '../refusal-message'
import { Button, ButtonLink } from '../ui/button'
import { Message } from '../ui/message'
import { Pane } from '../ui/work-frame'
import { ImportCheckResult } from './import-check'
import { stateOf, type ImportRowShown } from './import-facts'
import type { ImportPageProps } from './import-page-props'
import { ImportPlanForm } from './import-plan-form'

/** One file on its way into the register: read, checked, imported, perhaps undone. */
export function ImportPage(props: ImportPageProps) {
  const { language, text } = useReader()
  const { consultation, shown, answer } = props
  const desk = `${consultationPath(consultation.slug, language)}/desk`
  return (
    <DeskFrame
      consultation={consultation}
      current="register"
      person={props.person}
      title={shown.source.fileName || text('import.pasted')}
      line={
        <>
          <span className="work-note">
            {text(`import.state.${stateOf(shown)}`)}
            {' · '}
            {formatMoment(shown.createdAt, language, consultation.timeZone)}
          </span>
          <a className="push" href={`${desk}/import`}>
            {text('import.earlier')}
          </a>
        </>
      }
    >
      <Pane label={text('import.title')}>
        <RefusalMessage refusal={answer?.refusal} />
        {answer?.brokenLine && (
          <Message kind="problem">
            <p>{text('import.brokenLine', { line: answer.brokenLine })}</p>
          </Message>
        )}
        <Stage {...props} desk={desk} />
      </Pane>
    </DeskFrame>
  )
}

function Stage(props: ImportPageProps & { desk: string }) {
  switch (props.shown.state) {
    case 'prepared':
      return (
        <>
          <AlreadyThere {...props} />
          <ImportCheckResult shown={props.shown} isAlreadyThere={props.standing !== null} />
          <ImportPlanForm {...props} />
        </>
      )
    case 'queued':
    case 'running':
      return <Progress shown={props.shown} />
    case 'done':
      return <Done shown={props.shown} desk={props.desk} />
    default:
      return <Stopped shown={props.shown} desk={props.desk} />
  }
}

/** The same file was imported before: said before anybody checks it, with the way to that import. */
function AlreadyThere({ standing, consultation, desk }: ImportPageProps & { desk: string }) {
  const { language, text } = useReader()
  if (!standing) return null
  const day = formatDay(standing.createdAt, language, consultation.timeZone)
  return (
    <Message kind="note" title={text('import.alreadyThere', { day })}>
      <p>
        {text('import.added', { count: standing.result?.added ?? 0 })}
        {standing.startedBy && ` · ${text('import.byWhom', { name: standing.startedBy })}`}
      </p>
      <p>
        {text('import.alreadyThereWhat')}{' '}
        <a href={`${desk}/import/${standing.id}`}>{text('import.seeEarlier')}</a>
      </p>
    </Message>
  )
}

function Progress({ shown }: { shown: ImportRowShown }) {
  const { text } = useReader()
  const total = shown.total ?? 0
  return (
    <section aria-labelledby="progress">
      <h2 id="progress">{text('import.progress')}</h2>
      <p>
        <meter min={0} max={Math.max(1, total)} value={shown.done} aria-labelledby="progress" />{' '}
        <span role="status">{text('import.doneOf', { done: shown.done, total })}</span>
      </p>
      <p className="note">{text('import.progressNote')}</p>
      {shown.cancelRequestedAt ? (
        <p>{text('import.cancelling')}</p>
      ) : (
        <form method="post">
          <FormKey />
          <Button kind="second" size="small" name="intent" value="cancel">
            {text('import.cancel')}
          </Button>
        </form>
      )}
    </section>
  )
}

function Done({ shown, desk }: { shown: ImportRowShown; desk: string }) {
  const { text } = useReader()
  const { added = 0, known = 0, people = 0, empty = 0, problems = 0 } = shown.result ?? {}
  const isUndone = shown.result?.undoneAt !== undefined
  return (
    <>
      <Message
        kind={isUndone ? 'note' : 'done'}
        title={text(isUndone ? 'import.state.undone' : 'import.done')}
      >
        {isUndone && <p>{text('import.undone')}</p>}
        <ul>
          <li>
            <b>{text('import.added', { count: added })}</b>,{' '}
            {text('common.people', { count: people })}
          </li>
          {known > 0 && <li>{text('import.known', { count: known })}</li>}
          {empty > 0 && <li>{text('import.empty', { count: empty })}</li>}
          {problems > 0 && <li>{text('import.problems', { count: problems })}</li>}
        </ul>
      </Message>
      {!isUndone && (
        <>
          <p className="actions">
            <ButtonLink size="small" href={`${desk}/register?import=${shown.id}`}>
              {text('import.see')}
            </ButtonLink>
          </p>
          <form method="post" className="form">
            <FormKey />
            <p className="note">{text('import.undoNote')}</p>
            <p className="form-actions">
              <Button kind="second" size="small" name="intent" value="undo">
                {text('import.undo')}
              </Button>
            </p>
          </form>
        </>
      )}
    </>
  )
}

function Stopped({ shown, desk }: { shown: ImportRowShown; desk: string }) {
  const { text } = useReader()
  return (
    <>
      <Message kind="note">
        <p>{text(`import.state.${stateOf(shown)}`)}</p>
      </Message>
      <p className="actions">
        <ButtonLink size="small" href={`${desk}/import`}>
          {text('import.title')}
        </ButtonLink>
      </p>
    </>
  )
}
