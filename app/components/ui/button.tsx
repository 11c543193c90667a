import type { AnchorHTMLAttributes, ButtonHTMLAttributes } from 'react'

type Looks = { kind?: 'main' | 'second'; size?: 'public' | 'small' | 'mini' }

/** What a form does when it is pressed: a verb and its object. */
export function Button(props: ButtonHTMLAttributes<HTMLButtonElement> & Looks) {
  const { kind, size, type = 'submit', className, ...native } = props
  return <button {...native} type={type} className={buttonClass({ kind, size }, className)} />
}

/** A link that leads to the next thing to do, as large as a button. */
export function ButtonLink(props: AnchorHTMLAttributes<HTMLAnchorElement> & Looks) {
  const { kind, size, className, ...native } = props
  return <a {...native} className={buttonClass({ kind, size }, className)} />
}

function buttonClass({ kind = 'main', size = 'public' }: Looks, place?: string): string {
  const classes = [size === 'mini' ? 'button-mini' : 'button']
  if (kind === 'second' && size !== 'mini') classes.push('button-second')
  if (size === 'small') classes.push('button-small')
  if (place) classes.push(place)
  return classes.join(' ')
}
