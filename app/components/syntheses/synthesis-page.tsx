import { contributionCode } from '~/app/domain/contribution'
import { inLanguage } from '~/app/domain/language'
import { formatNumber } from '~/app/i18n/create-text'
import { useReader } from '~/app/i18n/text'
import { FormKey } from '../form-key'
import { consultationPath, DeskFrame } from '../frames'
import { RefusalMessage } from '../refusal-message'
import { ThemeTree } from '../themes/theme-tree'
import { Button, ButtonLink } from '../ui/button'
import { Field, Select, TextArea } from '../ui/field'
import { Message } from '../ui/message'
import { Pane } from '../ui/work-frame'
import { Candidates } from './candidates'
import { CurrentStatement } from './current-statement'
import { synthesisQuery, type SynthesisPageProps } from './synthesis-page-props'

/** The synthesis desk: themes, what was said in them, and the statements that rest on it. */
export function SynthesisPage(props: SynthesisPageProps) {
  const { language, text } = useReader()
  const { consultation, draft } = props
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
        </>
      }
    >
      <Themes {...props} home={home} />
      <Candidates {...props} />
      <Pane label={text('synthesis.statements')} kind="detail">
        <RefusalMessage refusal={props.answer?.refusal} />
        {Object.keys(props.answer?.problems ?? {}).length > 0 && (
          <Message kind="problem">
            <p>{text(`problem.${Object.values(props.answer!.problems)[0]!}`)}</p>
          </Message>
        )}
        <Statements {...props} />
        <NewStatement {...props} />
        <Uncovered {...props} home={home} />
        {props.mayPublish && <Publish {...props} />}
      </Pane>
    </DeskFrame>
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
  return (
    <section>
      <h2>{text('synthesis.new')}</h2>
      <form method="post" className="form">
        <FormKey />
        <TextArea
          name="text"
          id="field-new-text"
          label={text('synthesis.text')}
          rows={3}
          required
          maxLength={2000}
          lang={props.draft.language}
          defaultValue={String(props.answer?.typed.text ?? '')}
        />
        <Select
          name="themeId"
          label={text('synthesis.under')}
          blank={text('synthesis.noHeading')}
          defaultValue={props.themeId ?? ''}
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
      </form>
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

function Publish({ seen, answer }: SynthesisPageProps) {
  const { text } = useReader()
  return (
    <section id="publish">
      <h2>{text('synthesis.publish')}</h2>
      <form method="post" className="form">
        <FormKey />
        <input type="hidden" name="seen" value={seen} />
        <Field
          name="note"
          label={text('synthesis.note')}
          isOptional
          maxLength={500}
          dir="auto"
          defaultValue={String(answer?.typed.note ?? '')}
        />
        <p className="hint">{text('synthesis.publishNote')}</p>
        <p className="form-actions">
          <Button size="small" name="intent" value="publish">
            {text('synthesis.publish')}
          </Button>
        </p>
      </form>
    </section>
  )
}
