import type { Localized } from '~/app/domain/language'
import { formatMoment } from '~/app/i18n/dates'
import { useReader } from '~/app/i18n/text'
import { FormKey } from '../form-key'
import { consultationPath } from '../frames'
import { RefusalMessage } from '../refusal-message'
import { Button, ButtonLink } from '../ui/button'
import { ErrorSummary } from '../ui/error-summary'
import { formState, type FormAnswer } from './answer'
import { LanguageChoice } from './language-choice'
import { LocalizedFields } from './localized-fields'
import { SetupFrame, type SetupVisit } from './setup-frame'
import { TimeZoneField } from './time-zone-field'

type SettingsProps = {
  frame: SetupVisit
  description: Localized
  /** `null`: not public. */
  publicAt: Date | null
  zones: string[]
  answer?: FormAnswer
}

/** What a consultation says of itself, its languages, its clock, and whether everyone sees it. */
export function SettingsPage(props: SettingsProps) {
  const { text } = useReader()
  const { frame, answer } = props
  return (
    <SetupFrame {...frame} part="words" title={text('setup.settings')}>
      <Publication frame={frame} publicAt={props.publicAt} />
      <Words {...props} />
      <Languages frame={frame} answer={answer} />
      <TimeZone {...props} />
    </SetupFrame>
  )
}

function Publication({ frame, publicAt }: { frame: SetupVisit; publicAt: Date | null }) {
  const { language, text } = useReader()
  const home = consultationPath(frame.consultation.slug, language)
  return (
    <section>
      <h2>{text('setup.visibility')}</h2>
      {publicAt ? (
        <p>
          {text('setup.publicSince', {
            moment: formatMoment(publicAt, language, frame.consultation.timeZone),
          })}{' '}
          <a href={home}>{text('setup.seePublic')}</a>
        </p>
      ) : (
        <>
          <p>{text('setup.notPublic')}</p>
          {frame.mayChange && (
            <p className="actions">
              <ButtonLink size="small" href={`${home}/desk/settings/publish`}>
                {text('setup.publish')}
              </ButtonLink>
              <a href={home}>{text('setup.seeAsReader')}</a>
            </p>
          )}
        </>
      )}
    </section>
  )
}

function Words({ frame, description, answer }: SettingsProps) {
  const { text } = useReader()
  const { languages, title } = frame.consultation
  const form = formState(answer, text, 'words')
  return (
    <section>
      <h2>{text('setup.words')}</h2>
      <ErrorSummary problems={form.problems} />
      <RefusalMessage refusal={form.refusal} />
      <form method="post" className="form">
        <FormKey />
        <input type="hidden" name="intent" value="words" />
        <LocalizedFields
          name="title"
          label={text('setup.title')}
          hint={text('setup.titleHint')}
          languages={languages}
          stored={title}
          form={form}
        />
        <LocalizedFields
          name="description"
          label={text('setup.description')}
          hint={text('setup.descriptionHint')}
          languages={languages}
          stored={description}
          form={form}
          isLong
          isOptional
        />
        {frame.mayChange && (
          <p className="form-actions">
            <Button size="small">{text('setup.saveWords')}</Button>
          </p>
        )}
      </form>
    </section>
  )
}

function Languages({ frame, answer }: { frame: SetupVisit; answer?: FormAnswer }) {
  const { text } = useReader()
  const form = formState(answer, text, 'languages')
  return (
    <section>
      <h2>{text('setup.languagesTitle')}</h2>
      <ErrorSummary problems={form.problems} />
      <RefusalMessage refusal={form.refusal} />
      <form method="post" className="form">
        <FormKey />
        <input type="hidden" name="intent" value="languages" />
        <LanguageChoice form={form} stored={frame.consultation.languages} />
        {frame.mayChange && (
          <p className="form-actions">
            <Button size="small">{text('setup.saveLanguages')}</Button>
          </p>
        )}
      </form>
    </section>
  )
}

function TimeZone({ frame, zones, answer }: SettingsProps) {
  const { text } = useReader()
  const form = formState(answer, text, 'time-zone')
  return (
    <section>
      <h2>{text('setup.timeZone')}</h2>
      <RefusalMessage refusal={form.refusal} />
      <form method="post" className="form">
        <FormKey />
        <input type="hidden" name="intent" value="time-zone" />
        <TimeZoneField
          name="timeZone"
          label={text('setup.timeZone')}
          hint={text('setup.timeZoneChange')}
          zones={zones}
          defaultValue={form.value('timeZone', frame.consultation.timeZone)}
          problem={form.problem('timeZone')}
        />
        {frame.mayChange && (
          <p className="form-actions">
            <Button size="small">{text('setup.saveTimeZone')}</Button>
          </p>
        )}
      </form>
    </section>
  )
}
