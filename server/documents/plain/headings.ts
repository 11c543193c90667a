import type { Chunk } from './chunks'
import { PART, endsSentence, isAim, isCapitals } from './signs'

/** What makes a chunk a heading; headings made alike stand on one level. */
type Kind =
  | 'title'
  | 'part'
  | 'capitals'
  | 'announced'
  | 'aim'
  | 'number'
  | 'deep_number'
  | 'date'
  | 'recurring'
  | 'label'
  | 'inner'
  | 'short'

export type Level = 1 | 2 | 3 | 4 | 5 | 6

/** The level of each chunk that is a heading. `taken`: what lists and tables have used already. */
export function headingLevels(
  chunks: readonly Chunk[],
  taken: ReadonlySet<Chunk>,
): Map<Chunk, Level> {
  const free = chunks.filter((chunk) => !taken.has(chunk) || chunk.kind === 'bullet')
  const kinds = kindsOf(chunks, taken)
  const outline = new Outline(free.some(({ text }) => PART.test(text)))
  const levels = new Map<Chunk, Level>()
  let before: Chunk | null = null
  for (const chunk of chunks) {
    const kind = kinds.get(chunk)
    const wasHeading = before !== null && levels.has(before)
    if (kind) levels.set(chunk, outline.place(kind, chunk, before, wasHeading))
    before = chunk
  }
  return levels
}

/** The words of a heading without the marks that made them stand out. */
export function headingText(text: string): string {
  return text
    .replace(/\*\*/g, '')
    .replace(/^[➨➔➤→]\s*/, '')
    .trim()
}

function kindsOf(chunks: readonly Chunk[], taken: ReadonlySet<Chunk>): Map<Chunk, Kind> {
  const kinds = new Map<Chunk, Kind>()
  const recurring = recurringTexts(chunks)
  for (let at = chunks.length - 1; at >= 0; at--) {
    const chunk = chunks[at]!
    const next = chunks[at + 1]
    if (taken.has(chunk) && !isAimBullet(chunk, next)) continue
    const kind = kindOf(chunk, next, next !== undefined && kinds.has(next), recurring, taken)
    if (kind) kinds.set(chunk, kind)
  }
  const [first, second] = chunks
  if (first && isTitle(first, second, kinds)) {
    kinds.set(first, 'title')
    if (second && kinds.get(second) === 'short') kinds.delete(second)
  }
  return kinds
}

function isTitle(
  first: Chunk,
  second: Chunk | undefined,
  kinds: ReadonlyMap<Chunk, Kind>,
): boolean {
  const kind = kinds.get(first)
  const isPlain = kind === 'capitals' || kind === 'short' || kind === 'date'
  const isName = first.kind === 'words' && first.text.length <= 120 && !endsSentence(first.text)
  if (!isName || (kind && !isPlain) || !second) return false
  return (
    /\b(?:19|20)\d\d\b/.test(first.text) ||
    /\b(?:plan|stratégie|strategy|estrategia|خطة|استراتيجية)\b/iu.test(first.text) ||
    (isPlain && kinds.has(second))
  )
}

function isAimBullet({ kind, text, sign }: Chunk, next: Chunk | undefined): boolean {
  return kind === 'bullet' && /[❖➢➤►■□]/u.test(sign) && isAim(text) && next?.kind === 'words'
}

/** Short lines that stand alone several times: "Activités" under each direction. */
function recurringTexts(chunks: readonly Chunk[]): Set<string> {
  const counts = new Map<string, number>()
  for (const { kind, text } of chunks) {
    const words = headingText(text)
    if (kind !== 'words' || words.length > 90 || endsSentence(words)) continue
    counts.set(words.toLowerCase(), (counts.get(words.toLowerCase()) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([text]) => text))
}

function kindOf(
  chunk: Chunk,
  next: Chunk | undefined,
  isNextHeading: boolean,
  recurring: ReadonlySet<string>,
  taken: ReadonlySet<Chunk>,
): Kind | null {
  const text = headingText(chunk.text)
  if (chunk.kind === 'row' || text.length > 190 || /[,;]$/.test(text) || text.length < 3)
    return null
  if (chunk.kind === 'bullet') return 'aim'
  const number = chunk.kind === 'number' ? chunk.sign : (/^(\d{1,2}\.)\s\S/.exec(text)?.[1] ?? '')
  if (number !== '') {
    if (/^[a-z]\)/.test(number) || /[.!?]$/.test(text)) return null
    return /^\d{1,2}\.\d/.test(number) ? 'deep_number' : 'number'
  }
  if (!/^[\p{Lu}\p{Lo}«"“¿¡]/u.test(text)) return null
  if (PART.test(text)) return 'part'
  if (isAim(text) && (!/[.!?]$/.test(text) || text.length < 190) && !/[!?]$/.test(text))
    return 'aim'
  if (/[.!?…]$/.test(text)) return null
  if (isDate(text)) return 'date'
  if (isCapitals(text)) return isFigure(text) ? null : capitalsKind(text, recurring)
  return kindOfWords(chunk, text, next, isNextHeading, recurring, taken)
}

function capitalsKind(text: string, recurring: ReadonlySet<string>): Kind {
  return recurring.has(text.toLowerCase()) ? 'recurring' : 'capitals'
}

const MONTH_NAME =
  '(?:jan|fév|feb|mar|avr|apr|abr|mai|may|juin|jun|juil|jul|aoû|aug|ago|sep|oct|nov|déc|dec|dic|ene)[\\p{L}]*\\.?'
const DATE = new RegExp(
  `^${MONTH_NAME}(?:\\s+\\d{4})?(?:\\s*[-–/]\\s*${MONTH_NAME})?\\s+\\d{4}(?:\\s*\\([^)]*\\))?\\s*:?$`,
  'iu',
)

function isDate(text: string): boolean {
  return DATE.test(text) || /^(?:trimestre|quarter|q)\s?\d\b.{0,30}$/iu.test(text)
}

/** "PLUS DE 1000 CONTRIBUTIONS", "1 AN": a figure set large, no heading. */
function isFigure(text: string): boolean {
  return text.length <= 40 && /(?:^|\s)\d[\d\s]*\s\p{Lu}{2,}$/u.test(text)
}

/** Words that begin a sentence rather than a name. */
const SENTENCE_START =
  /^(?:cela|ceci|ceux|celles|il|elle|ils|elles|on|nous|vous|voici|voilà|avec|this|that|these|those|it|they|we|you|here|esto|estos|ellos|nosotros|هذا|هذه)(?![\p{L}])/iu
const DETERMINER =
  /^(?:le|la|les|l['’]|un|une|des|ces|cet|cette|pour|dans|the|a|an|for|in|el|los|las|para)(?![\p{L}])/iu

function kindOfWords(
  chunk: Chunk,
  text: string,
  next: Chunk | undefined,
  isNextHeading: boolean,
  recurring: ReadonlySet<string>,
  taken: ReadonlySet<Chunk>,
): Kind | null {
  if (SENTENCE_START.test(text) || isCaption(text) || !next) return null
  if (/:$/.test(text)) return labelKind(chunk, text, next, taken)
  if (text.length > 90) return null
  if (recurring.has(text.toLowerCase()) && !taken.has(next)) return 'recurring'
  if (recurring.has(text.toLowerCase()) && next.kind === 'bullet') return 'recurring'
  const opens =
    (next.kind === 'words' && !taken.has(next) && leadsText(next)) ||
    next.kind === 'bullet' ||
    (next.kind === 'number' && isNextHeading) ||
    (taken.has(next) && next.kind === 'words') ||
    (isNextHeading && (next.blanks === 0 || recurring.has(headingText(next.text).toLowerCase())))
  return opens && text.length <= 90 ? 'short' : null
}

function leadsText({ text }: Chunk): boolean {
  return text.length >= 40
}

function isCaption(text: string): boolean {
  return /\b(?:photo|foto|crédit|credit)\b.{0,40}$/iu.test(text)
}

/** "Soutenir les membres :" before a paragraph is a heading; before a list it may lead into it. */
function labelKind(
  chunk: Chunk,
  text: string,
  next: Chunk,
  taken: ReadonlySet<Chunk>,
): Kind | null {
  const words = text.replace(/\s*:$/, '')
  const isNumbered = next.kind === 'words' && /^\d{1,2}\s+\p{Lu}/u.test(next.text)
  if (isNumbered) return 'label'
  if (isQuestion(words) || words.length > 110) return null
  if (
    DETERMINER.test(words) ||
    /\b(?:suivant|following|siguiente|sont|comprend|are|son)e?s?$/iu.test(words)
  )
    return null
  if (next.kind === 'words' && !taken.has(next)) return leadsText(next) ? 'label' : null
  return words.length <= 70 && chunk.kind === 'words' && /\s|^\p{L}+s$/u.test(words)
    ? 'label'
    : null
}

function isQuestion(text: string): boolean {
  return /^(?:questions?)\b.{0,20}(?:apprentissage)|^learning questions?|^preguntas? de aprendizaje/iu.test(
    text,
  )
}

/** Under these a short line names a part of what they name. */
const INNER: readonly Kind[] = ['recurring', 'date', 'inner']

type Place = { kind: Kind; level: number; endsInColon: boolean }

/** Gives each heading its level by those before it: what is made alike stands alike. */
class Outline {
  private stack: Place[] = []

  constructor(private readonly hasParts: boolean) {}

  place(kind: Kind, chunk: Chunk, before: Chunk | null, wasHeading: boolean): Level {
    const told = this.told(kind, chunk, before, wasHeading)
    const level = Math.min(6, this.levelOf(told, wasHeading))
    while (this.stack.length > 0 && this.stack.at(-1)!.level >= level) this.stack.pop()
    this.stack.push({ kind: told, level, endsInColon: endsInColon(chunk) })
    return level as Level
  }

  /** Capitals and short lines are of several kinds, by what stands before them. */
  private told(kind: Kind, chunk: Chunk, before: Chunk | null, wasHeading: boolean): Kind {
    const isNear = chunk.blanks < 2 && !chunk.startsPage
    if (kind === 'capitals' && isNear) {
      const isLedTo = before !== null && endsInColon(before) && !wasHeading
      if (isLedTo || this.has('announced') || (endsInColon(chunk) && wasHeading)) return 'announced'
    }
    const isFarther = chunk.isPageTop || chunk.blanks >= 8
    const isBelow = wasHeading && chunk.blanks === 0 && this.stack.at(-1)?.kind === 'short'
    if (kind === 'short' && (isBelow || (!isFarther && INNER.some((inner) => this.has(inner))))) {
      return 'inner'
    }
    return kind
  }

  private levelOf(kind: Kind, wasHeading: boolean): number {
    const known = this.stack.find((place) => place.kind === kind)?.level
    const top = this.stack.at(-1)
    if (kind === 'title') return 1
    if (kind === 'part' || kind === 'capitals') return 2
    if (kind !== 'aim') return known ?? Math.max(2, (top?.level ?? 1) + 1)
    if (this.hasParts) return 3
    return known ?? (top?.endsInColon && wasHeading ? top.level + 1 : 2)
  }

  private has(kind: Kind): boolean {
    return this.stack.some((place) => place.kind === kind)
  }
}

function endsInColon({ text }: Chunk): boolean {
  return /:$/.test(headingText(text))
}
