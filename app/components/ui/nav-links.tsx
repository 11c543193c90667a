import type { ReactNode } from 'react'

/** Where a link of the frame leads; `isCurrent` when the reader is there. */
export type NavLink = { href: string; label: ReactNode; isCurrent?: boolean }

/** A list of links; `last` is set apart at its end. */
export function NavLinks(props: { className: string; links: readonly NavLink[]; last?: NavLink }) {
  return (
    <ul className={props.className}>
      {props.links.map((link) => (
        <li key={link.href}>
          <OneLink link={link} />
        </li>
      ))}
      {props.last && (
        <li>
          <OneLink link={props.last} className="nav-find" />
        </li>
      )}
    </ul>
  )
}

function OneLink({ link, className }: { link: NavLink; className?: string }) {
  return (
    <a className={className} href={link.href} aria-current={link.isCurrent ? 'page' : undefined}>
      {link.label}
    </a>
  )
}
