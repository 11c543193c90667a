import { contributionCode, type Channel } from '~/app/domain/contribution'
import type { Disposition } from '~/app/domain/disposition'
import { direction, inLanguage, type Localized } from '~/app/domain/language'
import type { Stretch } from '~/app/domain/found-words'
import { isFiltered, type RegisterFilters } from '~/app/domain/register'
import { formatDay } from '~/app/i18n/dates'
import { useReader } from '~/app/i18n/text'
import { Speaker } from '../contributions/speaker'
import { ConsultationFrame, consultationPath, type FramedConsultation } from '../frames'
import { ChannelSign, Stamp } from '../signs'
import { RegisterFiltersForm, type FilterOffer } from './filters'
import { FoundParagraphs } from './found-text'
import { RegisterPageLinks } from './page-links'

/** One contribution in the register, as its reader may see it. */
export type ListedContribution = {
  id: string
  number: number | null
  channel: Channel
  contributorKind: string | null
  groupId: string | null
  name: string | null
  speaker: string | null
  language: string
  /** `null`: for the secretariat only. */
  text: string | null
  /** The words that were looked for, in `text`. */
  found: readonly Stretch[]
  isCutBefore: boolean
  isCut: boolean
  receivedAt: Date
  isLate: boolean
  disposition: Disposition | null
  themes: { id: string; name: Localized }[]
}

/** The same for the public; `null`: for the secretariat only. */
type PublicContribution = Omit<ListedContribution, 'channel' | 'receivedAt'> & {
  channel: Channel | null
  receivedAt: Date | null
}

type RegisterPageProps = {
  consultation: FramedConsultation & { timeZone: string }
  filters: RegisterFilters
  offer: FilterOffer
  counts: { contributions: number; people: number }
  page: { rows: PublicContribution[]; newer: number | null; older: number | null }
}

/** All that was said, as everybody may read it. */
export function RegisterPage(props: RegisterPageProps) {
  const { language, text } = useReader()
  const { consultation, counts, filters, page } = props
  const action = `${consultationPath(consultation.slug, language)}/register`
  return (
    <ConsultationFrame consultation={consultation} current="voices">
      <h1>{text('register.title')}</h1>
      <p className="lead">{text('register.lead')}</p>
      <div className="voices">
        <RegisterFiltersForm
          filters={filters}
          offer={props.offer}
          action={action}
          className="filters voices-filters"
        />
        <section aria-label={text('register.list')}>
          <p className="counts" role="status">
            <b className="number">
              {text('common.contributions', { count: counts.contributions })}
            </b>
            {' · '}
            <b className="number">{text('common.people', { count: counts.people })}</b>{' '}
            {isFiltered(filters) && text('register.counts')}
          </p>
          {page.rows.length === 0 && (
            <p className="note">{text(isFiltered(filters) ? 'register.none' : 'register.empty')}</p>
          )}
          <ol className="entries">
            {page.rows.map((row) => (
              <li key={row.id}>
                <ListedVoice row={row} offer={props.offer} consultation={consultation} />
              </li>
            ))}
          </ol>
          <RegisterPageLinks filters={filters} newer={page.newer} older={page.older} />
        </section>
      </div>
    </ConsultationFrame>
  )
}

function ListedVoice(props: {
  row: PublicContribution
  offer: FilterOffer
  consultation: RegisterPageProps['consultation']
}) {
  const { language, text } = useReader()
  const { row, consultation } = props
  const group = props.offer.groups.find((one) => one.id === row.groupId) ?? null
  const code = contributionCode(row.number)
  const page = `${consultationPath(consultation.slug, language)}/contributions/${row.number}`
  return (
    <article aria-label={code}>
      <p className="byline">
        {row.number === null ? (
          <span className="code">{code}</span>
        ) : (
          <a className="code" href={page}>
            {code}
          </a>
        )}{' '}
        {row.channel && row.receivedAt && (
          <>
            <Speaker
              name={row.name}
              kind={row.contributorKind}
              group={group}
              speaker={row.speaker}
            />
            {' · '}
            <ChannelSign channel={row.channel} /> {text(`channel.${row.channel}`)}
            {' · '}
            {formatDay(row.receivedAt, language, consultation.timeZone)}
          </>
        )}
        {row.isLate && <b> {text('contribution.late')}</b>}
      </p>
      {row.text === null ? (
        <p className="note">{text('register.hiddenWords')}</p>
      ) : (
        <blockquote
          className={group ? `said voice voice-${group.position}` : 'said voice'}
          lang={row.language}
          dir={direction(row.language)}
        >
          <FoundParagraphs {...row} text={row.text} />
        </blockquote>
      )}
      <p className="voices-became">
        <Stamp disposition={row.disposition} />{' '}
        {row.themes
          .map((theme) => inLanguage(theme.name, language, consultation.languages))
          .join(', ')}
      </p>
    </article>
  )
}
