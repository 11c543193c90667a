import type { InlineNode, Mark, ReferenceForm } from '~/app/domain/document'
import { isSafeUrl } from '~/app/domain/document-check'
import { direction } from '~/app/domain/language'
import { blockBookmark, citationBookmark } from './names'
import { attrs, escapeXml } from './xml-out'

/** A stretch of a block's words, with where it stands in the block's plain text. */
export type Run = {
  /** UTF-16 units of the block's plain text, from 0; `end` not included. */
  start: number
  end: number
  /** What the run says, for a run of words; a break, a reference and a citation hold one unit. */
  text: string | null
  marks: readonly Mark[]
  /** The address it leads to. */
  url: string | null
  node: InlineNode
}

/** The words of a block as runs: what comments and changes are laid over. */
export function runsOf(children: readonly InlineNode[]): Run[] {
  const runs: Run[] = []
  let at = 0
  const add = (node: InlineNode, url: string | null) => {
    if (node.type === 'link') {
      for (const child of node.children) add(child, node.url)
      return
    }
    const text = node.type === 'text' ? node.text : null
    const length = text?.length ?? 1
    const marks = node.type === 'text' ? (node.marks ?? []) : []
    runs.push({ start: at, end: at + length, text, marks, url, node })
    at += length
  }
  for (const child of children) add(child, null)
  return runs
}

/** The same runs, cut so that each of the places is between two of them. */
export function cutRuns(runs: readonly Run[], places: readonly number[]): Run[] {
  return runs.flatMap((run) => {
    const { text } = run
    const within = [...new Set(places)]
      .filter((place) => place > run.start && place < run.end)
      .sort((a, b) => a - b)
    if (text === null || within.length === 0) return [run]
    const edges = [run.start, ...within, run.end]
    return edges.slice(1).map((end, at) => {
      const start = edges[at]!
      return { ...run, start, end, text: text.slice(start - run.start, end - run.start) }
    })
  })
}

/** What runs need to know of the file they stand in. */
export type RunSurroundings = {
  language: string
  /** The id of the relation to an address. */
  linkId: (url: string) => string
  /** The number of a footnote in the file, by the id of its block. */
  noteNumber: (blockId: string) => number | null
  /** What a reference shows as the text stands. */
  referenceText: (blockId: string, form: ReferenceForm) => string
  citationText: (citationId: string) => string
  nextId: () => number
}

/** How a run stands in a tracked change: what is put around it. */
export type Tracking = { wrap: (xml: string) => string; isDeleted: boolean }

/** One run; a link holds the change of its words, since a change may not hold a link. */
export function runXml(run: Run, around: RunSurroundings, tracking?: Tracking): string {
  const piece = pieceXml(run, around, tracking)
  const xml = tracking ? tracking.wrap(piece) : piece
  if (run.url === null || !isSafeUrl(run.url)) return xml
  return `<w:hyperlink${attrs({ 'r:id': around.linkId(run.url), 'w:history': 1 })}>${xml}</w:hyperlink>`
}

function pieceXml(
  { node, text, marks, url }: Run,
  around: RunSurroundings,
  tracking: Tracking | undefined,
): string {
  const isDeleted = tracking?.isDeleted ?? false
  const properties = propertiesXml(marks, around.language, url !== null)
  if (text !== null) return wordsXml(text, properties, isDeleted)
  switch (node.type) {
    case 'break':
      return `<w:r>${properties}<w:br/></w:r>`
    case 'citation': {
      const id = around.nextId()
      const words = wordsXml(around.citationText(node.citationId), properties, isDeleted)
      return `<w:bookmarkStart${attrs({ 'w:id': id, 'w:name': citationBookmark(node.citationId) })}/>${words}<w:bookmarkEnd${attrs({ 'w:id': id })}/>`
    }
    case 'reference':
      return referenceXml(node.blockId, node.form, properties, around, tracking)
    default:
      return ''
  }
}

function referenceXml(
  blockId: string,
  form: ReferenceForm,
  properties: string,
  around: RunSurroundings,
  tracking: Tracking | undefined,
): string {
  const note = form === 'note' ? around.noteNumber(blockId) : null
  if (note !== null) {
    return `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${note}"/></w:r>`
  }
  const words = wordsXml(around.referenceText(blockId, form), properties, tracking?.isDeleted)
  const code = ` REF ${blockBookmark(blockId)} ${form === 'title' ? '' : '\\n '}\\h `
  if (!tracking) return `<w:fldSimple${attrs({ 'w:instr': code })}>${words}</w:fldSimple>`
  // A change may not hold a simple field, but its signs one by one.
  const sign = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  const tag = tracking.isDeleted ? 'w:delInstrText' : 'w:instrText'
  const instruction = `<w:r><${tag} xml:space="preserve">${escapeXml(code)}</${tag}></w:r>`
  return sign('begin') + instruction + sign('separate') + words + sign('end')
}

/** Words with their line breaks; what XML cannot hold has been left out of documents already. */
function wordsXml(text: string, properties: string, isDeleted = false): string {
  const tag = isDeleted ? 'w:delText' : 'w:t'
  return `<w:r>${properties}<${tag} xml:space="preserve">${escapeXml(text)}</${tag}></w:r>`
}

function propertiesXml(marks: readonly Mark[], language: string, isLink: boolean): string {
  const has = (mark: Mark) => marks.includes(mark)
  const style = has('code') ? 'Code' : isLink ? 'Hyperlink' : ''
  const raised = has('superscript') ? 'superscript' : has('subscript') ? 'subscript' : ''
  const isRightToLeft = direction(language) === 'rtl'
  return [
    '<w:rPr>',
    style && `<w:rStyle w:val="${style}"/>`,
    has('bold') && '<w:b/><w:bCs/>',
    has('italic') && '<w:i/><w:iCs/>',
    has('strikethrough') && '<w:strike/>',
    has('underline') && '<w:u w:val="single"/>',
    has('placeholder') && '<w:highlight w:val="yellow"/>',
    raised && `<w:vertAlign w:val="${raised}"/>`,
    isRightToLeft && '<w:rtl/>',
    `<w:lang${attrs(isRightToLeft ? { 'w:bidi': language } : { 'w:val': language })}/>`,
    '</w:rPr>',
  ]
    .filter((part) => typeof part === 'string')
    .join('')
}
