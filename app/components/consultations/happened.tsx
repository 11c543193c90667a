import { shownIn, type Localized } from '~/app/domain/language'
import { useReader } from '~/app/i18n/text'
import { ContributionsByChannel } from '../charts/contributions-by-channel'
import { SquaresByGroup } from '../charts/squares-by-group'
import type { ChannelPeriod } from '../charts/stacked-bars'
import { channelSign } from '../signs'

export type HappenedProps = {
  now: Date
  phases: readonly { opensAt: Date; closesAt: Date }[]
  groups: readonly { id: string; position: number; name: Localized; target: number | null }[]
  counts: { contributions: number; people: number }
  peopleByGroup: readonly { groupId: string; people: number }[]
  months: readonly { month: string; channel: string; count: number }[]
  timeZone: string
}

/** What has happened so far: when and through what, who has spoken and who is missing. */
export function Happened(props: HappenedProps) {
  const { language, text } = useReader()
  const { contributions, people } = props.counts
  const spoken = new Map(props.peopleByGroup.map((group) => [group.groupId, group.people]))
  return (
    <section className="section" id="happened">
      <h2>
        <span className="station" aria-hidden="true" />
        {text('consultation.happened')}
      </h2>
      {contributions === 0 ? (
        <p className="section-lead">{text('consultation.nothingYet')}</p>
      ) : (
        <>
          <p className="section-lead">
            <b>{text('common.contributions', { count: contributions })}</b>,{' '}
            <b>{text('common.people', { count: people })}</b>. {text('consultation.countedApart')}
          </p>
          <div className="columns">
            <figure>
              <figcaption>
                <h3>{text('consultation.when')}</h3>
              </figcaption>
              <ContributionsByChannel
                title={text('consultation.when')}
                periods={periodsOf(props, language)}
              />
            </figure>
            <figure>
              <figcaption>
                <h3>{text('consultation.who')}</h3>
              </figcaption>
              <SquaresByGroup
                rows={props.groups.map((group) => ({
                  id: group.id,
                  name: <span dir="auto">{shownIn(group.name, language).text}</span>,
                  count: spoken.get(group.id) ?? 0,
                  target: group.target,
                  position: group.position,
                }))}
              />
              <p className="note">{text('consultation.whoNote')}</p>
            </figure>
          </div>
        </>
      )}
    </section>
  )
}

/** Every month from the first contribution to the last, also those in which nothing came. */
function periodsOf(props: HappenedProps, language: string): ChannelPeriod[] {
  const keys = props.months.map((month) => month.month)
  const name = (key: string, style: 'short' | 'narrow') =>
    new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' }).format(
      new Date(`${key}-15T12:00Z`),
    )
  return monthsBetween(keys[0]!, keys.at(-1)!).map((key) => {
    const middle = new Date(`${key}-15T12:00Z`)
    const period: ChannelPeriod = {
      key,
      label: name(key, 'short'),
      short: name(key, 'narrow'),
      byChannel: {},
      isInPhase: props.phases.some((one) => one.opensAt <= middle && middle < one.closesAt),
      isNow: props.now.toISOString().startsWith(key),
    }
    for (const { month, channel, count } of props.months) {
      const sign = channelSign(channel)
      if (month === key) period.byChannel[sign] = (period.byChannel[sign] ?? 0) + count
    }
    return period
  })
}

/** '2026-11', '2027-01' → '2026-11', '2026-12', '2027-01' */
function monthsBetween(first: string, last: string): string[] {
  const months: string[] = []
  for (let month = first; month <= last; month = following(month)) months.push(month)
  return months
}

function following(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}
