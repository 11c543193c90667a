import { contributionCode } from '~/app/domain/contribution'
import { DISPOSITIONS, type Disposition } from '~/app/domain/disposition'
import { direction } from '~/app/domain/language'
import { useReader } from '~/app/i18n/text'
import { consultationPath } from '../frames'
import type { FormState } from '../setup/answer'
import { ChannelSign, GroupSign, Stamp } from '../signs'
import type { ResponseFormProps, RowToAnswer } from './response-form-props'

type Props = ResponseFormProps & { general: Disposition | null; form: FormState }

/** What the response answers: each contribution with its own decision, where it differs. */
export function AnsweredTable(props: Props) {
  const { text } = useReader()
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={text('response.answered')}>
      <table className="data-table words answered">
        <caption>{text('response.answers', { count: props.rows.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{text('response.form.contribution')}</th>
            <th scope="col">{text('response.form.said')}</th>
            <th scope="col">{text('response.disposition')}</th>
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <Row key={row.id} row={row} {...props} chosen={chosenFor(props, row)} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ row, ...props }: Props & { row: RowToAnswer; chosen: string }) {
  const { language, text } = useReader()
  const { consultation, groups } = props
  const code = contributionCode(row.number)
  const group = groups.find(({ id }) => id === row.groupId)
  const home = consultationPath(consultation.slug, language)
  return (
    <tr>
      <th scope="row">
        <input type="hidden" name="contribution" value={row.id} />
        <a className="code" href={`${home}/contributions/${row.number ?? ''}`}>
          {code}
        </a>{' '}
        {group && <GroupSign position={group.position} />} <ChannelSign channel={row.channel} />
      </th>
      <td>
        {row.text === null ? (
          <span className="note">{text('response.withheld')}</span>
        ) : (
          <span lang={row.language} dir={direction(row.language)}>
            {row.text}
            {row.isCut && '…'}
          </span>
        )}
        {row.disposition && (
          <>
            {' '}
            <Stamp disposition={row.disposition} />
          </>
        )}
        {row.answeredIn && (
          <p className="hint">
            <a href={`${home}/desk/responses/${row.answeredIn}`}>
              {text('response.form.answeredIn')}
            </a>
          </p>
        )}
      </td>
      <td>
        <select
          name="decided"
          aria-label={text('response.form.own', { code })}
          defaultValue={props.chosen}
        >
          <option value="same">{text('response.form.same')}</option>
          {DISPOSITIONS.map((disposition) => (
            <option key={disposition} value={disposition}>
              {text(`sign.disposition.${disposition}`)}
            </option>
          ))}
          {!props.replacesId && <option value="leave">{text('response.form.leave')}</option>}
        </select>
      </td>
    </tr>
  )
}

/** What was typed for this row; else what is stored, said only where it differs from the others. */
function chosenFor({ form, decisions, general }: Props, { id }: RowToAnswer): string {
  const typed = form.values('decided')
  const at = form.values('contribution').indexOf(id)
  if (at !== -1) return typed[at] ?? 'same'
  const own = decisions.find(({ contributionId }) => contributionId === id)?.disposition ?? null
  return own === null || own === general ? 'same' : own
}
