import { direction } from '~/app/domain/language'
import { languageName } from '~/app/i18n/languages'
import { useReader, useText } from '~/app/i18n/text'
import { typedIn, type FormState } from '../contributions/contributor-fields'

/** The parts of a session, a line each: how long, and what is done, per language. */
export function AgendaFields(props: {
  languages: readonly string[]
  rows: number
  state: FormState
}) {
  const text = useText()
  return (
    <fieldset className="field agenda-fields">
      <legend>{text('session.agenda')}</legend>
      <p className="hint">{text('session.agendaHint')}</p>
      <ol>
        {Array.from({ length: props.rows }, (_, index) => (
          <AgendaRow key={index} part={index + 1} {...props} />
        ))}
      </ol>
    </fieldset>
  )
}

function AgendaRow(props: { part: number; languages: readonly string[]; state: FormState }) {
  const { language: reader, text } = useReader()
  const { part, languages, state } = props
  const name = `agenda${part}`
  const heading = text('session.agendaPart', { part })
  const problem = Object.keys(state.problems).find((field) => field.startsWith(`${name}.`))
  return (
    <li className={problem ? 'has-problem' : undefined}>
      <label>
        <span className="visually-hidden">{heading} : </span>
        {text('session.minutes')}
        <input
          id={`field-${name}.minutes`}
          name={`${name}.minutes`}
          type="number"
          min={1}
          max={1440}
          defaultValue={typedIn(state, `${name}.minutes`)}
        />
      </label>
      {languages.map((language) => (
        <label key={language}>
          <span className="visually-hidden">
            {heading}, {text('session.partTitle')} :{' '}
          </span>
          {languageName(language, reader)}
          <input
            id={`field-${name}.${language}`}
            name={`${name}.${language}`}
            maxLength={300}
            lang={language}
            dir={direction(language)}
            defaultValue={typedIn(state, `${name}.${language}`)}
          />
        </label>
      ))}
    </li>
  )
}
