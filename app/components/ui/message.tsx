import type { ReactNode } from 'react'

/** A refusal gives its reason and a way on; a problem can be mended; what is done is confirmed. */
export type MessageKind = 'refusal' | 'problem' | 'done' | 'note'

/**
 * A message that stays: what happened, what is kept, what to do next. Refusals and problems are
 * read out at once, the others when the listener pauses.
 */
export function Message(props: {
  kind: MessageKind
  title?: ReactNode
  /** The level of the title in the page's outline. */
  level?: 2 | 3
  children?: ReactNode
}) {
  const isUrgent = props.kind === 'refusal' || props.kind === 'problem'
  const Heading = props.level === 3 ? 'h3' : 'h2'
  return (
    <div className={`message message-${props.kind}`} role={isUrgent ? 'alert' : 'status'}>
      {props.title && <Heading>{props.title}</Heading>}
      {props.children}
    </div>
  )
}
