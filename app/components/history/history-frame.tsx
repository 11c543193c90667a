import type { ReactNode } from 'react'
import { direction, inLanguage, type Localized } from '~/app/domain/language'
import type { Moment } from '~/app/domain/moment'
import { languageName } from '~/app/i18n/languages'
import { useReader } from '~/app/i18n/text'
import { DeskFrame, type FramedConsultation } from '../frames'

export type HistoryContext = {
  consultation: FramedConsultation & { timeZone: string }
  draft: { id: string; title: Localized }
  own: { id: string; language: string }
  personName: string
}

/** A state that was named or published. */
export type ShownMoment = Moment & {
  id: string
  name: string | null
  versionNumber: number | null
  at: Date | string
}

/** `/fr/drafts/<id>/history/compare?text=<id>&from=1.20&to=1.35` */
export function historyPath(
  { draft, own }: Pick<HistoryContext, 'draft' | 'own'>,
  language: string,
  part: '' | '/compare' | '/authors' = '',
  query = '',
): string {
  return `/${language}/drafts/${draft.id}/history${part}?text=${own.id}${query}`
}

/** The pages about what was written before, and by whom. */
export function HistoryFrame(
  props: HistoryContext & { title: string; current: 'moments' | 'authors'; children: ReactNode },
) {
  const { consultation, draft, own, personName, current } = props
  const { language, text } = useReader()
  return (
    <DeskFrame
      consultation={consultation}
      current="drafts"
      person={personName}
      title={props.title}
      line={
        <>
          <a href={`/${language}/drafts/${draft.id}/edit?text=${own.id}`}>
            <bdi lang={own.language} dir={direction(own.language)}>
              {inLanguage(draft.title, own.language, consultation.languages)}
            </bdi>
          </a>
          <span className="work-note">{languageName(own.language, language)}</span>
        </>
      }
    >
      <nav className="history-parts" aria-label={text('history.parts')}>
        <ul className="tabs">
          {(['moments', 'authors'] as const).map((part) => (
            <li key={part}>
              <a
                href={historyPath(props, language, part === 'authors' ? '/authors' : '')}
                aria-current={part === current ? 'page' : undefined}
              >
                {text(`history.part.${part}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {props.children}
    </DeskFrame>
  )
}
