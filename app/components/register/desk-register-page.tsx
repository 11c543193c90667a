import { contributionCode } from '~/app/domain/contribution'
import { inLanguage, type Localized } from '~/app/domain/language'
import { isFiltered, registerQuery, type RegisterFilters } from '~/app/domain/register'
import type { Refusal } from '~/app/domain/refusal'
import { formatDay } from '~/app/i18n/dates'
import { formatNumber } from '~/app/i18n/create-text'
import { useReader } from '~/app/i18n/text'
import { DispositionBar, type DispositionCounts } from '../charts/disposition-bar'
import { FormKey } from '../form-key'
import { consultationPath, DeskFrame, type FramedConsultation } from '../frames'
import { RefusalMessage } from '../refusal-message'
import { ChannelSign, GroupSign, Stamp } from '../signs'
import { Button, ButtonLink } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { Message } from '../ui/message'
import { Pane } from '../ui/work-frame'
import { ContributionDetail, type ShownDetail } from './contribution-detail'
import { RegisterFiltersForm, type FilterOffer } from './filters'
import { FoundText } from './found-text'
import { RegisterPageLinks } from './page-links'
import type { ListedContribution } from './register-page'

export type DeskRegisterProps = {
  consultation: FramedConsultation & { timeZone: string }
  person: string
  filters: RegisterFilters
  offer: FilterOffer
  counts: { contributions: number; people: number }
  dispositions: DispositionCounts
  page: { rows: ListedContribution[]; newer: number | null; older: number | null }
  detail: ShownDetail | null
  mayDecide: boolean
  /** How many were just put in a theme; `null`: nothing was done. */
  assigned: number | null
  /** Why it was not done, and the contributions that were ticked. */
  answer?: { refusal: Refusal | null; ticked: readonly string[] }
}

/** The team's register: filters, the list by day, and one contribution in full. */
export function DeskRegisterPage(props: DeskRegisterProps) {
  const { language, text } = useReader()
  const { consultation, counts, filters } = props
  const desk = `${consultationPath(consultation.slug, language)}/desk`
  return (
    <DeskFrame
      consultation={consultation}
      current="register"
      person={props.person}
      desk="register"
      title={text('register.desk.title')}
      line={
        <>
          <p className="counts" role="status">
            <b className="number">
              {text('common.contributions', { count: counts.contributions })}
            </b>{' '}
            <b className="number">{text('common.people', { count: counts.people })}</b>{' '}
            {isFiltered(filters) && text('register.counts')}
          </p>
          <DispositionBar counts={props.dispositions} />
          <p className="counts">
            <b className="now-tag">
              {text('register.pending', { count: props.dispositions.pending ?? 0 })}
            </b>
          </p>
          {props.mayDecide && (
            <ButtonLink kind="second" size="small" href={`${desk}/import`}>
              {text('register.import')}
            </ButtonLink>
          )}
        </>
      }
    >
      <RegisterFiltersForm
        filters={filters}
        offer={props.offer}
        action={`${desk}/register`}
        isTeam
        className="filters pane"
      />
      <RegisterList {...props} desk={desk} />
      <Pane label={text('register.detail')} kind="detail" className="detail">
        {props.detail ? (
          <ContributionDetail {...props} detail={props.detail} desk={desk} />
        ) : (
          <p className="note detail-none">{text('register.noDetail')}</p>
        )}
      </Pane>
    </DeskFrame>
  )
}

function RegisterList(props: DeskRegisterProps & { desk: string }) {
  const { language, text } = useReader()
  const { answer, counts, filters, page } = props
  return (
    <form method="post" className="register-list pane" aria-label={text('register.list')}>
      <FormKey />
      <div className="register-tools">
        <p>
          <b>{formatNumber(counts.contributions, language)}</b>, {text('register.newestFirst')}
        </p>
        {props.mayDecide && page.rows.length > 0 && <Selection {...props} />}
        <RefusalMessage refusal={answer?.refusal} />
        {props.assigned !== null && (
          <Message kind="done">
            <p>{text('register.assigned', { count: props.assigned })}</p>
          </Message>
        )}
      </div>
      <div className="scroll" tabIndex={0} role="region" aria-label={text('register.table')}>
        {page.rows.length === 0 ? (
          <EmptyState title={text(isFiltered(filters) ? 'register.none' : 'register.empty')}>
            {!isFiltered(filters) && <p>{text('register.emptyDesk')}</p>}
          </EmptyState>
        ) : (
          <RegisterTable {...props} />
        )}
      </div>
      <RegisterPageLinks filters={filters} newer={page.newer} older={page.older} />
    </form>
  )
}

/** What can be done with the rows that are ticked. */
function Selection({ offer }: DeskRegisterProps) {
  const { language, text } = useReader()
  return (
    <div className="selection" role="group" aria-label={text('register.selection')}>
      <label htmlFor="field-themeId" className="visually-hidden">
        {text('register.assignTo')}
      </label>
      <select id="field-themeId" name="themeId">
        <option value="">{text('register.chooseTheme')}</option>
        {offer.themes.map(({ id, name, depth }) => (
          <option key={id} value={id}>
            {'\u2003'.repeat(depth) + inLanguage(name, language)}
          </option>
        ))}
      </select>
      <Button size="mini" name="intent" value="assign">
        {text('register.assign')}
      </Button>
      <Button size="mini" name="intent" value="answer">
        {text('register.answerTogether')}
      </Button>
    </div>
  )
}

function RegisterTable(props: DeskRegisterProps) {
  const { language, text } = useReader()
  const { consultation, page } = props
  const dayOf = (row: ListedContribution) =>
    formatDay(row.receivedAt, language, consultation.timeZone)
  return (
    <table className="register-table">
      <thead>
        <tr>
          <th className="column-choose" scope="col">
            <span className="visually-hidden">{text('register.column.choose')}</span>
          </th>
          <th className="column-code" scope="col">
            {text('register.column.code')}
          </th>
          <th className="column-sign" scope="col">
            <span className="visually-hidden">{text('register.column.who')}</span>
          </th>
          <th className="column-sign" scope="col">
            <span className="visually-hidden">{text('register.column.channel')}</span>
          </th>
          <th className="column-text" scope="col">
            {text('register.column.text')}
          </th>
          <th className="column-theme" scope="col">
            {text('register.column.theme')}
          </th>
          <th className="column-disposition" scope="col">
            {text('register.column.disposition')}
          </th>
        </tr>
      </thead>
      <tbody>
        {page.rows.flatMap((row, index) => {
          const day = dayOf(row)
          const before = page.rows[index - 1]
          const isNewDay = !before || dayOf(before) !== day
          const shown = <RegisterRow key={row.id} row={row} {...props} />
          if (!isNewDay) return [shown]
          return [
            <tr key={`day-${row.id}`} className="register-day">
              <th colSpan={7} scope="colgroup">
                {day}
              </th>
            </tr>,
            shown,
          ]
        })}
      </tbody>
    </table>
  )
}

function RegisterRow(props: DeskRegisterProps & { row: ListedContribution }) {
  const { language, text } = useReader()
  const { row, filters, offer, consultation } = props
  const group = offer.groups.find((one) => one.id === row.groupId)
  const code = contributionCode(row.number)
  const isShown = props.detail?.path.id === row.id
  return (
    <tr
      className={row.disposition === null ? 'is-waiting' : undefined}
      aria-selected={isShown || undefined}
      id={`row-${row.id}`}
    >
      <td className="column-choose">{props.mayDecide && <Tick {...props} code={code} />}</td>
      <th className="column-code" scope="row">
        <a className="code" href={registerQuery(filters, showing(props, row))}>
          {code}
        </a>
      </th>
      <td className="column-sign">
        {group && (
          <>
            <GroupSign position={group.position} />
            <span className="visually-hidden">{inLanguage(group.name, language)}</span>
          </>
        )}
      </td>
      <td className="column-sign">
        <ChannelSign channel={row.channel} />
        <span className="visually-hidden">{text(`channel.${row.channel}`)}</span>
      </td>
      <td className="column-text">
        {row.text === null ? (
          <span className="note">{text('register.hiddenWords')}</span>
        ) : (
          <span lang={row.language} dir="auto">
            <FoundText text={row.text} found={row.found} isCutBefore={row.isCutBefore} />
          </span>
        )}
      </td>
      <td className="column-theme">{themeWords(row.themes, consultation.languages)}</td>
      <td className="column-disposition">
        <Stamp disposition={row.disposition} />
      </td>
    </tr>
  )

  function themeWords(themes: { name: Localized }[], languages: string[]): string {
    const [first] = themes
    if (!first) return ''
    if (themes.length > 1) return text('register.themes', { count: themes.length })
    return inLanguage(first.name, language, languages)
  }
}

/** Chooses a row for a theme or an answer; what was ticked stays so when something is refused. */
function Tick(props: DeskRegisterProps & { row: ListedContribution; code: string }) {
  const { text } = useReader()
  const { row, code, answer } = props
  return (
    <label className="row-check">
      <span className="visually-hidden">{text('register.chooseOne', { code })}</span>
      <input
        type="checkbox"
        name="contributionIds"
        value={row.id}
        defaultChecked={answer?.ticked.includes(row.id)}
      />
    </label>
  )
}

/** The same page of the list, with this contribution in full beside it. */
function showing({ page }: DeskRegisterProps, row: ListedContribution & { seq?: number }) {
  const first = page.rows[0] as { seq?: number } | undefined
  const before = page.newer !== null && first?.seq !== undefined ? first.seq + 1 : null
  return { before, show: row.number ?? row.id }
}
