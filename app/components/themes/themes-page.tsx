import { contributionCode } from '~/app/domain/contribution'
import { inLanguage } from '~/app/domain/language'
import { useReader } from '~/app/i18n/text'
import { paragraphs } from '../contributions/preview'
import { FormKey } from '../form-key'
import { consultationPath, DeskFrame } from '../frames'
import { RefusalMessage } from '../refusal-message'
import type { ListedContribution } from '../register/register-page'
import { formState } from '../setup/answer'
import { Button } from '../ui/button'
import { Field, Select } from '../ui/field'
import { Pane } from '../ui/work-frame'
import { MergeTheme } from './merge-theme'
import { ThemeDone, ThemeHistory } from './theme-history'
import { ThemeTree } from './theme-tree'
import type { ThemesPageProps } from './themes-page-props'

/** The code frame and what is in it; every change is kept in its history. */
export function ThemesPage(props: ThemesPageProps) {
  const { language, text } = useReader()
  const { consultation, themes, themeId } = props
  const theme = themes.find((one) => one.id === themeId)
  const desk = `${consultationPath(consultation.slug, language)}/desk`
  return (
    <DeskFrame
      consultation={consultation}
      current="synthesis"
      person={props.person}
      desk="synthesis"
      title={text('themes.title')}
      line={
        <a className="push" href={`${desk}/synthesis`}>
          {text('synthesis.title')}
        </a>
      }
    >
      <nav className="pane" aria-label={text('synthesis.themes')}>
        <RefusalMessage refusal={props.answer?.refusal} />
        <ThemeDone {...props} />
        <h2>{text('synthesis.themes')}</h2>
        {themes.length === 0 && <p className="note">{text('themes.none')}</p>}
        <ThemeTree
          themes={themes}
          groups={props.groups}
          current={themeId}
          hrefOf={(id) => `?theme=${id}`}
        />
        <p>
          <a href="?theme=none" aria-current={themeId === 'none' ? 'true' : undefined}>
            {text('themes.unsorted')}
          </a>{' '}
          <span className="number">{props.unsorted}</span>
        </p>
        {props.mayChange && <NewTheme {...props} />}
      </nav>
      <ThemeContributions {...props} theme={theme} />
      <Pane label={text('themes.history')} kind="detail">
        {props.mayChange && theme && <ChangeTheme {...props} theme={theme} />}
        <ThemeHistory {...props} />
      </Pane>
    </DeskFrame>
  )
}

function useThemeOptions(themes: ThemesPageProps['themes']) {
  const { language } = useReader()
  return themes.map(({ id, name, depth }) => ({
    value: id,
    label: '\u2003'.repeat(depth) + inLanguage(name, language),
  }))
}

function NewTheme(props: ThemesPageProps) {
  const { text } = useReader()
  const form = formState(props.answer, text, 'create')
  return (
    <form method="post" className="form" data-desk="each">
      <FormKey />
      <h3>{text('themes.new')}</h3>
      <Field
        name="name"
        id="field-new-name"
        label={text('themes.name')}
        required
        maxLength={120}
        dir="auto"
        defaultValue={form.value('name')}
        problem={form.problem('name')}
      />
      <Select
        name="parentId"
        id="field-new-parent"
        label={text('themes.parent')}
        blank={text('themes.top')}
        defaultValue={form.value('parentId')}
        options={useThemeOptions(props.themes)}
      />
      <Button size="small" name="intent" value="create">
        {text('themes.create')}
      </Button>
    </form>
  )
}

function ChangeTheme(props: ThemesPageProps & { theme: ThemesPageProps['themes'][number] }) {
  const { language, text } = useReader()
  const { theme } = props
  const others = useThemeOptions(props.themes.filter((one) => one.id !== theme.id))
  const name = inLanguage(theme.name, language, props.consultation.languages)
  const form = formState(props.answer, text, 'change')
  return (
    <section key={theme.id}>
      <h2>{text('themes.edit', { name })}</h2>
      <form method="post" className="form">
        <FormKey />
        <input type="hidden" name="themeId" value={theme.id} />
        <Field
          name="name"
          label={text('themes.name')}
          defaultValue={form.value('name', name)}
          problem={form.problem('name')}
          maxLength={120}
          dir="auto"
        />
        <Select
          name="parentId"
          label={text('themes.parent')}
          blank={text('themes.top')}
          defaultValue={form.value('parentId', theme.parentId)}
          options={others}
        />
        <div className="choices">
          <div className="choice">
            <input
              type="checkbox"
              name="isMinority"
              value="yes"
              id="field-isMinority"
              defaultChecked={form.values('isMinority', theme.isMinority ? ['yes'] : []).length > 0}
            />
            <label htmlFor="field-isMinority">{text('themes.minority')}</label>
          </div>
        </div>
        <Button size="small" name="intent" value="change">
          {text('themes.change')}
        </Button>
      </form>
      {others.length > 0 && (
        <MergeTheme theme={theme} name={name} others={others} answer={props.answer} />
      )}
    </section>
  )
}

function ThemeContributions(
  props: ThemesPageProps & { theme: ThemesPageProps['themes'][number] | undefined },
) {
  const { language, text } = useReader()
  const { theme, themeId, rows } = props
  const options = useThemeOptions(props.themes.filter((one) => one.id !== themeId))
  const intent = props.answer?.intent === 'unassign' ? 'unassign' : 'assign'
  const form = formState(props.answer, text, intent)
  const ticked = form.values('contributionIds')
  if (themeId === null) {
    return (
      <Pane label={text('themes.contributions')}>
        <p className="note">{text('themes.choose')}</p>
      </Pane>
    )
  }
  return (
    <Pane label={text('themes.contributions')}>
      <h2>
        {theme ? inLanguage(theme.name, language) : text('themes.unsorted')}{' '}
        <span className="count">{text('common.contributions', { count: props.count })}</span>
      </h2>
      <form method="post" data-desk="each">
        <FormKey />
        {props.mayChange && rows.length > 0 && (
          <div className="selection" role="group" aria-label={text('register.selection')}>
            <label>
              <span className="visually-hidden">{text('register.assignTo')}</span>
              <select name="themeId" defaultValue={form.value('themeId') || undefined}>
                {options.map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
            </label>
            <Button size="mini" name="intent" value="assign">
              {text('register.assign')}
            </Button>
            {theme && (
              <Button size="mini" name="intent" value="unassign">
                {text('themes.remove')}
              </Button>
            )}
          </div>
        )}
        <Sorted rows={rows} chosen={ticked} mayChoose={props.mayChange} />
      </form>
      {props.older !== null && (
        <p>
          <a href={`?theme=${themeId}&before=${props.older}`} rel="next">
            {text('register.older')}
          </a>
        </p>
      )}
    </Pane>
  )
}

function Sorted(props: {
  rows: ListedContribution[]
  chosen: readonly string[]
  mayChoose: boolean
}) {
  const { language, text } = useReader()
  return (
    <ol className="candidates">
      {props.rows.map((row) => (
        <li key={row.id}>
          <label>
            {props.mayChoose && (
              <input
                type="checkbox"
                name="contributionIds"
                value={row.id}
                defaultChecked={props.chosen.includes(row.id)}
              />
            )}{' '}
            <span className="code">{contributionCode(row.number)}</span>
          </label>
          {row.text === null ? (
            <p className="note">{text('register.hiddenWords')}</p>
          ) : (
            <div className="point-text" lang={row.language} dir="auto">
              {paragraphs(row.isCut ? `${row.text}…` : row.text)}
            </div>
          )}
          <p className="assignment-reason">
            {row.themes.map((one) => (
              <span key={one.id} className="is-confirmed">
                {inLanguage(one.name, language)}
              </span>
            ))}
          </p>
        </li>
      ))}
    </ol>
  )
}
