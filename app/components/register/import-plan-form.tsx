import { CHANNELS } from '~/app/domain/contribution'
import { CONSENTS, CONTRIBUTOR_KINDS } from '~/app/domain/contributor'
import { IMPORT_FIELDS, type ImportPlan } from '~/app/domain/csv-import'
import { inLanguage } from '~/app/domain/language'
import { useReader } from '~/app/i18n/text'
import { TextLanguage } from '../contributions/text-language'
import { FormKey } from '../form-key'
import { Button } from '../ui/button'
import { Select } from '../ui/field'
import { Message } from '../ui/message'
import { delimiterWord } from './import-facts'
import type { ImportPageProps } from './import-page-props'

/** How the file is to be read: what parts its columns, what each says, what holds for all lines. */
export function ImportPlanForm(props: ImportPageProps) {
  const { text } = useReader()
  const { shown, plan, preview } = props
  return (
    <form method="post" className="form import-plan">
      <FormKey />
      <h2>{text('import.understood')}</h2>
      <p className="note">
        {text(
          shown.source.encoding === 'windows-1252' ? 'import.encodingGuessed' : 'import.encoding',
          { encoding: shown.source.encoding.toUpperCase() },
        )}
      </p>
      <div className="form-row">
        <Select
          name="delimiter"
          label={text('import.delimiter')}
          isShort
          defaultValue={delimiterWord(shown.source.delimiter)}
          options={(['comma', 'semicolon', 'tab', 'bar'] as const).map((word) => ({
            value: word,
            label: text(`import.delimiter.${word}`),
          }))}
        />
      </div>
      <HasHeader isChecked={plan.hasHeader} />
      <h2>{text('import.columns')}</h2>
      {props.answer?.problems.columns && (
        <p className="field-problem">{text('import.columnMissing')}</p>
      )}
      {preview.length > 0 && preview.every((row) => row.length === 1) && (
        <Message kind="note">
          <p>{text('import.oneColumn')}</p>
        </Message>
      )}
      <Columns plan={plan} preview={preview} />
      <h2>{text('import.defaults')}</h2>
      <Defaults {...props} />
      <p className="form-actions">
        <Button
          size="small"
          name="intent"
          value="check"
          kind={shown.result?.readable === undefined ? 'main' : 'second'}
        >
          {text(shown.result?.readable === undefined ? 'import.check' : 'import.checkAgain')}
        </Button>
        {shown.result?.readable === undefined && (
          <Button kind="second" size="small" name="intent" value="discard">
            {text('import.discard')}
          </Button>
        )}
      </p>
    </form>
  )
}

/** The first rows, each column under the choice of what it is. */
function Columns({ plan, preview }: { plan: ImportPlan; preview: string[][] }) {
  const { text } = useReader()
  const count = Math.min(60, Math.max(0, ...preview.map((row) => row.length)))
  const columns = Array.from({ length: count }, (_, index) => index)
  const fieldOf = (index: number) => IMPORT_FIELDS.find((field) => plan.columns[field] === index)
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={text('import.preview')}>
      <table className="data-table import-preview">
        <thead>
          <tr>
            {columns.map((index) => (
              <th key={index} scope="col">
                <label>
                  <span className="visually-hidden">
                    {text('import.column', { number: index + 1 })}
                  </span>
                  <select name={`column-${index}`} defaultValue={fieldOf(index) ?? ''}>
                    <option value="">{text('import.field.none')}</option>
                    {IMPORT_FIELDS.map((field) => (
                      <option key={field} value={field}>
                        {text(`import.field.${field}`)}
                      </option>
                    ))}
                  </select>
                </label>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.map((row, line) => (
            <tr key={line}>
              {columns.map((index) => (
                <td key={index} dir="auto" className={fieldOf(index) ? undefined : 'is-left-out'}>
                  {plan.hasHeader && line === 0 ? <b>{row[index]}</b> : row[index]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Defaults({ plan, phases, groups, shown }: ImportPageProps) {
  const { language, text } = useReader()
  return (
    <div className="import-defaults">
      <Select
        name="phaseId"
        label={text('import.phase')}
        defaultValue={shown.decision.phaseId}
        options={phases.map(({ id, position, title }) => ({
          value: id,
          label: `${position}. ${inLanguage(title, language)}`,
        }))}
      />
      <TextLanguage value={plan.language} label={text('import.field.language')} />
      <Select
        name="channel"
        label={text('import.channel')}
        defaultValue={plan.channel}
        options={CHANNELS.map((channel) => ({ value: channel, label: text(`channel.${channel}`) }))}
      />
      <Select
        name="kind"
        label={text('import.kind')}
        defaultValue={plan.kind}
        options={CONTRIBUTOR_KINDS.map((kind) => ({
          value: kind,
          label: text(`register.kind.${kind}`),
        }))}
      />
      <Select
        name="groupId"
        label={text('import.group')}
        blank={text('import.noGroup')}
        defaultValue={plan.groupId ?? ''}
        options={groups.map(({ id, name }) => ({ value: id, label: inLanguage(name, language) }))}
      />
      <Select
        name="consent"
        label={text('import.consent')}
        defaultValue={plan.consent}
        options={CONSENTS.map((consent) => ({
          value: consent,
          label: text(`register.consent.${consent}`),
        }))}
      />
    </div>
  )
}

function HasHeader({ isChecked }: { isChecked: boolean }) {
  const { text } = useReader()
  return (
    <div className="choices">
      <div className="choice">
        <input
          type="checkbox"
          name="hasHeader"
          value="yes"
          id="field-hasHeader"
          defaultChecked={isChecked}
        />
        <label htmlFor="field-hasHeader">{text('import.hasHeader')}</label>
      </div>
    </div>
  )
}
