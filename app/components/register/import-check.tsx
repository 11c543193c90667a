import type { LineProblem } from '~/app/domain/csv-import'
import { CHANNELS } from '~/app/domain/contribution'
import { CONSENTS } from '~/app/domain/contributor'
import { useReader } from '~/app/i18n/text'
import { FormKey } from '../form-key'
import { Button } from '../ui/button'
import { Message } from '../ui/message'
import type { ImportRowShown } from './import-facts'

/** What reading all lines found, before anything is imported; and the button that imports. */
export function ImportCheckResult(props: {
  shown: ImportRowShown
  /** The same file stands in the register: it cannot be imported again. */
  isAlreadyThere: boolean
}) {
  const { text } = useReader()
  const { isAlreadyThere } = props
  const result = props.shown.result
  if (result?.readable === undefined) return null
  const { readable, empty = 0, problems = 0, uneven = 0 } = result
  const mayStart = readable > 0 && !isAlreadyThere
  return (
    <section aria-labelledby="checked">
      <Message
        kind={problems > 0 ? 'problem' : 'done'}
        title={<span id="checked">{text('import.checked')}</span>}
      >
        <ul>
          <li>
            <b>{text(isAlreadyThere ? 'import.known' : 'import.ready', { count: readable })}</b>
          </li>
          {empty > 0 && <li>{text('import.empty', { count: empty })}</li>}
          {problems > 0 && <li>{text('import.problems', { count: problems })}</li>}
          {uneven > 0 && <li>{text('import.uneven', { count: uneven })}</li>}
        </ul>
      </Message>
      {problems > 0 && <Errors errors={result.errors ?? []} isCut={problems > 200} />}
      <form method="post" className="form">
        <FormKey />
        {problems > 0 && mayStart && (
          <div className="choices">
            <div className="choice">
              <input type="checkbox" name="skip" value="yes" id="field-skip" />
              <label htmlFor="field-skip">{text('import.skip', { count: problems })}</label>
            </div>
          </div>
        )}
        <p className="form-actions">
          {mayStart && (
            <Button size="small" name="intent" value="start">
              {text('import.start')}
            </Button>
          )}
          <Button kind="second" size="small" name="intent" value="discard">
            {text('import.discard')}
          </Button>
        </p>
      </form>
    </section>
  )
}

function Errors(props: {
  errors: NonNullable<NonNullable<ImportRowShown['result']>['errors']>
  isCut: boolean
}) {
  const { text } = useReader()
  return (
    <div className="scroll" tabIndex={0} role="region" aria-labelledby="checked">
      <table className="data-table words">
        <thead>
          <tr>
            <th scope="col">{text('import.line')}</th>
            <th scope="col">{text('import.problem')}</th>
            <th scope="col">{text('import.value')}</th>
          </tr>
        </thead>
        <tbody>
          {props.errors.map((error) => (
            <tr key={error.line}>
              <th scope="row" className="number">
                {error.line}
              </th>
              <td>
                {text(`import.problem.${error.problem}`)}
                <Accepted problem={error.problem} />
              </td>
              <td dir="auto">{error.value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {props.isCut && <p className="note">{text('import.firstErrors')}</p>}
    </div>
  )
}

/** The words that the column takes, as the interface has them; their codes are taken too. */
function Accepted({ problem }: { problem: LineProblem }) {
  const { text } = useReader()
  const known =
    problem === 'channel-unknown'
      ? CHANNELS.map((channel) => text(`channel.${channel}`))
      : problem === 'consent-unknown'
        ? CONSENTS.map((consent) => text(`consent.${consent}`))
        : null
  if (!known) return null
  return <span className="hint"> {text('import.accepted', { words: known.join(' · ') })}</span>
}
