import { useText } from '~/app/i18n/text'
import { Timeline } from '../ui/timeline'

/** What will happen to a contribution once it is sent. */
export function WhatNext() {
  const text = useText()
  return (
    <aside className="what-next" aria-labelledby="what-next">
      <h2 id="what-next">{text('next.title')}</h2>
      <Timeline
        size="small"
        stations={[
          {
            kind: 'received',
            title: text('next.received'),
            isToCome: true,
            children: <p>{text('next.receivedWhat')}</p>,
          },
          {
            kind: 'sorted',
            title: text('next.sorted'),
            isToCome: true,
            children: <p>{text('next.sortedWhat')}</p>,
          },
          {
            kind: 'answered',
            title: text('next.answered'),
            isToCome: true,
            children: <p>{text('next.answeredWhat')}</p>,
          },
          {
            kind: 'to-come',
            title: text('next.inText'),
            isToCome: true,
            children: <p>{text('next.inTextWhat')}</p>,
          },
        ]}
      />
    </aside>
  )
}
