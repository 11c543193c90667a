import type { AnchorHTMLAttributes, ButtonHTMLAttributes } from 'react'

type Looks = { kind?: 'main' | 'second'; size?: 'public' | 'small' | 'mini' }

/** What a form does when it is pressed: a verb and its object. */
export function Button(props: ButtonHTMLAttributes<HTMLButtonElement> & Looks) {
  const { kind, size, type = 'submit', ...native } = props
  return <button {...native} type={type} className={buttonClass({ kind, size })} />
}

/** A link that leads to the next thing to do, as large as a button. */
export function ButtonLink(props: AnchorHTMLAttributes<HTMLAnchorElement> & Looks) {
  const { kind, size, ...native } = props
  return <a {...native} className={buttonClass({ kind, size })} />
}

function buttonClass({ kind = 'main', size = 'public' }: Looks): string {
  if (size === 'mini') return 'button-mini'
  const classes = ['button']
  if (kind === 'second') classes.push('button-second')
  if (size === 'small') classes.push('button-small')
  return classes.join(' ')
}
