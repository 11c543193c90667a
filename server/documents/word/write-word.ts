import { zipSync, strToU8 } from 'fflate'
import type { Document } from '~/app/domain/document'
import { direction } from '~/app/domain/language'
import { BodyWriter } from './body-out'
import { factsXml } from './facts-out'
import { numberingXml, stylesXml } from './styles-out'
import type { ExtraPart, WordOptions } from './word-options'
import { attrs, escapeXml, NAMESPACES, XML_HEAD } from './xml-out'

/**
 * The document as a Word file. Each block stands in a bookmark that names it, and a part of the
 * file holds roles and attributes, so that our own file comes back as the same document.
 */
export function writeWord(document: Document, options: WordOptions): Uint8Array {
  const body = new BodyWriter(document, options)
  const main = body.write()
  const extra = options.extraParts ?? []
  const parts: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(contentTypes(body, extra)),
    '_rels/.rels': strToU8(packageRelations()),
    'docProps/core.xml': strToU8(coreXml(options)),
    'word/document.xml': strToU8(
      `${XML_HEAD}<w:document ${NAMESPACES}><w:body>${main}${sectionXml(options.language)}</w:body></w:document>`,
    ),
    'word/styles.xml': strToU8(stylesXml(options.language)),
    'word/numbering.xml': strToU8(numberingXml(body.lists)),
    'word/footnotes.xml': strToU8(body.notesXml()),
    'word/settings.xml': strToU8(
      `${XML_HEAD}<w:settings ${NAMESPACES}><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`,
    ),
    'word/_rels/document.xml.rels': strToU8(relations(body, extra)),
    'word/_rels/footnotes.xml.rels': strToU8(linkRelations(body)),
    'customXml/item1.xml': strToU8(factsXml(document)),
  }
  for (const { name, xml } of extra) parts[`word/${name}`] = strToU8(xml)
  for (const { name, bytes } of body.media.values()) parts[`word/media/${name}`] = bytes
  // Without a time of its own, the same text gives the same file.
  return zipSync(parts, { level: 6, mtime: '1980-01-01T12:00:00Z' })
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
/** A sheet of A4, bound at the side where its language begins. */
function sectionXml(language: string): string {
  const page =
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418" w:header="709" w:footer="709" w:gutter="0"/>'
  return `<w:sectPr>${page}${direction(language) === 'rtl' ? '<w:bidi/>' : ''}</w:sectPr>`
}

function contentTypes(body: BodyWriter, extra: readonly ExtraPart[]): string {
  const override = (name: string, type: string) =>
    `<Override${attrs({ PartName: name, ContentType: type })}/>`
  const media = new Set([...body.media.values()].map(({ name }) => name.split('.').at(-1)!))
  return [
    `${XML_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    ...[...media].map(
      (ending) =>
        `<Default${attrs({ Extension: ending, ContentType: `image/${ending === 'jpg' ? 'jpeg' : ending}` })}/>`,
    ),
    override('/word/document.xml', `${WORD}.document.main+xml`),
    override('/word/styles.xml', `${WORD}.styles+xml`),
    override('/word/numbering.xml', `${WORD}.numbering+xml`),
    override('/word/footnotes.xml', `${WORD}.footnotes+xml`),
    override('/word/settings.xml', `${WORD}.settings+xml`),
    override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    ...extra.map(({ name, contentType }) => override(`/word/${name}`, contentType)),
    '</Types>',
  ].join('')
}

function packageRelations(): string {
  return relationsXml([
    { id: 'rId1', type: `${OFFICE}/officeDocument`, target: 'word/document.xml' },
    {
      id: 'rId2',
      type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
      target: 'docProps/core.xml',
    },
  ])
}

type WrittenRelation = { id: string; type: string; target: string; isExternal?: boolean }

function relations(body: BodyWriter, extra: readonly ExtraPart[]): string {
  const own = ['styles', 'numbering', 'footnotes', 'settings'].map((name) => ({
    id: `rId-${name}`,
    type: `${OFFICE}/${name}`,
    target: `${name}.xml`,
  }))
  return relationsXml([
    ...own,
    { id: 'rId-facts', type: `${OFFICE}/customXml`, target: '../customXml/item1.xml' },
    ...extra.map(({ name, relationType }, at) => ({
      id: `rId-extra${at + 1}`,
      type: relationType,
      target: name,
    })),
    ...[...body.media.values()].map(({ id, name }) => ({
      id,
      type: `${OFFICE}/image`,
      target: `media/${name}`,
    })),
    ...links(body),
  ])
}

/** Notes lead to addresses too; both parts use the same ids. */
function linkRelations(body: BodyWriter): string {
  return relationsXml(links(body))
}

function links(body: BodyWriter): WrittenRelation[] {
  return [...body.links].map(([url, id]) => ({
    id,
    type: `${OFFICE}/hyperlink`,
    target: url,
    isExternal: true,
  }))
}

function relationsXml(found: readonly WrittenRelation[]): string {
  const each = found.map(
    ({ id, type, target, isExternal }) =>
      `<Relationship${attrs({ Id: id, Type: type, Target: target, TargetMode: isExternal ? 'External' : undefined })}/>`,
  )
  return `${XML_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`
}

function coreXml({ title, language }: WordOptions): string {
  return `${XML_HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title><dc:language>${escapeXml(language)}</dc:language></cp:coreProperties>`
}
