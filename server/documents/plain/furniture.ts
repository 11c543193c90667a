import type { Line } from './lines'
import { isAim, isCapitals } from './signs'

/** What pages carry that is no part of the text. */
export type FurnitureKind = 'page_number' | 'running_title' | 'contents' | 'address' | 'ornament'

/** One line that is left out; `line` from 1, as in the file. */
export type Furniture = { line: number; kind: FurnitureKind; text: string }

/** The lines of a text that belong to its pages and not to what it says. */
export function furnitureIn(lines: readonly Line[]): Furniture[] {
  const kinds = new Map<number, FurnitureKind>()
  const mark = (found: readonly number[], kind: FurnitureKind) => {
    for (const at of found) if (!kinds.has(at)) kinds.set(at, kind)
  }
  mark(contentsPages(lines), 'contents')
  mark(placesOf(lines, isOrnament), 'ornament')
  mark(placesOf(lines, isPageNumber), 'page_number')
  mark(addresses(lines), 'address')
  mark(repeatedAtEdges(lines), 'running_title')
  mark(namesOfSections(lines), 'running_title')
  mark(besideFurniture(lines, kinds), 'running_title')
  return [...kinds]
    .sort(([a], [b]) => a - b)
    .map(([at, kind]) => ({ line: lines[at]!.number, kind, text: lines[at]!.text.trim() }))
}

/** The lines without those left out; what stands after a gap stands after it still. */
export function withoutFurniture(lines: readonly Line[], left: readonly Furniture[]): Line[] {
  const numbers = new Set(left.map(({ line }) => line))
  const turns = new Set(left.filter(turnsPage).map(({ line }) => line))
  const kept: Line[] = []
  let blanks = 0
  let startsPage = false
  for (const line of lines) {
    if (numbers.has(line.number)) {
      blanks = Math.max(blanks, line.blanks, 1)
      startsPage ||= line.startsPage || turns.has(line.number)
      continue
    }
    kept.push({
      ...line,
      blanks: Math.max(blanks, line.blanks),
      startsPage: startsPage || line.startsPage,
    })
    blanks = 0
    startsPage = false
  }
  return kept
}

/** Where such a line stood, another page begins. */
function turnsPage({ kind }: Furniture): boolean {
  return kind === 'running_title' || kind === 'page_number' || kind === 'address'
}

function placesOf(lines: readonly Line[], test: (text: string) => boolean): number[] {
  return lines.flatMap(({ text }, at) => (test(text.trim()) ? [at] : []))
}

/** An arrow between columns still says where a cell ends; it goes when tables have been found. */
function isOrnament(text: string): boolean {
  return /^[^\p{L}\p{N}\s\t→[\](){}"'«»]+(?:\s*[.·])?$/u.test(text) && !/^[-–—]{1,2}$/.test(text)
}

function isPageNumber(text: string): boolean {
  return (
    /^[-–—\s]*\d{1,3}[-–—\s]*$/.test(text) ||
    /^(?:page|página|pág\.|p\.|صفحة)\s*\d{1,3}(?:\s*(?:\/|sur|of|de|من)\s*\d{1,3})?$/iu.test(
      text,
    ) ||
    /^\d{1,3}\s*\/\s*\d{1,3}$/.test(text)
  )
}

/** Addresses that links of a page lead to, drawn out of it and set at its end. */
function addresses(lines: readonly Line[]): number[] {
  const alone = (at: number) => /^https?:\/\/\S+$/.test(lines[at]?.text ?? '')
  const signs = lines.filter(({ text }) => text.includes('↗')).length
  return lines.flatMap((line, at) => {
    if (!alone(at)) return []
    let next = at + 1
    while (alone(next)) next++
    const endsPage = next >= lines.length || lines[next]!.startsPage || lines[next]!.blanks >= 2
    return endsPage || signs > 0 || alone(at - 1) || isPagedAfter(lines[next]) ? [at] : []
  })
}

function isPagedAfter(line: Line | undefined): boolean {
  return line !== undefined && /^\d{1,3}\s/.test(line.text)
}

const CONTENTS_TITLE =
  /^(?:table des matières|sommaire|contents|table of contents|índice|contenido|المحتويات|فهرس المحتويات)\s*:?$/iu
const CONTENTS_LINE = /(?:\.{3,}|…{2,}|(?:\s\.){3,}|_{3,}|\t+|\s{3,})\s*\d{1,3}$/

/** A title "Contents" with what follows as long as it ends in page numbers; leaders without it. */
function contentsPages(lines: readonly Line[]): number[] {
  const found = placesOf(lines, (text) => /(?:\.{4,}|…{2,}|(?:\s\.){4,})\s*\d{1,3}$/.test(text))
  lines.forEach(({ text }, at) => {
    if (!CONTENTS_TITLE.test(text.trim())) return
    const entries: number[] = []
    for (let next = at + 1; next < lines.length && isEntry(lines[next]!.text); next++) {
      entries.push(next)
    }
    if (entries.length > 1) found.push(at, ...entries)
  })
  return [...new Set(found)].sort((a, b) => a - b)
}

function isEntry(text: string): boolean {
  return CONTENTS_LINE.test(text) || (/\s\d{1,3}$/.test(text) && text.length < 120)
}

/** Letters and signs alone, digits as one sign: "Plan 2030 · 4" and "Plan 2030 · 5" are the same. */
function bare(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFC')
    .replace(/\d+/g, '#')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
}

/** Lines at the head or foot of a page that count as its edge. */
const EDGE = 3

/** What stands at the edges of at least three pages, and hardly anywhere else. */
function repeatedAtEdges(lines: readonly Line[]): number[] {
  const starts = lines.flatMap((line, at) => (line.startsPage ? [at] : []))
  if (starts.length < 3) return []
  const atEdge = new Set<number>()
  for (const start of [...starts, lines.length]) {
    for (let step = 0; step < EDGE; step++) atEdge.add(start + step).add(start - 1 - step)
  }
  const places = new Map<string, number[]>()
  lines.forEach(({ text }, at) => {
    if (text.length > 120 || text.includes('\t') || /^[•●▪◦-]/.test(text)) return
    const key = bare(text)
    const known = places.get(key)
    if (known) known.push(at)
    else places.set(key, [at])
  })
  let page = -1
  const pageOf = lines.map(({ startsPage }) => (startsPage ? ++page : page))
  return [...places.values()].flatMap((found) => {
    const edges = found.filter((at) => atEdge.has(at)).length
    const pages = new Set(found.map((at) => pageOf[at])).size
    return pages >= 3 && edges >= found.length * 0.9 && hasWords(lines[found[0]!]!.text)
      ? found
      : []
  })
}

function hasWords(text: string): boolean {
  return /\p{L}{2}/u.test(text) && !/[.!?]$/.test(text)
}

/**
 * The name of a section that each of its pages repeats: in small letters what the heading has in
 * capitals, also with a slip or in another language that writes it almost alike.
 */
function namesOfSections(lines: readonly Line[]): number[] {
  const headings = capitalRuns(lines)
  const found = lines.flatMap(({ text }, at) => {
    const words = text.replace(/^\d{1,3}\s+/, '')
    if (words.length > 100 || isCapitals(words) || !/^\p{Lu}/u.test(words)) return []
    if (/[.!?;,]$/.test(words) || !standsAlone(lines, at)) return []
    const isPaged = words !== text && isAim(words)
    return isPaged || headings.some((heading) => names(words, heading)) ? [at] : []
  })
  const all = new Set(found)
  return found.filter((at) => !isEnumerated(all, at, lines))
}

/** Lines that follow each other are a list of the parts, which the text itself gives. */
function isEnumerated(found: ReadonlySet<number>, at: number, lines: readonly Line[]): boolean {
  if (lines[at]!.startsPage) return false
  return found.has(at - 1) || found.has(at + 1)
}

function standsAlone(lines: readonly Line[], at: number): boolean {
  const line = lines[at]!
  const next = lines[at + 1]
  const before = lines[at - 1]
  const isBetween = line.startsPage || line.blanks > 0 || isCapitals(before?.text ?? '')
  return isBetween && (!next || next.startsPage || next.blanks > 0 || isCapitals(next.text))
}

/** Headings in capitals, over as many lines as they take, with the line that names an aim. */
function capitalRuns(lines: readonly Line[]): string[] {
  const runs: string[] = []
  for (let at = 0; at < lines.length; at++) {
    if (!isCapitals(lines[at]!.text)) continue
    let text = lines[at]!.text
    for (let next = lines[at + 1]; next && isCapitals(next.text) && next.blanks <= 1; ) {
      if (next.blanks > 0) runs.push(bare(text))
      text += ` ${next.text}`
      next = lines[++at + 1]
    }
    runs.push(bare(text))
    const next = lines[at + 1]
    if (isAim(text) && next && next.blanks === 0) runs.push(bare(`${text} : ${next.text}`))
  }
  return runs
}

function names(words: string, heading: string): boolean {
  const line = bare(words)
  if (line.length < 8) return line === heading
  if (line === heading) return true
  if (isAim(words)) return heading.startsWith(line)
  return Math.abs(line.length - heading.length) <= 5 && editShare(line, heading) < 0.2
}

/** Edits between two short texts, as a share of the longer. */
function editShare(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let x = 1; x <= a.length; x++) {
    const next = [x]
    for (let y = 1; y <= b.length; y++) {
      const same = a[x - 1] === b[y - 1] ? 0 : 1
      next.push(Math.min(next[y - 1]! + 1, row[y]! + 1, row[y - 1]! + same))
    }
    row = next
  }
  return row[b.length]! / Math.max(a.length, b.length)
}

/** A short title with its years right beside a page's number or running title. */
function besideFurniture(lines: readonly Line[], kinds: ReadonlyMap<number, unknown>): number[] {
  return lines.flatMap(({ text }, at) => {
    const isTitle = /^\p{Lu}[^.!?:]{0,60}\s(?:19|20)\d\d(?:\s?[–-]\s?(?:19|20)\d\d)?$/u.test(text)
    return isTitle && !isCapitals(text) && at > 0 && kinds.has(at - 1) ? [at] : []
  })
}
