import type { ReactNode } from 'react'
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '~/app/domain/language'
import { OWN_NAMES } from '~/app/i18n/languages'
import { useReader, useText } from '~/app/i18n/text'
import { BrandMark } from '../signs'
import { NavLinks, type NavLink } from './nav-links'

type Footer = { note?: ReactNode; links?: readonly NavLink[] }

/**
 * The frame of a public page. `path` is the page's own address with its query (`/fr/…?…`): the
 * language links keep it. `find` is the link set apart: finding one's contribution again.
 */
export function PublicFrame(props: {
  brand: { label: ReactNode; href: string }
  nav: readonly NavLink[]
  find?: NavLink
  path: string
  footer?: Footer
  /** The class of the main part: `wrap` unless the page makes its own width. */
  mainClass?: string
  children: ReactNode
}) {
  const text = useText()
  return (
    <>
      <SkipLink />
      <header className="public-header">
        <div className="wrap public-header-inner">
          <a className="brand" href={props.brand.href}>
            <BrandMark />
            <span>{props.brand.label}</span>
          </a>
          <details className="public-menu">
            <summary>{text('ui.menu')}</summary>
            <nav aria-label={text('ui.navigation')}>
              <NavLinks className="public-nav" links={props.nav} last={props.find} />
            </nav>
          </details>
          <LanguageLinks path={props.path} />
        </div>
      </header>
      <main id="content" className={props.mainClass ?? 'wrap'}>
        {props.children}
      </main>
      <PublicFooter {...props.footer} />
    </>
  )
}

/** The first link of every page, seen once it has the focus. */
export function SkipLink() {
  const text = useText()
  return (
    <a className="skip-link" href="#content">
      {text('ui.skip')}
    </a>
  )
}

/** The same page in the other languages; each language is named by itself. */
export function LanguageLinks(props: { path: string }) {
  const { language: current, text } = useReader()
  return (
    <nav className="languages-nav" aria-label={text('ui.languages')}>
      <ul className="languages">
        {INTERFACE_LANGUAGES.map((language) => (
          <li key={language}>
            <a
              href={pathInLanguage(props.path, language)}
              lang={language}
              hrefLang={language}
              aria-current={language === current ? 'true' : undefined}
            >
              <abbr title={OWN_NAMES[language].name}>{OWN_NAMES[language].short}</abbr>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The same address in another language: `/fr/consultations/x?page=2` → `/es/consultations/x?page=2`. */
export function pathInLanguage(path: string, language: InterfaceLanguage): string {
  return path.replace(/^\/[a-z]{2,3}(?=$|[/?#])/, `/${language}`)
}

function PublicFooter({ note, links = [] }: Footer) {
  const text = useText()
  return (
    <footer className="public-footer">
      <div className="wrap public-footer-inner">
        <BrandMark />
        {note && <p>{note}</p>}
        {links.length > 0 && (
          <nav aria-label={text('ui.footer')}>
            <NavLinks className="footer-links" links={links} />
          </nav>
        )}
      </div>
    </footer>
  )
}
