import { type ReactNode } from 'react'

const BOX = 'M1.3 1.3h13.4v13.4H1.3z'

/** The drawings of all signs, once per page, before anything that uses one. */
export function Sprite() {
  return (
    <svg className="sprite" aria-hidden="true" focusable="false">
      <defs>
        <GroupSymbols />
        <ChannelSymbols />
        <DispositionSymbols />
        <StateSymbols />
        <ChannelTextures />
      </defs>
    </svg>
  )
}

function Symbol(props: { id: string; children: ReactNode }) {
  return (
    <symbol id={props.id} viewBox="0 0 16 16">
      {props.children}
    </symbol>
  )
}

/** What is used elsewhere inherits from there, so each symbol carries its own pen. */
function LineSymbol(props: { id: string; children: ReactNode }) {
  return (
    <Symbol id={props.id}>
      <g fill="none" stroke="currentColor" strokeWidth="1.8">
        {props.children}
      </g>
    </Symbol>
  )
}

/** Filled shapes: who speaks. The order is fixed for the whole life of a consultation. */
function GroupSymbols() {
  const shapes = [
    'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1z',
    'M8 .8 15.6 14.6H.4z',
    'M1.6 1.6h12.8v12.8H1.6z',
    'm8 0 8 8-8 8-8-8z',
    'M4.2 1.2h7.6L15.7 8l-3.9 6.8H4.2L.3 8z',
    'M5.2.8h5.6v4.4h4.4v5.6h-4.4v4.4H5.2v-4.4H.8V5.2h4.4z',
    'M.6 12.2a7.4 7.4 0 0 1 14.8 0z',
  ]
  return shapes.map((d, index) => (
    <Symbol key={d} id={`group-${index + 1}`}>
      <path d={d} fill="currentColor" />
    </Symbol>
  ))
}

/** Line signs: through which channel. */
function ChannelSymbols() {
  const dots = [
    [8, 1.8],
    [14.2, 8],
    [8, 14.2],
    [1.8, 8],
  ] as const
  return (
    <>
      <LineSymbol id="channel-survey">
        <path d="M1 3.5h3M1 8h3m-3 4.5h3M6.5 3.5H15M6.5 8H15m-8.5 4.5H15" strokeWidth="2" />
      </LineSymbol>
      <LineSymbol id="channel-session">
        <circle cx="8" cy="8" r="3" />
        {dots.map(([cx, cy]) => (
          <circle key={`${cx} ${cy}`} cx={cx} cy={cy} r="1.8" fill="currentColor" stroke="none" />
        ))}
      </LineSymbol>
      <LineSymbol id="channel-discussion">
        <path d="M1.5 2h13v8.5H7.2L4 14v-3.5H1.5z" />
      </LineSymbol>
      <LineSymbol id="channel-draft_comment">
        <path d="M5.5 1.5h-4v13h4" strokeWidth="2.2" />
        <path d="M8 4.5h7M8 8h7m-7 3.5h4" strokeWidth="1.6" />
      </LineSymbol>
      <LineSymbol id="channel-mail">
        <path d="M1 3h14v10.5H1zM1 3.5l7 5.5 7-5.5" strokeWidth="1.7" />
      </LineSymbol>
      <LineSymbol id="channel-import">
        <path d="M1.2 9.5v5h13.6v-5M8 1v9.2M4.4 6.8 8 10.4l3.6-3.6" />
      </LineSymbol>
    </>
  )
}

/** Boxes: what was decided. */
function DispositionSymbols() {
  return (
    <>
      <LineSymbol id="disposition-accepted">
        <path d="M.5.5h15v15H.5z" fill="currentColor" stroke="none" />
        <path d="m3.8 8.2 3 3 5.4-6.2" stroke="var(--tick, var(--color-paper))" strokeWidth="2.2" />
      </LineSymbol>
      <LineSymbol id="disposition-accepted_in_part">
        <path d={BOX} />
        <path d="M1 1v14h14z" fill="currentColor" stroke="none" />
      </LineSymbol>
      <LineSymbol id="disposition-already_covered">
        <path d={BOX} />
        <path d="M4.2 6.2h7.6m-7.6 3.6h7.6" />
      </LineSymbol>
      <LineSymbol id="disposition-deferred">
        <path d={BOX} />
        <path d="M4 8h7M8.4 5l3 3-3 3" />
      </LineSymbol>
      <LineSymbol id="disposition-noted">
        <path d={BOX} />
        <circle cx="8" cy="8" r="2.4" fill="currentColor" stroke="none" />
      </LineSymbol>
      <LineSymbol id="disposition-out_of_scope">
        <path d="M10 1.3H1.3v13.4H10" />
        <circle cx="13" cy="8" r="2.2" fill="currentColor" stroke="none" />
      </LineSymbol>
      <LineSymbol id="disposition-not_accepted">
        <path d={BOX} />
        <path d="m4.6 4.6 6.8 6.8m0-6.8-6.8 6.8" />
      </LineSymbol>
      <LineSymbol id="disposition-pending">
        <path d={BOX} strokeDasharray="2.6 1.87" />
      </LineSymbol>
    </>
  )
}

/** A box filled from below: a part to write, in review, ready. And the tick of "saved". */
function StateSymbols() {
  return (
    <>
      <LineSymbol id="state-to_write">
        <path d={BOX} />
      </LineSymbol>
      <LineSymbol id="state-in_review">
        <path d={BOX} />
        <path d="M1 8h14v7H1z" fill="currentColor" stroke="none" />
      </LineSymbol>
      <LineSymbol id="state-ready">
        <path d="M.5.5h15v15H.5z" fill="currentColor" stroke="none" />
      </LineSymbol>
      <LineSymbol id="tick">
        <path d="m1.5 8.5 4.2 4.2L14.5 3" strokeWidth="2.6" />
      </LineSymbol>
    </>
  )
}

/** Textures of the channels in charts, so that one ink is enough. */
function ChannelTextures() {
  return (
    <>
      <Texture channel="survey" />
      <Texture channel="session">
        <circle cx="3" cy="3" r="1.2" />
      </Texture>
      <Texture channel="discussion" turn={45}>
        <rect width="1.6" height="6" />
      </Texture>
      <Texture channel="draft_comment">
        <rect width="6" height="1.6" />
      </Texture>
      <Texture channel="mail" turn={-45}>
        <rect x="1" width="2" height="6" />
      </Texture>
      <Texture channel="import">
        <rect width="6" height="1.2" />
        <rect width="1.2" height="6" />
      </Texture>
    </>
  )
}

function Texture(props: { channel: string; turn?: number; children?: ReactNode }) {
  return (
    <pattern
      id={`texture-${props.channel}`}
      width="6"
      height="6"
      patternUnits="userSpaceOnUse"
      patternTransform={props.turn ? `rotate(${props.turn})` : undefined}
    >
      <rect width="6" height="6" className={`channel-${props.channel}`} fill="currentColor" />
      <g fill="var(--color-paper)">{props.children}</g>
    </pattern>
  )
}
