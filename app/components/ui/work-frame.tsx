import type { ReactNode } from 'react'
import { useText } from '~/app/i18n/text'
import { BrandMark } from '../signs'
import { NavLinks, type NavLink } from './nav-links'
import { LanguageLinks, SkipLink } from './public-frame'

/**
 * The frame of a page people work in; its route says `handle = { frame: 'work' }`, so that the
 * page is set small. `desk` names the grid its panes stand in: `register`, `drafting`,
 * `session-desk`, `synthesis`; without one, the page is a single pane.
 */
export function WorkFrame(props: {
  brand: { label: ReactNode; href: string }
  nav: readonly NavLink[]
  person: ReactNode
  path: string
  /** `null`: the page makes its own title line. */
  title: ReactNode | null
  /** Counts, states and actions on the line of the title. */
  line?: ReactNode
  desk?: 'register' | 'drafting' | 'session-desk' | 'synthesis'
  children: ReactNode
}) {
  const text = useText()
  return (
    <>
      <SkipLink />
      <header className="work-header">
        <a className="brand" href={props.brand.href}>
          <BrandMark />
          <span>{props.brand.label}</span>
        </a>
        <nav aria-label={text('ui.workNavigation')}>
          <NavLinks className="work-nav" links={props.nav} />
        </nav>
        <div className="work-person">{props.person}</div>
        <LanguageLinks path={props.path} />
      </header>
      <main id="content" className={props.desk ? `desk ${props.desk}` : 'desk desk-plain'}>
        {props.title !== null && (
          <div className="work-title">
            <h1>{props.title}</h1>
            {props.line}
          </div>
        )}
        {props.children}
      </main>
    </>
  )
}

/** One pane of a desk. `detail` stands behind a strong edge. */
export function Pane(props: {
  label: string
  kind?: 'detail'
  className?: string
  children: ReactNode
}) {
  const classes = ['pane', props.kind === 'detail' && 'pane-detail', props.className]
  return (
    <section className={classes.filter(Boolean).join(' ')} aria-label={props.label}>
      {props.children}
    </section>
  )
}
