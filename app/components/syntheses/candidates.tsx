import { contributionCode } from '~/app/domain/contribution'
import { inLanguage } from '~/app/domain/language'
import { STANCES } from '~/app/domain/synthesis'
import { useReader } from '~/app/i18n/text'
import { paragraphs } from '../contributions/preview'
import { ChannelSign, GroupSign } from '../signs'
import { Button } from '../ui/button'
import { Pane } from '../ui/work-frame'
import {
  allKeptIn,
  keptIn,
  SYNTHESIS_FORM,
  synthesisQuery,
  type SynthesisPageProps,
} from './synthesis-page-props'

/** What was said in a theme, to be chosen as evidence of a statement. */
export function Candidates(props: SynthesisPageProps) {
  const { language, text } = useReader()
  const { candidates, themes, themeId } = props
  const theme = themes.find((one) => one.id === themeId)
  return (
    <Pane label={text('synthesis.candidates')}>
      <h2>
        {theme ? inLanguage(theme.name, language) : text('synthesis.candidates')}{' '}
        <span className="count">{text('common.contributions', { count: candidates.count })}</span>
      </h2>
      <form method="get" className="selection" role="search">
        {themeId && <input type="hidden" name="theme" value={themeId} />}
        {props.statementId && <input type="hidden" name="statement" value={props.statementId} />}
        <label htmlFor="field-q" className="visually-hidden">
          {text('synthesis.search')}
        </label>
        <input
          type="search"
          id="field-q"
          name="q"
          dir="auto"
          maxLength={200}
          defaultValue={props.query}
          placeholder={text('synthesis.search')}
        />
        <Button size="mini">{text('register.search')}</Button>
      </form>
      {candidates.rows.length === 0 ? (
        <p className="note">{text('register.none')}</p>
      ) : (
        <>
          {props.statements.length > 0 && <CiteTools {...props} />}
          <ol className="candidates">
            {candidates.rows.map((row) => (
              <Candidate key={row.id} {...props} row={row} />
            ))}
          </ol>
        </>
      )}
      {candidates.older !== null && (
        <p>
          <a href={synthesisQuery(props, { before: candidates.older })} rel="next">
            {text('register.older')}
          </a>
        </p>
      )}
    </Pane>
  )
}

function CiteTools(props: SynthesisPageProps) {
  const { text } = useReader()
  const { statements, statementId } = props
  return (
    <div className="selection" role="group" aria-label={text('register.selection')}>
      <label>
        <span className="visually-hidden">{text('synthesis.addTo')}</span>
        <select
          name="citeTo"
          form={SYNTHESIS_FORM}
          defaultValue={keptIn(props, 'citeTo') ?? statementId ?? undefined}
        >
          {statements.map((statement, index) => (
            <option key={statement.blockId} value={statement.blockId}>
              {text('synthesis.statement', { number: index + 1 })} – {statement.text.slice(0, 50)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="visually-hidden">{text('synthesis.stance')}</span>
        <select name="stance" form={SYNTHESIS_FORM} defaultValue={keptIn(props, 'stance')}>
          {STANCES.map((stance) => (
            <option key={stance} value={stance}>
              {text(`synthesis.stance.${stance}`)}
            </option>
          ))}
        </select>
      </label>
      <Button size="mini" name="intent" value="cite" form={SYNTHESIS_FORM}>
        {text('synthesis.cite')}
      </Button>
    </div>
  )
}

function Candidate(
  props: SynthesisPageProps & { row: SynthesisPageProps['candidates']['rows'][number] },
) {
  const { language, text } = useReader()
  const { row, groups, statements, statementId } = props
  const group = groups.find((one) => one.id === row.groupId)
  const code = contributionCode(row.number)
  const citing = statements.flatMap((statement, index) =>
    statement.evidence.some((one) => one.number === row.number) ? [{ statement, index }] : [],
  )
  const isHere = citing.some(({ statement }) => statement.blockId === statementId)
  return (
    <li className={isHere ? 'is-current' : undefined}>
      <span>
        <label>
          <input
            type="checkbox"
            name="contributionIds"
            value={row.id}
            form={SYNTHESIS_FORM}
            defaultChecked={allKeptIn(props, 'contributionIds').includes(row.id)}
          />{' '}
          <span className="code">{code}</span>
        </label>
        <br />
        {group && (
          <>
            <GroupSign position={group.position} />
            <span className="visually-hidden">{inLanguage(group.name, language)}</span>{' '}
          </>
        )}
        <ChannelSign channel={row.channel} />
        <span className="visually-hidden">{text(`channel.${row.channel}`)}</span>
      </span>
      {row.text === null ? (
        <p className="note">{text('register.hiddenWords')}</p>
      ) : (
        <div className="point-text" lang={row.language} dir="auto">
          {paragraphs(row.isCut ? `${row.text}…` : row.text)}
        </div>
      )}
      <p className="assignment-reason">
        {row.themes.map((theme) => (
          <span key={theme.id} className="is-confirmed">
            {inLanguage(theme.name, language)}
          </span>
        ))}
        {citing.map(({ statement, index }) => (
          <a
            key={statement.blockId}
            href={`${synthesisQuery(props, { statement: statement.blockId })}#statement`}
          >
            {text('synthesis.citedBy', { number: index + 1 })}
          </a>
        ))}
      </p>
    </li>
  )
}
