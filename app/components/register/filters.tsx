import type { ReactNode } from 'react'
import { CHANNELS, CONTRIBUTION_STATES } from '~/app/domain/contribution'
import { CONTRIBUTOR_KINDS } from '~/app/domain/contributor'
import { DISPOSITIONS } from '~/app/domain/disposition'
import { inLanguage, type Localized } from '~/app/domain/language'
import { isFiltered, type Facet, type RegisterFilters } from '~/app/domain/register'
import { formatNumber } from '~/app/i18n/create-text'
import { useReader } from '~/app/i18n/text'
import { languageName } from '../contributions/text-language'
import { ChannelSign, DispositionSign, GroupSign } from '../signs'
import { Button } from '../ui/button'

/** What the filters offer, and how many contributions each choice would show. */
export type FilterOffer = {
  counts: Record<Exclude<Facet, 'theme'>, Record<string, number>>
  phases: { id: string; position: number }[]
  groups: { id: string; position: number; name: Localized }[]
  /** In the order of the tree, those under others indented by `depth`. */
  themes: { id: string; name: Localized; depth: number; count: number }[]
  unsorted: number
  languages: string[]
}

type Choice = { value: string; label: ReactNode; sign?: ReactNode; count: number; lang?: string }

/** The filters of the register, as one form that only asks: its address can be kept and shared. */
export function RegisterFiltersForm(props: {
  filters: RegisterFilters
  offer: FilterOffer
  action: string
  isTeam?: boolean
  className: string
}) {
  const { text } = useReader()
  const { filters, action } = props
  const facets = useFacets(props.offer, props.isTeam ?? false)
  return (
    <form
      method="get"
      action={action}
      className={props.className}
      aria-label={text('register.filters')}
    >
      <label htmlFor="field-q" className="visually-hidden">
        {text('register.search')}
      </label>
      <input
        id="field-q"
        name="q"
        type="search"
        dir="auto"
        maxLength={200}
        defaultValue={filters.query}
        placeholder={text('register.search')}
        aria-describedby="field-q-hint"
      />
      <p className="hint" id="field-q-hint">
        {text('register.searchHint')}
      </p>
      {filters.importId && (
        <label className="filter-label">
          <input type="checkbox" name="import" value={filters.importId} defaultChecked />{' '}
          {text('register.imported')}
        </label>
      )}
      <details className="filters-fold">
        <summary>{text('register.filters')}</summary>
        {facets.map(({ facet, choices }) => (
          <FilterGroup
            key={facet}
            facet={facet}
            choices={choices}
            chosen={filters[facet].map(String)}
            isOpen={props.isTeam === true && OPEN_AT_FIRST.includes(facet)}
          />
        ))}
      </details>
      <p className="form-actions">
        <Button size="small">{text('register.apply')}</Button>
        {isFiltered(filters) && <a href={action}>{text('register.clear')}</a>}
      </p>
    </form>
  )
}

const OPEN_AT_FIRST: readonly Facet[] = ['disposition', 'group', 'channel']

function FilterGroup(props: {
  facet: Facet
  choices: readonly Choice[]
  chosen: string[]
  isOpen: boolean
}) {
  const { language, text } = useReader()
  const { facet, choices, chosen } = props
  return (
    <details className="filter-group" open={props.isOpen || chosen.length > 0}>
      <summary>{text(`register.facet.${facet}`)}</summary>
      <ul className="filter-list">
        {choices.map((choice) => (
          <li key={choice.value}>
            <label>
              <input
                type="checkbox"
                name={facet}
                value={choice.value}
                defaultChecked={chosen.includes(choice.value)}
              />
              <span className="filter-label">
                {choice.sign} <span lang={choice.lang}>{choice.label}</span>
              </span>
              <span className="number">{formatNumber(choice.count, language)}</span>
            </label>
          </li>
        ))}
      </ul>
    </details>
  )
}

function useFacets(offer: FilterOffer, isTeam: boolean): { facet: Facet; choices: Choice[] }[] {
  const all = [
    { facet: 'disposition' as const, choices: useDispositions(offer) },
    { facet: 'phase' as const, choices: usePhases(offer) },
    { facet: 'group' as const, choices: useGroups(offer) },
    { facet: 'kind' as const, choices: useKinds(offer) },
    { facet: 'channel' as const, choices: useChannels(offer) },
    { facet: 'language' as const, choices: languagesOf(offer) },
    { facet: 'theme' as const, choices: useThemes(offer) },
    { facet: 'state' as const, choices: useStates(offer) },
  ]
  return all.filter(
    ({ facet, choices }) =>
      choices.length > 0 && (facet !== 'state' || (isTeam && choices.length > 1)),
  )
}

function useDispositions({ counts }: FilterOffer): Choice[] {
  const { text } = useReader()
  return (['pending', ...DISPOSITIONS] as const).map((disposition) => ({
    value: disposition,
    label: text(`sign.disposition.${disposition}`),
    sign: <DispositionSign disposition={disposition} />,
    count: counts.disposition[disposition] ?? 0,
  }))
}

function usePhases({ counts, phases }: FilterOffer): Choice[] {
  const { text } = useReader()
  return phases.map(({ id, position }) => ({
    value: String(position),
    label: text('register.phase', { position }),
    count: counts.phase[id] ?? 0,
  }))
}

function useGroups({ counts, groups }: FilterOffer): Choice[] {
  const { language } = useReader()
  return groups.map(({ id, position, name }) => ({
    value: String(position),
    label: inLanguage(name, language),
    sign: <GroupSign position={position} />,
    count: counts.group[id] ?? 0,
  }))
}

function useKinds({ counts }: FilterOffer): Choice[] {
  const { text } = useReader()
  return CONTRIBUTOR_KINDS.filter((kind) => counts.kind[kind]).map((kind) => ({
    value: kind,
    label: text(`register.kind.${kind}`),
    count: counts.kind[kind] ?? 0,
  }))
}

function useChannels({ counts }: FilterOffer): Choice[] {
  const { text } = useReader()
  return CHANNELS.filter((channel) => counts.channel[channel]).map((channel) => ({
    value: channel,
    label: text(`channel.${channel}`),
    sign: <ChannelSign channel={channel} />,
    count: counts.channel[channel] ?? 0,
  }))
}

function languagesOf({ counts, languages }: FilterOffer): Choice[] {
  return languages.map((code) => ({
    value: code,
    label: languageName(code),
    lang: code,
    count: counts.language[code] ?? 0,
  }))
}

function useThemes({ themes, unsorted }: FilterOffer): Choice[] {
  const { language, text } = useReader()
  const choices = themes.map(({ id, name, depth, count }) => ({
    value: id,
    label: `${'\u2003'.repeat(depth)}${inLanguage(name, language)}`,
    count,
  }))
  return [...choices, { value: 'none', label: text('register.noTheme'), count: unsorted }]
}

function useStates({ counts }: FilterOffer): Choice[] {
  const { text } = useReader()
  return CONTRIBUTION_STATES.filter((state) => state !== 'aside' && counts.state[state]).map(
    (state) => ({
      value: state,
      label: text(`register.state.${state}`),
      count: counts.state[state] ?? 0,
    }),
  )
}
