import { momentName, type Moment } from '~/app/domain/moment'
import { formatMoment } from '~/app/i18n/dates'
import { useReader } from '~/app/i18n/text'
import { Button } from '../ui/button'
import { Select } from '../ui/field'
import { historyPath, type HistoryContext, type ShownMoment } from './history-frame'

type CompareFormProps = HistoryContext & {
  kept: readonly ShownMoment[]
  /** What is compared now; `null`: nothing yet, or the text as it stands. */
  from: (Moment & { at: Date | string | null }) | null
  to: (Moment & { at: Date | string | null }) | null
}

/** Any two of the kept states, and the text as it stands now. */
export function CompareForm(props: CompareFormProps) {
  const { language, text } = useReader()
  const { kept, own, from, to } = props
  const options = optionsOf(props, {
    moment: (at) =>
      at ? formatMoment(at, language, props.consultation.timeZone) : text('history.empty'),
    option: (name, at) => text('history.momentOption', { name, at }),
    version: (number) => text('version.name', { number }),
  })
  if (kept.length === 0 && !from) return null
  return (
    <form method="get" action={historyPath(props, language, '/compare')} className="form">
      <input type="hidden" name="text" value={own.id} />
      <Select
        name="from"
        label={text('history.from')}
        options={options}
        defaultValue={from ? momentName(from) : undefined}
      />
      <Select
        name="to"
        label={text('history.to')}
        options={options}
        blank={text('history.now')}
        defaultValue={to ? momentName(to) : ''}
      />
      <p className="form-actions">
        <Button kind="second" size="small">
          {text('history.compare')}
        </Button>
      </p>
    </form>
  )
}

type Words = {
  moment: (at: Date | string | null) => string
  version: (number: number) => string
  option: (name: string, at: string) => string
}

function optionsOf({ kept, from, to }: CompareFormProps, words: Words) {
  const options = kept.map((one) => {
    const name = one.versionNumber === null ? one.name : words.version(one.versionNumber)
    return { value: momentName(one), label: words.option(name ?? '', words.moment(one.at)) }
  })
  for (const other of [from, to]) {
    if (other && !options.some(({ value }) => value === momentName(other))) {
      options.unshift({ value: momentName(other), label: words.moment(other.at) })
    }
  }
  return options
}
