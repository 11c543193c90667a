import { contributionCode } from '~/app/domain/contribution'
import { direction } from '~/app/domain/language'
import { useReader } from '~/app/i18n/text'
import { FormKey } from '../form-key'
import { Button } from '../ui/button'
import { Field, Select } from '../ui/field'

export type Offered = {
  contributions: readonly {
    id: string
    number: number | null
    /** `null`: not for this reader. */
    text: string | null
    language: string
  }[]
  themes: readonly { id: string; name: string }[]
  statements: readonly {
    versionId: string
    blockId: string
    text: string
    language: string
    phasePosition: number | null
  }[]
}

type OfferedSourcesProps = { offered: Offered; query: string; blockId: string; textId: string }

/** What the passage could rest on besides: found by words or a number, or chosen from a list. */
export function OfferedSources(props: OfferedSourcesProps) {
  const { text } = useReader()
  const { offered, blockId } = props
  return (
    <>
      <h2 id="find-contributions">{text('evidence.addContribution')}</h2>
      <Finding {...props} />
      {offered.statements.length > 0 && (
        <>
          <h2>{text('evidence.addStatement')}</h2>
          <Choosing
            kind="statement"
            blockId={blockId}
            label={text('evidence.kindStatement')}
            options={offered.statements.map((one) => ({
              value: `${one.versionId}.${one.blockId}`,
              label: one.text.length > 110 ? `${one.text.slice(0, 110)}…` : one.text,
              lang: one.language,
            }))}
          />
        </>
      )}
      {offered.themes.length > 0 && (
        <>
          <h2>{text('evidence.addTheme')}</h2>
          <Choosing
            kind="theme"
            blockId={blockId}
            label={text('evidence.kindTheme')}
            options={offered.themes.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </>
      )}
    </>
  )
}

function Finding({ offered, query, blockId, textId }: OfferedSourcesProps) {
  const { text } = useReader()
  return (
    <>
      <form method="get" className="form" action="#find-contributions">
        <input type="hidden" name="text" value={textId} />
        <input type="hidden" name="block" value={blockId} />
        <Field
          name="q"
          type="search"
          label={text('evidence.find')}
          hint={text('evidence.findHint')}
          defaultValue={query}
        />
        <p className="form-actions">
          <Button kind="second" size="small">
            {text('evidence.search')}
          </Button>
        </p>
      </form>
      {query !== '' && offered.contributions.length === 0 && (
        <p role="status">{text('evidence.noneFound')}</p>
      )}
      <ul className="entries">
        {offered.contributions.map((one) => (
          <li key={one.id}>
            <p>
              <strong className="code">{contributionCode(one.number)}</strong>{' '}
              {one.text === null ? (
                text('evidence.keptWords')
              ) : (
                <span lang={one.language} dir={direction(one.language)}>
                  {one.text}
                </span>
              )}
            </p>
            <form method="post" className="actions">
              <FormKey />
              <input type="hidden" name="kind" value="contribution" />
              <input type="hidden" name="blockId" value={blockId} />
              <input type="hidden" name="id" value={one.id} />
              <Button kind="second" size="mini" name="intent" value="add">
                {text('evidence.addSource')}
                <span className="visually-hidden"> {contributionCode(one.number)}</span>
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </>
  )
}

function Choosing(props: {
  kind: 'theme' | 'statement'
  blockId: string
  label: string
  options: readonly { value: string; label: string; lang?: string }[]
}) {
  const { text } = useReader()
  const { kind, blockId, label, options } = props
  return (
    <form method="post" className="form">
      <FormKey />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="blockId" value={blockId} />
      <Select name="id" id={`source-${kind}`} label={label} options={options} />
      <p className="form-actions">
        <Button kind="second" size="small" name="intent" value="add">
          {text('evidence.addSource')}
        </Button>
      </p>
    </form>
  )
}
