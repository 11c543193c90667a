import { DISPOSITIONS } from '~/app/domain/disposition'
import { inLanguage, type Localized } from '~/app/domain/language'
import type { ResponseFilters } from '~/app/domain/response-filters'
import { useReader } from '~/app/i18n/text'
import { Button } from '../ui/button'
import { Field, Select } from '../ui/field'

type Props = {
  filters: ResponseFilters
  phases: readonly { position: number; title: Localized }[]
  themes: readonly { id: string; name: Localized }[]
  languages: readonly string[]
}

/** By what responses can be sifted: words or a number, phase, theme, decision. */
export function ResponseFiltersForm({ filters, phases, themes, languages }: Props) {
  const { language, text } = useReader()
  const named = [...new Map(themes.map((theme) => [theme.id, theme])).values()]
  return (
    <form method="get" role="search" className="filter-row">
      <Field
        name="q"
        type="search"
        label={text('response.find')}
        hint={text('response.findHint')}
        defaultValue={filters.query}
      />
      <Select
        name="phase"
        label={text('response.phase')}
        blank={text('response.any')}
        defaultValue={filters.phase ?? ''}
        options={phases.map(({ position, title }) => ({
          value: String(position),
          label: text('response.phaseTitle', {
            position,
            title: inLanguage(title, language, languages),
          }),
        }))}
      />
      <Select
        name="theme"
        label={text('response.theme')}
        blank={text('response.any')}
        defaultValue={filters.themeId ?? ''}
        options={named.map(({ id, name }) => ({
          value: id,
          label: inLanguage(name, language, languages),
        }))}
      />
      <Select
        name="disposition"
        label={text('response.disposition')}
        blank={text('response.any')}
        defaultValue={filters.disposition ?? ''}
        options={DISPOSITIONS.map((disposition) => ({
          value: disposition,
          label: text(`sign.disposition.${disposition}`),
        }))}
      />
      <p className="form-actions">
        <Button kind="second">{text('response.show')}</Button>
      </p>
    </form>
  )
}
