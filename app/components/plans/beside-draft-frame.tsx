import type { ReactNode } from 'react'
import { direction, inLanguage, type Localized } from '~/app/domain/language'
import { languageName } from '~/app/i18n/languages'
import { useReader } from '~/app/i18n/text'
import { DeskFrame, type FramedConsultation } from '../frames'

export type BesideDraft = {
  consultation: FramedConsultation & { timeZone: string }
  draft: { id: string; title: Localized }
  own: { id: string; language: string }
  personName: string
  canWrite: boolean
}

/** The pages that stand beside the drafting room, with the way back to it. */
export function BesideDraftFrame(props: BesideDraft & { title: string; children: ReactNode }) {
  const { consultation, draft, own } = props
  const { language } = useReader()
  return (
    <DeskFrame
      consultation={consultation}
      current="drafts"
      person={props.personName}
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
      {props.children}
    </DeskFrame>
  )
}
