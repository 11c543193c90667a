import type { ReactNode } from 'react'

/** Nothing is here yet: why, when it will be, and what can be done meanwhile. */
export function EmptyState(props: { title?: ReactNode; children: ReactNode; actions?: ReactNode }) {
  return (
    <div className="empty-state">
      {props.title && <p className="empty-state-title">{props.title}</p>}
      <div className="note">{props.children}</div>
      {props.actions && <p className="actions">{props.actions}</p>}
    </div>
  )
}
