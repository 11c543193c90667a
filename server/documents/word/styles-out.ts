import { direction } from '~/app/domain/language'
import { attrs, NAMESPACES, XML_HEAD } from './xml-out'

export type ListKind = 'bullets' | 'numbers' | 'outline'

/** A list as the file counts it: from which number, at which depth (from 0). */
export type WrittenList = { kind: ListKind; level: number; start: number }

const KINDS: readonly ListKind[] = ['bullets', 'numbers', 'outline']
const LEVELS = [0, 1, 2, 3, 4, 5, 6, 7, 8]

/** One definition for each kind of list, and one count for each list. */
export function numberingXml(lists: readonly WrittenList[]): string {
  const abstracts = KINDS.map((kind, id) => {
    const levels = LEVELS.map((level) => levelXml(kind, level)).join('')
    return `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${levels}</w:abstractNum>`
  })
  const nums = lists.map(({ kind, level, start }, at) => {
    const override = `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride>`
    return `<w:num w:numId="${at + 1}"><w:abstractNumId w:val="${KINDS.indexOf(kind)}"/>${kind === 'bullets' ? '' : override}</w:num>`
  })
  return `${XML_HEAD}<w:numbering ${NAMESPACES}>${abstracts.join('')}${nums.join('')}</w:numbering>`
}

function levelXml(kind: ListKind, level: number): string {
  const outline = LEVELS.slice(0, level + 1)
    .map((at) => `%${at + 1}`)
    .join('.')
  const text =
    kind === 'bullets'
      ? ['•', '–', '▪'][level % 3]!
      : kind === 'numbers'
        ? `%${level + 1}.`
        : outline
  const step = kind === 'outline' ? 567 : 425
  const indent = step * (level + 1)
  return (
    `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${kind === 'bullets' ? 'bullet' : 'decimal'}"/>` +
    `<w:lvlText${attrs({ 'w:val': text })}/><w:lvlJc w:val="start"/>` +
    `<w:pPr><w:ind w:start="${indent}" w:hanging="${step}"/></w:pPr></w:lvl>`
  )
}

/** The look of a file, by the names Word knows, so that its own program may change it. */
export function stylesXml(language: string): string {
  const isRightToLeft = direction(language) === 'rtl'
  const defaults =
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Arial"/><w:sz w:val="22"/><w:szCs w:val="22"/>' +
    `<w:lang${attrs(isRightToLeft ? { 'w:val': 'en', 'w:bidi': language } : { 'w:val': language })}/>` +
    '</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="140" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
  const headings = LEVELS.slice(0, 6).map((level) => {
    const size = [34, 28, 25, 23, 22, 22][level]!
    return paragraphStyle(
      `Heading${level + 1}`,
      `heading ${level + 1}`,
      `<w:keepNext/><w:spacing w:before="${320 - level * 30}" w:after="100"/><w:outlineLvl w:val="${level}"/>`,
      `<w:b/><w:bCs/><w:color w:val="1F3A44"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`,
    )
  })
  return [
    `${XML_HEAD}<w:styles ${NAMESPACES}>${defaults}`,
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
    ...headings,
    paragraphStyle('ListParagraph', 'List Paragraph', '<w:spacing w:after="60"/>', ''),
    paragraphStyle('Quote', 'Quote', '<w:ind w:start="567"/>', '<w:i/><w:iCs/>'),
    paragraphStyle(
      'Callout',
      'Callout',
      '<w:shd w:val="clear" w:fill="EDF3F2"/><w:spacing w:before="140" w:after="200"/><w:ind w:start="284" w:end="284"/>',
      '',
    ),
    paragraphStyle('Caption', 'caption', '', '<w:i/><w:iCs/><w:sz w:val="19"/>'),
    paragraphStyle('TableHeading', 'Table Heading', '<w:spacing w:after="40"/>', '<w:b/><w:bCs/>'),
    paragraphStyle(
      'FootnoteText',
      'footnote text',
      '<w:spacing w:after="40"/>',
      '<w:sz w:val="19"/>',
    ),
    characterStyle('FootnoteReference', 'footnote reference', '<w:vertAlign w:val="superscript"/>'),
    characterStyle('Hyperlink', 'Hyperlink', '<w:color w:val="0B5C7A"/><w:u w:val="single"/>'),
    characterStyle('Code', 'Code', '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas"/>'),
    '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>',
    ...['top', 'start', 'bottom', 'end', 'insideH', 'insideV'].map(
      (side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="9AA9A8"/>`,
    ),
    '</w:tblBorders></w:tblPr></w:style></w:styles>',
  ].join('')
}

function paragraphStyle(id: string, name: string, paragraph: string, run: string): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`
}

function characterStyle(id: string, name: string, run: string): string {
  return `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${name}"/><w:rPr>${run}</w:rPr></w:style>`
}
