import { inLanguage } from '~/app/domain/language'
import { languageName } from '~/app/i18n/languages'
import { useReader } from '~/app/i18n/text'
import { DeskFrame } from '../frames'
import { RefusalMessage } from '../refusal-message'
import { PublishChecks } from './publish-checks'
import { PublishForm } from './publish-form'
import type { PublishPageProps } from './publish-page-props'
import { OtherTime, PlanPanel, PublishDone } from './publish-plan'
import { PublishText } from './publish-text'

/** Before a draft is published: what will happen, to the text and to its threads. */
export function PublishPage(props: PublishPageProps) {
  const { language, text } = useReader()
  const { consultation, draft, number, texts, answer, when } = props
  const title = inLanguage(draft.title, language, consultation.languages)
  const refusal = answer?.refusal ?? props.refusal
  return (
    <DeskFrame
      consultation={consultation}
      current="drafts"
      person={props.personName}
      title={text(when === 'later' ? 'schedule.title' : 'publish.title', { number })}
      line={<span dir="auto">{title}</span>}
    >
      <div className="wrap plain publish">
        <PublishDone {...props} />
        <RefusalMessage refusal={refusal} />
        <PlanPanel {...props} />
        <UnsureThreads {...props} />
        <section aria-labelledby="what-title">
          <h2 id="what-title">{text('publish.what')}</h2>
          <ul>
            {when === 'later' && <li>{text('schedule.what')}</li>}
            <li>{text(when === 'later' ? 'schedule.frozen' : 'publish.frozen')}</li>
            <li>{text('publish.mails')}</li>
          </ul>
        </section>
        <PublishChecks {...props} />
        {texts.map((one) => (
          <PublishText key={one.language} {...props} summary={one} />
        ))}
        {props.refusal === null && <PublishForm {...props} />}
        {props.refusal === null && <OtherTime {...props} />}
        <p>
          <a href={`/${language}/drafts/${draft.id}/edit`}>{text('publish.back')}</a>
        </p>
      </div>
    </DeskFrame>
  )
}

/** The threads that keep the text from being published, and where somebody says where they stand. */
function UnsureThreads({ draft, texts }: PublishPageProps) {
  const { language: reader, text } = useReader()
  const unsure = texts.filter((one) => one.unsure > 0)
  if (unsure.length === 0) return null
  return (
    <ul className="entries">
      {unsure.map((one) => (
        <li key={one.language}>
          {text('positions.publish', {
            count: one.unsure,
            language: languageName(one.language, reader),
          })}
          {'. '}
          <a href={`/${reader}/drafts/${draft.id}/positions?text=${one.draftTextId}`}>
            {text('positions.open')}
          </a>
        </li>
      ))}
    </ul>
  )
}
