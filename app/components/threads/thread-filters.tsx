import { THREAD_KINDS } from '~/app/domain/comment-thread'
import { inLanguage } from '~/app/domain/language'
import { isSifted, type ThreadFilters } from '~/app/domain/thread-mark'
import { useReader } from '~/app/i18n/text'
import type { OfferedGroup } from '../contributions/contributor-fields'
import { languageName } from '../contributions/text-language'
import { Button } from '../ui/button'
import { Field, Select } from '../ui/field'
import type { VersionFacts } from '../versions/version-header'

type FiltersProps = {
  version: VersionFacts
  /** The languages people wrote in. */
  saidIn: readonly string[]
  passage: string | null
  filters: ThreadFilters
  groups: readonly OfferedGroup[]
  mayBeMine: boolean
}

/** Which threads are listed: words, kind, who speaks, language, answered or not, one's own. */
export function ThreadFiltersForm(props: FiltersProps) {
  const { language, text } = useReader()
  const { version, filters, passage } = props
  const all = new URLSearchParams({
    language: version.textLanguage,
    ...(passage && { passage }),
  })
  return (
    <form
      method="get"
      className="form filter-row thread-filters"
      role="search"
      aria-label={text('threads.filter')}
      action={`/${language}/versions/${version.id}/threads`}
    >
      <input type="hidden" name="language" value={version.textLanguage} />
      {passage && <input type="hidden" name="passage" value={passage} />}
      <Field name="q" type="search" label={text('threads.search')} defaultValue={filters.query} />
      <Choices {...props} />
      <p className="actions">
        <Button kind="second" size="small">
          {text('threads.show')}
        </Button>
        {isSifted(filters) && <a href={`?${all.toString()}`}>{text('threads.noFilter')}</a>}
      </p>
    </form>
  )
}

function Choices({ saidIn, filters, groups, mayBeMine }: FiltersProps) {
  const { language, text } = useReader()
  const any = text('threads.any')
  return (
    <>
      <Select
        name="kind"
        label={text('threads.kind')}
        blank={any}
        defaultValue={filters.kind ?? ''}
        options={THREAD_KINDS.map((kind) => ({ value: kind, label: text(`thread.kind.${kind}`) }))}
      />
      {groups.length > 0 && (
        <Select
          name="group"
          label={text('threads.group')}
          blank={any}
          defaultValue={String(filters.group ?? '')}
          options={groups.map(({ position, name }) => ({
            value: String(position),
            label: inLanguage(name, language),
          }))}
        />
      )}
      {saidIn.length > 1 && (
        <Select
          name="said"
          label={text('threads.language')}
          blank={any}
          defaultValue={filters.language ?? ''}
          options={saidIn.map((tag) => ({ value: tag, label: languageName(tag), lang: tag }))}
        />
      )}
      <Select
        name="answered"
        label={text('threads.answered')}
        blank={any}
        defaultValue={filters.answered ?? ''}
        options={(['yes', 'no'] as const).map((value) => ({
          value,
          label: text(`threads.answered.${value}`),
        }))}
      />
      {mayBeMine && (
        <Select
          name="mine"
          label={text('threads.whose')}
          blank={any}
          defaultValue={filters.isMine ? 'yes' : ''}
          options={[{ value: 'yes', label: text('threads.mine') }]}
        />
      )}
    </>
  )
}
