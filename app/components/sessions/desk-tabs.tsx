import { useReader } from '~/app/i18n/text'
import { consultationPath } from '../frames'

/** Sessions and surveys: the two ways of asking that the team prepares. */
export function DeskTabs(props: { slug: string; current: 'sessions' | 'surveys' }) {
  const { language, text } = useReader()
  const desk = `${consultationPath(props.slug, language)}/desk`
  const tab = (name: 'sessions' | 'surveys', label: string) => (
    <li>
      <a href={`${desk}/${name}`} aria-current={props.current === name ? 'page' : undefined}>
        {label}
      </a>
    </li>
  )
  return (
    <nav aria-label={text('session.list')}>
      <ul className="tabs">
        {tab('sessions', text('session.list'))}
        {tab('surveys', text('survey.list'))}
      </ul>
    </nav>
  )
}
