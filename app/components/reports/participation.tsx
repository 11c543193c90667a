import type { Share } from '~/app/domain/commented-report'
import { inLanguage } from '~/app/domain/language'
import { formatNumber } from '~/app/i18n/create-text'
import { formatDay } from '~/app/i18n/dates'
import { languageName } from '~/app/i18n/languages'
import { useReader } from '~/app/i18n/text'
import { BarList } from '../charts/bar-list'
import { GroupSign, groupSign } from '../signs'
import { figureValue, type ReportBodyProps } from './report-props'

const PER_ROW = 24
const STEP = 15

/** Who took part: a sign for so many voices of a group, then kinds, languages, countries, channels. */
export function Participation(props: ReportBodyProps) {
  const { language, text } = useReader()
  const { figures, consultation } = props
  const counted = figures[0]?.countedAt
  return (
    <>
      <Groups {...props} />
      <Bars {...props} name="by-kind" title={text('report.who.kind')} of="people" />
      <Bars {...props} name="by-language" title={text('report.who.language')} of="contributions" />
      <Bars {...props} name="by-country" title={text('report.who.country')} of="people" />
      <Bars {...props} name="by-channel" title={text('report.who.channel')} of="contributions" />
      {counted && (
        <p className="note">
          {text('report.countedAt', { day: formatDay(counted, language, consultation.timeZone) })}
        </p>
      )}
    </>
  )
}

function Groups({ figures, groups, consultation }: ReportBodyProps) {
  const { language, text } = useReader()
  const shares = figureValue<Share[]>(figures, 'by-group') ?? []
  if (shares.length === 0) return null
  const worth = Math.max(1, Math.ceil(Math.max(...shares.map(({ people }) => people)) / 48))
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={text('report.who.group')}>
      <table className="participation">
        <thead>
          <tr>
            <th scope="col">{text('report.who.group')}</th>
            <td className="column-squares">{text('report.who.sign', { worth })}</td>
            <th scope="col" className="number">
              {text('report.who.people')}
            </th>
            <th scope="col" className="number">
              {text('report.who.contributions')}
            </th>
          </tr>
        </thead>
        <tbody>
          {shares.map((share) => {
            const group = groups.find(({ id }) => id === share.id)
            return (
              <tr key={share.id ?? 'others'}>
                <th scope="row">
                  {group && <GroupSign position={group.position} />}{' '}
                  {group
                    ? inLanguage(group.name, language, consultation.languages)
                    : text('report.who.others')}
                </th>
                <td className="column-squares">
                  {group && (
                    <Signs position={group.position} count={Math.ceil(share.people / worth)} />
                  )}
                </td>
                <td className="number">
                  <b>{formatNumber(share.people, language)}</b>
                </td>
                <td className="number">{formatNumber(share.contributions, language)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function Signs({ position, count }: { position: number; count: number }) {
  const name = groupSign(position)
  const height = STEP * Math.ceil(count / PER_ROW)
  if (count === 0) return null
  return (
    <svg viewBox={`0 0 360 ${height}`} width="360" height={height} aria-hidden="true">
      {Array.from({ length: count }, (_none, index) => (
        <use
          key={index}
          href={`#${name}`}
          className={name}
          x={STEP * (index % PER_ROW)}
          y={STEP * Math.floor(index / PER_ROW)}
          width="11"
          height="11"
        />
      ))}
    </svg>
  )
}

type BarsProps = ReportBodyProps & {
  name: 'by-kind' | 'by-language' | 'by-country' | 'by-channel'
  title: string
  of: 'people' | 'contributions'
}

function Bars({ figures, name, title, of }: BarsProps) {
  const { text } = useReader()
  const word = useWord(name)
  const shares = figureValue<Share[]>(figures, name) ?? []
  if (shares.length < 2) return null
  return (
    <>
      <h3>{title}</h3>
      <BarList
        title={title}
        unit={text(`report.who.${of}`)}
        rows={shares.map((share) => ({
          id: share.id ?? 'others',
          label: share.id === null ? text('report.who.others') : word(share.id),
          count: share[of],
        }))}
      />
    </>
  )
}

/** What an id of a figure is called. */
function useWord(name: BarsProps['name']): (id: string) => string {
  const { language, text } = useReader()
  const regions = new Intl.DisplayNames([language], { type: 'region' })
  return (id) => {
    switch (name) {
      case 'by-kind':
        return text(`speaker.${id as 'individual'}`)
      case 'by-language':
        return languageName(id, language)
      case 'by-country':
        return regions.of(id) ?? id
      case 'by-channel':
        return text(`channel.${id as 'letter'}`)
    }
  }
}
