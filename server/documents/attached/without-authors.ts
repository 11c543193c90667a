import { strFromU8, strToU8, zipSync, type Zippable } from 'fflate'
import { withoutTraces } from '~/app/domain/image-traces'
import type { Problem } from '~/app/domain/problem'
import { openPackage, type Parts } from '../word/package-in'

/** What one kind of office file says of people, by the path of its parts. */
type Traces = {
  /** Parts that are left out, and their entries in other parts. */
  leftOut: RegExp
  entry: RegExp
  /** Parts of which only the outermost element stays. */
  emptied: RegExp
  /** Elements that say nothing to readers: gone with what is in them. */
  gone: RegExp
  /** Elements whose words are taken away. */
  blank: RegExp
}

const WORD: Traces = {
  leftOut: /^(?:docProps\/thumbnail\.|_xmlsignatures\/)/i,
  entry:
    /<Relationship\b[^>]*\/(?:thumbnail|origin|attachedTemplate)["'][^>]*>|<Override\b[^>]*_xmlsignatures[^>]*>/g,
  emptied: /^(?:docProps\/\w+|word\/people|customXml\/item\d+|docMetadata\/\w+)\.xml$/i,
  gone: /<w:attachedTemplate\b[^>]*>|<w:rsids>.*?<\/w:rsids>/gs,
  blank: /(?!)/g,
}

const OPEN_DOCUMENT: Traces = {
  leftOut: /^(?:Thumbnails\/|META-INF\/\w*signatures)/i,
  entry: /<manifest:file-entry\b[^>]*full-path="(?:Thumbnails\/|META-INF\/)[^>]*>/g,
  emptied: /^meta\.xml$/i,
  gone: /<(dc:date|meta:date-string|meta:creator-initials|loext:sender-initials)\b[^>]*>[^<]*<\/\1>/g,
  blank:
    /(<dc:creator>|<config:config-item\b[^>]*config:name="(?:Printer|CurrentDatabase)[^>]*>)[^<]*/g,
}

/** What would say who wrote and when, in the attributes of any part; some must stay, and say nothing. */
const ATTRIBUTE =
  /\s((?:\w+:)?(?:author|initials|date|dateUtc|rsid\w*|paragraph-rsid))=(?:"[^"]*"|'[^']*')/g

/**
 * A text file of an office without what it says of the people who wrote it: their names and
 * initials (also of comments and changes), their firm, machine and templates, the times, and what
 * cameras wrote in its pictures. The words themselves stay as they are.
 *
 * @param bytes of a DOCX or ODT.
 */
export function withoutAuthors(
  bytes: Uint8Array,
): { bytes: Uint8Array; problem: null } | { bytes: null; problem: Problem } {
  const { parts, problem } = openPackage(bytes, () => true)
  if (!parts) return { bytes: null, problem }
  const traces = parts.has('mimetype') ? OPEN_DOCUMENT : WORD
  // The names of people in a file that says otherwise how it is written would not be found.
  if ([...parts].some(([path, part]) => isXml(path) && isWide(part))) {
    return { bytes: null, problem: 'file-not-word' }
  }
  const kept = [...parts].filter(([path]) => !traces.leftOut.test(path) && !path.endsWith('/'))
  const clean = new Map(kept.map(([path, part]) => [path, cleanPart(path, part, traces)]))
  return { bytes: packed(clean), problem: null }
}

function cleanPart(path: string, part: Uint8Array, traces: Traces): Uint8Array {
  if (!isXml(path)) return withoutTraces(part) ?? part
  const xml = strFromU8(part)
  if (traces.emptied.test(path)) return strToU8(emptied(xml))
  const said = xml.replace(traces.entry, '').replace(traces.gone, '').replace(traces.blank, '$1')
  return strToU8(said.replace(/<[^>]+>/g, (tag) => tag.replace(ATTRIBUTE, plainAttribute)))
}

/** The author of a change must be said. */
function plainAttribute(_: string, name: string): string {
  return /author$/.test(name) ? ` ${name}="Author"` : ''
}

function isXml(path: string): boolean {
  return /\.(?:xml|rels)$/i.test(path)
}

function isWide([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || first === 0
}

function emptied(xml: string): string {
  return xml.replace(/<([A-Za-z_][\w:.-]*)((?:\s[^>]*?)?)\/?>[\s\S]*$/, '<$1$2/>')
}

/** The type of an OpenDocument file comes first, as it is. No entry has a time. */
function packed(parts: Parts): Uint8Array {
  const files: Zippable = {}
  const type = parts.get('mimetype')
  if (type) files['mimetype'] = [type, { level: 0 }]
  for (const [path, part] of parts) if (path !== 'mimetype') files[path] = part
  return zipSync(files, { level: 6, mtime: '1980-01-01T12:00:00Z' })
}
