import type { BlockFacts, InlineNode } from '~/app/domain/document'
import { direction } from '~/app/domain/language'
import { blockBookmark } from './names'
import { cutRuns, runsOf, runXml, type Run, type RunSurroundings, type Tracking } from './runs-out'
import { attrs } from './xml-out'

/** XML that stands between two runs of a block: where the range of a comment begins or ends. */
export type PlacedXml = { at: number; xml: string }

/** A stretch of a block that a tracked change put in or takes away; offsets in its plain text. */
export type TrackedStretch = {
  start: number
  end: number
  kind: 'inserted' | 'deleted'
  author: string
  /** ISO 8601, UTC. */
  date: string
}

/** What is laid over the words of one block: comments and tracked changes. */
export type BlockLayer = {
  placed?: readonly PlacedXml[]
  stretches?: readonly TrackedStretch[]
  /** The whole paragraph was put in or is taken away, or moved: then both places share a name. */
  paragraph?: TrackedChange
}

export type TrackedChange = Pick<TrackedStretch, 'kind' | 'author' | 'date'> & { moveName?: string }

export type ParagraphProperties = {
  style?: string
  /** The list it is in and how deep, from 0. */
  list?: { id: number; level: number }
}

type Block = BlockFacts & { children: readonly InlineNode[] }

/** A paragraph with the words of a block, its bookmark, and what is laid over it. */
export function paragraphXml(
  block: Block,
  properties: ParagraphProperties,
  around: RunSurroundings,
  layer: BlockLayer = {},
): string {
  const within = { ...around, language: block.language ?? around.language }
  const words = movedXml(layeredXml(runsOf(block.children), within, layer), around, layer)
  const id = around.nextId()
  const name = blockBookmark(block.id)
  return (
    `<w:p>${propertiesXml(properties, within, layer)}` +
    `<w:bookmarkStart${attrs({ 'w:id': id, 'w:name': name })}/>${words}<w:bookmarkEnd${attrs({ 'w:id': id })}/></w:p>`
  )
}

function propertiesXml(
  { style, list }: ParagraphProperties,
  around: RunSurroundings,
  { paragraph }: BlockLayer,
): string {
  const inner = [
    style && `<w:pStyle w:val="${style}"/>`,
    list && `<w:numPr><w:ilvl w:val="${list.level}"/><w:numId w:val="${list.id}"/></w:numPr>`,
    direction(around.language) === 'rtl' && '<w:bidi/>',
    paragraph && `<w:rPr>${changeXml(paragraph, around, '')}</w:rPr>`,
  ].filter((part) => typeof part === 'string')
  return inner.length > 0 ? `<w:pPr>${inner.join('')}</w:pPr>` : ''
}

/** Runs in their order, each in the change it belongs to, with what is placed between them. */
function layeredXml(runs: readonly Run[], around: RunSurroundings, layer: BlockLayer): string {
  const { placed = [], stretches = [], paragraph } = layer
  const cuts = [
    ...placed.map(({ at }) => at),
    ...stretches.flatMap(({ start, end }) => [start, end]),
  ]
  const cut = cutRuns(runs, cuts)
  const waiting = [...placed].sort((a, b) => a.at - b.at)
  let xml = ''
  for (const run of cut) {
    while (waiting.length > 0 && waiting[0]!.at <= run.start) xml += waiting.shift()!.xml
    const change =
      stretches.find(({ start, end }) => run.start >= start && run.end <= end) ?? paragraph
    xml += runXml(run, around, change && trackingOf(change, around))
  }
  return xml + waiting.map((one) => one.xml).join('')
}

/** Words that move are written as words where they were, too. */
function trackingOf(change: TrackedChange, around: RunSurroundings): Tracking {
  return {
    wrap: (xml) => changeXml(change, around, xml),
    isDeleted: change.kind === 'deleted' && change.moveName === undefined,
  }
}

/** The range of a move around the words that move. */
function movedXml(words: string, around: RunSurroundings, { paragraph }: BlockLayer): string {
  if (paragraph?.moveName === undefined) return words
  const tag = paragraph.kind === 'inserted' ? 'w:moveTo' : 'w:moveFrom'
  const id = around.nextId()
  const { author, date, moveName } = paragraph
  const facts = attrs({ 'w:id': id, 'w:author': author, 'w:date': date, 'w:name': moveName })
  return `<${tag}RangeStart${facts}/>${words}<${tag}RangeEnd${attrs({ 'w:id': id })}/>`
}

/** Words, or a picture, as put in or taken away. */
export function changeXml(
  { kind, author, date, moveName }: TrackedChange,
  around: RunSurroundings,
  words: string,
): string {
  const isMove = moveName !== undefined
  const tag =
    kind === 'inserted' ? (isMove ? 'w:moveTo' : 'w:ins') : isMove ? 'w:moveFrom' : 'w:del'
  const facts = attrs({ 'w:id': around.nextId(), 'w:author': author, 'w:date': date })
  return words === '' ? `<${tag}${facts}/>` : `<${tag}${facts}>${words}</${tag}>`
}
