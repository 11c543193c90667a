import { direction } from '~/app/domain/language'
import type { WrittenComment, WrittenThread } from '~/app/domain/written-threads'
import type { BlockLayer, PlacedXml } from './paragraphs-out'
import type { ExtraPart } from './word-options'
import { attrs, escapeXml, NAMESPACES, XML_HEAD } from './xml-out'

type Numbered = WrittenComment & { id: number; parentId: number | null; isDone: boolean }

/**
 * Threads as the comments of a Word file, each on its exact words.
 *
 * @param firstBlockId where comments on the whole stand.
 */
export function commentsLayer(threads: readonly WrittenThread[], firstBlockId: string) {
  const placed = new Map<string, PlacedXml[]>()
  const comments: Numbered[] = []
  const add = (blockId: string, at: number, xml: string) =>
    placed.set(blockId, [...(placed.get(blockId) ?? []), { at, xml }])

  for (const { place, comments: said, isDone } of threads) {
    const first = comments.length
    const numbered = said.map((comment, at) => ({
      ...comment,
      id: first + at,
      parentId: at === 0 ? null : first,
      isDone,
    }))
    comments.push(...numbered)
    const start = numbered.map(({ id }) => `<w:commentRangeStart w:id="${id}"/>`).join('')
    const end = numbered.map(({ id }) => endXml(id)).join('')
    if (!place) add(firstBlockId, 0, start + end)
    else if (place.startBlockId === place.endBlockId && place.startOffset === place.endOffset)
      add(place.startBlockId, place.startOffset, start + end)
    else {
      add(place.startBlockId, place.startOffset, start)
      add(place.endBlockId, place.endOffset, end)
    }
  }
  return {
    layer: (blockId: string): BlockLayer | undefined => layerOf(placed.get(blockId)),
    extraParts: comments.length > 0 ? partsOf(comments) : [],
  }
}

/** Where one range ends and another begins, the end is written first. */
function layerOf(placed: readonly PlacedXml[] | undefined): BlockLayer | undefined {
  if (!placed) return undefined
  const isStart = ({ xml }: PlacedXml) => Number(xml.startsWith('<w:commentRangeStart'))
  return { placed: [...placed].sort((a, b) => a.at - b.at || isStart(a) - isStart(b)) }
}

function endXml(id: number): string {
  return `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`
}

const W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
const W15 = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
const MC =
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="w14 w15"'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

function partsOf(comments: readonly Numbered[]): ExtraPart[] {
  return [
    {
      name: 'comments.xml',
      contentType: `${TYPE}.comments+xml`,
      relationType: `${OFFICE}/comments`,
      xml: `${XML_HEAD}<w:comments ${NAMESPACES} ${W14} ${W15} ${MC}>${comments.map(commentXml).join('')}</w:comments>`,
    },
    {
      name: 'commentsExtended.xml',
      contentType: `${TYPE}.commentsExtended+xml`,
      relationType: 'http://schemas.microsoft.com/office/2011/relationships/commentsExtended',
      xml: `${XML_HEAD}<w15:commentsEx ${W14} ${W15} ${MC}>${comments.map(extendedXml).join('')}</w15:commentsEx>`,
    },
  ]
}

function commentXml({ id, author, date, text, language }: Numbered): string {
  const lines = text.split('\n')
  const isRightToLeft = direction(language) === 'rtl'
  const properties = isRightToLeft ? '<w:pPr><w:bidi/></w:pPr>' : ''
  const marks = isRightToLeft ? '<w:rPr><w:rtl/></w:rPr>' : ''
  const paragraphs = lines.map((line, at) => {
    const named = at === lines.length - 1 ? attrs({ 'w14:paraId': paragraphId(id) }) : ''
    const sign = at === 0 ? '<w:r><w:annotationRef/></w:r>' : ''
    return `<w:p${named}>${properties}${sign}<w:r>${marks}<w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r></w:p>`
  })
  const facts = { 'w:id': id, 'w:author': author, 'w:date': wordDate(date) }
  return `<w:comment${attrs({ ...facts, 'w:initials': initialsOf(author) })}>${paragraphs.join('')}</w:comment>`
}

function extendedXml({ id, parentId, isDone }: Numbered): string {
  return `<w15:commentEx${attrs({
    'w15:paraId': paragraphId(id),
    'w15:paraIdParent': parentId === null ? undefined : paragraphId(parentId),
    'w15:done': isDone ? 1 : 0,
  })}/>`
}

/** Eight hexadecimal digits below 80000000, as Word wants them. */
function paragraphId(id: number): string {
  return (0x50000000 + id).toString(16).toUpperCase()
}

/** Without fractions of a second, which Word does not write. */
function wordDate(date: string): string {
  return `${new Date(date).toISOString().slice(0, 19)}Z`
}

function initialsOf(author: string): string {
  return (author.match(/\p{L}+/gu) ?? [])
    .map((word) => [...word][0]!)
    .slice(0, 3)
    .join('')
}
