import type { ReactNode } from 'react'

/** A point on the line from what was said to what became of it. */
export type Station = {
  kind: 'received' | 'sorted' | 'answered' | 'in-text' | 'to-come'
  title: ReactNode
  /** ISO date for machines, and as the reader writes it. */
  date?: { iso: string; words: string } | null
  /** The colour: the position of a group (received), or the disposition (answered). */
  voice?: number | string
  /** Has not happened yet: hollow, and the line after it dotted. */
  isToCome?: boolean
  children?: ReactNode
}

/** The line with its stations, oldest first. */
export function Timeline(props: {
  stations: readonly Station[]
  size?: 'large' | 'small'
  level?: 2 | 3
}) {
  return (
    <ol className={props.size === 'small' ? 'timeline timeline-small' : 'timeline'}>
      {props.stations.map((station, index) => (
        <StationItem key={index} station={station} level={props.level ?? 3} />
      ))}
    </ol>
  )
}

function StationItem({ station, level }: { station: Station; level: 2 | 3 }) {
  const Heading = level === 2 ? 'h2' : 'h3'
  const classes = [
    station.voice !== undefined && `voice-${station.voice}`,
    station.kind === 'received' && 'from-voice',
    station.isToCome && 'to-come',
  ].filter(Boolean)
  const node = station.isToCome
    ? `node node-${station.kind} node-open`
    : `node node-${station.kind}`
  return (
    <li className={classes.join(' ') || undefined}>
      <span className={node} aria-hidden="true" />
      {station.date && (
        <p className="timeline-date">
          <time dateTime={station.date.iso}>{station.date.words}</time>
        </p>
      )}
      <Heading>{station.title}</Heading>
      {station.children}
    </li>
  )
}
