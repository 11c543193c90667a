import { useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { inLanguage, type Localized } from '~/app/domain/language'
import { useReader } from '~/app/i18n/text'
import { DoneMessage } from './done-message'
import { PublicFrame } from './ui/public-frame'
import { WorkFrame } from './ui/work-frame'

/** What the frames need to know of a consultation. */
export type FramedConsultation = { slug: string; title: Localized; languages: string[] }

export type PublicPart = 'text' | 'voices' | 'responses' | 'data' | null

/** A public page of one consultation. */
export function ConsultationFrame(props: {
  consultation: FramedConsultation
  current: PublicPart
  mainClass?: string
  children: ReactNode
}) {
  const { language, text } = useReader()
  const path = usePath()
  const home = consultationPath(props.consultation.slug, language)
  const link = (part: Exclude<PublicPart, null>, page: string) => ({
    label: text(`frame.${part}`),
    href: `${home}/${page}`,
    isCurrent: props.current === part,
  })
  return (
    <PublicFrame
      brand={{ label: titleOf(props.consultation, language), href: home }}
      nav={[
        link('text', 'text'),
        link('voices', 'register'),
        link('responses', 'responses'),
        link('data', 'data'),
      ]}
      find={{ label: text('frame.find'), href: `/${language}/receipts` }}
      path={path}
      mainClass={props.mainClass}
      footer={footer(language, text('frame.made'), text)}
    >
      <div className={props.mainClass === 'page' ? 'wrap done-here' : 'done-here'}>
        <DoneMessage home={home} />
      </div>
      {props.children}
    </PublicFrame>
  )
}

/** A public page that belongs to no consultation. */
export function PlatformFrame(props: { mainClass?: string; children: ReactNode }) {
  const { language, text } = useReader()
  return (
    <PublicFrame
      brand={{ label: 'Polylogue', href: `/${language}` }}
      nav={[
        { label: text('frame.consultations'), href: `/${language}` },
        { label: text('frame.mine'), href: `/${language}/me` },
      ]}
      find={{ label: text('frame.find'), href: `/${language}/receipts` }}
      path={usePath()}
      mainClass={props.mainClass}
      footer={footer(language, text('frame.made'), text)}
    >
      {props.children}
    </PublicFrame>
  )
}

export type DeskPart =
  | 'overview'
  | 'register'
  | 'sessions'
  | 'synthesis'
  | 'drafts'
  | 'responses'
  | 'reports'
  | 'approvals'
  | 'settings'

const DESK_PARTS: readonly DeskPart[] = [
  'register',
  'sessions',
  'synthesis',
  'drafts',
  'responses',
  'reports',
  'approvals',
  'settings',
]

/** A page the team works in. */
export function DeskFrame(props: {
  consultation: FramedConsultation
  current: DeskPart
  person: string
  /** `null`: the page makes its own title line. */
  title: ReactNode | null
  line?: ReactNode
  desk?: 'register' | 'drafting' | 'session-desk' | 'synthesis'
  children: ReactNode
}) {
  const { language, text } = useReader()
  const desk = `${consultationPath(props.consultation.slug, language)}/desk`
  return (
    <WorkFrame
      brand={{ label: titleOf(props.consultation, language), href: desk }}
      nav={DESK_PARTS.map((part) => ({
        label: text(`desk.${part}`),
        href: `${desk}/${part}`,
        isCurrent: props.current === part,
      }))}
      person={<a href={`/${language}/me`}>{props.person || text('frame.mine')}</a>}
      path={usePath()}
      title={props.title}
      line={props.line}
      desk={props.desk}
    >
      {props.children}
    </WorkFrame>
  )
}

/** `/fr/consultations/villes-en-commun` */
export function consultationPath(slug: string, language: string): string {
  return `/${language}/consultations/${slug}`
}

function titleOf(consultation: FramedConsultation, language: string): string {
  return inLanguage(consultation.title, language, consultation.languages)
}

function usePath(): string {
  const { pathname, search } = useLocation()
  return pathname + search
}

function footer(
  language: string,
  note: string,
  text: (key: 'frame.about' | 'frame.privacy') => string,
) {
  return {
    note,
    links: [
      { label: text('frame.about'), href: `/${language}/about` },
      { label: text('frame.privacy'), href: `/${language}/privacy` },
    ],
  }
}
