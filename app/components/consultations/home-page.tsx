import { inLanguage, shownIn, type Localized } from '~/app/domain/language'
import { arrival } from '~/app/domain/phase'
import { formatDay, saidEnd } from '~/app/i18n/dates'
import { useReader } from '~/app/i18n/text'
import { consultationPath, PlatformFrame } from '../frames'
import { EmptyState } from '../ui/empty-state'

type Listed = {
  slug: string
  title: Localized
  description: Localized
  languages: string[]
  timeZone: string
  phase: { title: Localized; question: Localized; opensAt: Date; closesAt: Date } | null
}

type HomePageProps = { consultations: Listed[]; now: Date; isExample: boolean }

/** Every public consultation of this platform, with what is asked now. */
export function HomePage({ consultations, now, isExample }: HomePageProps) {
  const { language, text } = useReader()
  return (
    <PlatformFrame>
      <div className="hero">
        <div>
          <h1 className="headline">{text('home.title')}</h1>
          <p className="lead">{text('home.lead')}</p>
          {isExample && (
            <p>
              <a href={`/${language}/try`}>{text('home.try')}</a>
            </p>
          )}
        </div>
      </div>
      {consultations.length === 0 && (
        <EmptyState title={text('home.none')}>
          <p>
            <a href={`/${language}/me`}>{text('home.start')}</a>
          </p>
        </EmptyState>
      )}
      <ul className="act-list act-list-spaced">
        {consultations.map((consultation) => (
          <li key={consultation.slug}>
            <ConsultationRow consultation={consultation} now={now} />
          </li>
        ))}
      </ul>
    </PlatformFrame>
  )
}

function ConsultationRow({ consultation, now }: { consultation: Listed; now: Date }) {
  const { language } = useReader()
  const title = shownIn(consultation.title, language, consultation.languages)
  const question =
    consultation.phase && inLanguage(consultation.phase.question, language, consultation.languages)
  return (
    <a className="act" href={consultationPath(consultation.slug, language)}>
      <span className="act-body">
        <strong lang={title.language}>{title.text}</strong>
        <span dir="auto">{question}</span>
      </span>
      <span className="act-time">
        <PhaseState consultation={consultation} now={now} />
      </span>
    </a>
  )
}

function PhaseState({ consultation, now }: { consultation: Listed; now: Date }) {
  const { language, text } = useReader()
  const { phase, timeZone } = consultation
  if (!phase) return null
  const state = arrival(phase, now)
  const at = state === 'not-open' ? phase.opensAt : saidEnd(phase.closesAt, timeZone)
  return text(`home.${state}`, { day: formatDay(at, language, timeZone) })
}
