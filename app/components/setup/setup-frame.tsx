import { useActionData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useReader } from '~/app/i18n/text'
import { consultationPath, DeskFrame, type FramedConsultation } from '../frames'
import { Message } from '../ui/message'
import { NavLinks } from '../ui/nav-links'

/** The consultation and who looks at it, as every page of the settings needs them. */
export type SetupVisit = {
  consultation: FramedConsultation & { timeZone: string }
  person: string
  /** May this person change things here? Others of the team read. */
  mayChange: boolean
  /** Something was just saved. */
  isSaved: boolean
}

type SetupPart = 'words' | 'phases' | 'groups' | 'body' | 'team'

const PAGES: Record<SetupPart, string> = {
  words: 'settings',
  phases: 'phases',
  groups: 'settings/groups',
  body: 'settings/body',
  team: 'team',
}

/** A page of the settings, with the way to the others. */
export function SetupFrame(
  props: SetupVisit & { part: SetupPart; title: ReactNode; children: ReactNode },
) {
  const { language, text } = useReader()
  // A form that is refused comes back at the address of what was saved before it.
  const isRefused = useActionData() !== undefined
  const desk = `${consultationPath(props.consultation.slug, language)}/desk`
  const links = (Object.keys(PAGES) as SetupPart[]).map((part) => ({
    label: text(`setup.${part}`),
    href: `${desk}/${PAGES[part]}`,
    isCurrent: part === props.part,
  }))
  return (
    <DeskFrame
      consultation={props.consultation}
      current="settings"
      person={props.person}
      title={props.title}
    >
      <div className="setup">
        <nav aria-label={text('setup.navigation')}>
          <NavLinks className="setup-nav" links={links} />
        </nav>
        <div className="setup-page">
          {props.isSaved && !isRefused && (
            <Message kind="done">
              <p>{text('common.saved')}</p>
            </Message>
          )}
          {!props.mayChange && <p className="note">{text('setup.readOnly')}</p>}
          {props.children}
        </div>
      </div>
    </DeskFrame>
  )
}
