import { useLocation } from '@remix-run/react'
import { contributionCode } from '~/app/domain/contribution'
import { inLanguage } from '~/app/domain/language'
import { formatNumber } from '~/app/i18n/create-text'
import { useReader } from '~/app/i18n/text'
import { FormKey } from '../form-key'
import { consultationPath, DeskFrame } from '../frames'
import { RefusalMessage } from '../refusal-message'
import { ThemeTree } from '../themes/theme-tree'
import { Button, ButtonLink } from '../ui/button'
import { ErrorSummary } from '../ui/error-summary'
import { Field, Select, TextArea } from '../ui/field'
import { Message } from '../ui/message'
import { Pane } from '../ui/work-frame'
import { Candidates } from './candidates'
import { CurrentStatement } from './current-statement'
import {
  keptIn,
  SYNTHESIS_FORM,
  synthesisQuery,
  type SynthesisPageProps,
} from './synthesis-page-props'

/** The synthesis desk: themes, what was said in them, and the statements that rest on it. */
export function SynthesisPage(props: SynthesisPageProps) {
  const { language, text } = useReader()
  const { consultation, draft } = props
  // Without the place on the page: what was done is said at its top.
  const { pathname, search } = useLocation()
  const home = consultationPath(consultation.slug, language)
  return (
    <DeskFrame
      consultation={consultation}
      current="synthesis"
      person={props.person}
      desk="synthesis"
      title={text('synthesis.desk.title')}
      line={
        <>
          <span className="work-note">
            {text('synthesis.phaseNote', { position: draft.phasePosition })},{' '}
            {text('common.contributions', { count: props.uncovered.total })}
          </span>
          {draft.versionNumber !== null && (
            <a href={`/${language}/versions/${draft.versionId}`}>
              {text('synthesis.published', { number: draft.versionNumber })}
            </a>
          )}
          <a className="push" href={`/${language}/drafts/${draft.id}/edit`}>
            {text('synthesis.live')}
          </a>
          {props.mayPublish && (
            <ButtonLink size="small" href="#publish">
              {text('synthesis.publish')}
            </ButtonLink>
          )}
          {/* Enter in a field saves, and does nothing else. */}
          <button form={SYNTHESIS_FORM} name="intent" value="save" hidden />
          <Answer {...props} />
        </>
      }
    >
      <Themes {...props} home={home} />
      <Candidates {...props} />
      <Pane label={text('synthesis.statements')} kind="detail">
        <form method="post" id={SYNTHESIS_FORM} action={pathname + search} data-desk="one">
          <FormKey />
          <Statements {...props} />
          <NewStatement {...props} />
          <Uncovered {...props} home={home} />
          {props.mayPublish && <Publish {...props} />}
        </form>
      </Pane>
    </DeskFrame>
  )
}
const DONE = ['write', 'save', 'move', 'remove', 'cite', 'uncite'] as const

/** What was just done or refused, and that nothing typed beside it is lost. */
function Answer({ answer, done }: SynthesisPageProps) {
  const { text } = useReader()
  const said = DONE.find((one) => one === (answer ? answer.done : done))
  const problems = Object.entries(answer?.problems ?? {})
  const isLeft = Object.keys(answer?.typed ?? {}).length > 0
  if (!said && !answer?.refusal && problems.length === 0) return null
  return (
    <div className="desk-message">
      <RefusalMessage refusal={answer?.refusal} />
      <ErrorSummary
        problems={problems.map(([name, problem]) => ({
          name,
          sentence: text(`problem.${problem}`),
        }))}
      />
      {said && (
        <Message kind="done">
          <p>{text(`synthesis.done.${said}`)}</p>
          {isLeft && <p>{text('synthesis.stillTyped')}</p>}
        </Message>
      )}
    </div>
  )
}

function Themes(props: SynthesisPageProps & { home: string }) {
  const { text } = useReader()
  const { home } = props
  return (
    <nav className="pane" aria-label={text('synthesis.themes')}>
      <h2>
        {text('synthesis.themes')}{' '}
        <a className="button-mini" href={`${home}/desk/themes`}>
          {text('synthesis.editThemes')}
        </a>
      </h2>
      <ThemeTree
        themes={props.themes}
        groups={props.groups}
        current={props.themeId}
        hrefOf={(id) => synthesisQuery(props, { theme: id })}
      />
      <p className="hint">
        <a href={synthesisQuery(props, { theme: null })}>{text('synthesis.allThemes')}</a>.{' '}
        {text('synthesis.several')}
      </p>
    </nav>
  )
}

function Statements(props: SynthesisPageProps) {
  const { text } = useReader()
  if (props.statements.length === 0) return <p className="note">{text('synthesis.noStatements')}</p>
  return (
    <>
      {props.statements.map((statement, index) =>
        statement.blockId === props.statementId ? (
          <CurrentStatement
            key={statement.blockId}
            {...props}
            statement={statement}
            number={index + 1}
          />
        ) : (
          <section key={statement.blockId} className="statement-line">
            <p className="byline">
              {text('synthesis.statement', { number: index + 1 })}
              {statement.heading && ` · ${statement.heading}`}
              {' · '}
              {statement.evidence.length === 0 ? (
                <b>{text('synthesis.noEvidence')}</b>
              ) : (
                text('common.contributions', { count: statement.counts.contributions })
              )}
            </p>
            <p>
              <a
                href={`${synthesisQuery(props, { statement: statement.blockId })}#statement`}
                lang={props.draft.language}
                dir="auto"
              >
                {statement.text}
              </a>
            </p>
          </section>
        ),
      )}
    </>
  )
}

function NewStatement(props: SynthesisPageProps) {
  const { language, text } = useReader()
  const problem = props.answer?.problems.newText
  return (
    <section>
      <h2>{text('synthesis.new')}</h2>
      <div className="form">
        <TextArea
          name="newText"
          label={text('synthesis.text')}
          rows={3}
          maxLength={2000}
          lang={props.draft.language}
          defaultValue={keptIn(props, 'newText')}
          problem={problem && text(`problem.${problem}`)}
        />
        <Select
          name="themeId"
          label={text('synthesis.under')}
          blank={text('synthesis.noHeading')}
          defaultValue={keptIn(props, 'themeId') ?? props.themeId ?? ''}
          options={props.themes.map(({ id, name, depth }) => ({
            value: id,
            label: '\u2003'.repeat(depth) + inLanguage(name, language),
          }))}
        />
        <p className="form-actions">
          <Button size="small" name="intent" value="write">
            {text('synthesis.write')}
          </Button>
        </p>
      </div>
    </section>
  )
}

function Uncovered({ uncovered, home }: SynthesisPageProps & { home: string }) {
  const { language, text } = useReader()
  return (
    <section>
      <h2>
        {text('synthesis.uncovered')}{' '}
        <span className="count">
          {text('synthesis.uncoveredOf', {
            count: formatNumber(uncovered.count, language),
            total: uncovered.total,
          })}
        </span>
      </h2>
      <p>
        {uncovered.first.map(({ id, number }) => (
          <span key={id}>
            <a className="code" href={`${home}/desk/register?show=${number ?? id}`}>
              {contributionCode(number)}
            </a>{' '}
          </span>
        ))}
        {uncovered.count > uncovered.first.length && '…'}
      </p>
      <p className="hint">{text('synthesis.uncoveredNote')}</p>
    </section>
  )
}

function Publish(props: SynthesisPageProps) {
  const { text } = useReader()
  return (
    <section id="publish">
      <h2>{text('synthesis.publish')}</h2>
      <div className="form">
        <input type="hidden" name="seen" value={props.seen} />
        <Field
          name="note"
          label={text('synthesis.note')}
          isOptional
          maxLength={500}
          dir="auto"
          defaultValue={keptIn(props, 'note')}
        />
        <p className="hint">{text('synthesis.publishNote')}</p>
        <p className="form-actions">
          <Button size="small" name="intent" value="publish">
            {text('synthesis.publish')}
          </Button>
        </p>
      </div>
    </section>
  )
}
