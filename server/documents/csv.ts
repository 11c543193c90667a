import { parse, type Info, type CsvError } from 'csv-parse'
import { parse as parseSync } from 'csv-parse/sync'
import { DELIMITERS, type Delimiter } from '~/app/domain/csv-import'

/** How the bytes of a file were read. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

export type Decoded =
  | { text: string; encoding: Encoding; problem: null }
  | { text: null; encoding: null; problem: 'file-not-text' | 'file-is-a-spreadsheet' }

/**
 * The text of a file whose encoding nobody has said: by its mark at the start, else UTF-16 if every
 * other byte is zero, else UTF-8 if it is well-formed, else Western European.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  if (startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    return { text: null, encoding: null, problem: 'file-is-a-spreadsheet' }
  }
  const encoding = encodingOf(bytes)
  const text =
    encoding === 'windows-1252' ? western(bytes) : new TextDecoder(encoding).decode(bytes)
  if (isBinary(text)) return { text: null, encoding: null, problem: 'file-not-text' }
  return { text, encoding, problem: null }
}

/** The delimiter that cuts the first lines into the most even columns; a comma when none does. */
export function detectDelimiter(text: string): Delimiter {
  const sample = text.slice(0, 64_000)
  const scored = DELIMITERS.map((delimiter) => ({ delimiter, score: evenness(sample, delimiter) }))
  scored.sort((one, other) => other.score - one.score)
  return scored[0]!.score > 0 ? scored[0]!.delimiter : ','
}

export type CsvRow = {
  /** In the file, from 1: where the row begins. */
  line: number
  cells: string[]
}

/** Thrown when the file cannot be cut into rows from this line on. */
export class BrokenCsv extends Error {
  constructor(readonly line: number) {
    super(`No rows from line ${line} on`)
  }
}

/**
 * The rows of a CSV text, one after the other, without holding up the process. Empty lines are
 * left out; rows may have more or fewer cells than the first; a formula is text like any other.
 *
 * @throws {BrokenCsv} when a quotation mark is opened and never closed.
 */
export async function* readRows(text: string, delimiter: Delimiter): AsyncGenerator<CsvRow> {
  const parser = parse({ ...OPTIONS, delimiter, info: true })
  const failed = new Promise<never>((_resolve, reject) => parser.once('error', reject))
  failed.catch(() => {})
  const take = rowTaker(parser)
  try {
    for (let from = 0; from < text.length; from += PIECE) {
      parser.write(text.slice(from, from + PIECE))
      yield* take()
      // Other requests are answered between two pieces.
      await Promise.race([new Promise((resolve) => setImmediate(resolve)), failed])
    }
    parser.end()
    for (let row = await lastRows(parser, take, failed); row.length > 0; row = take()) yield* row
  } catch (error) {
    throw isCsvError(error) ? new BrokenCsv(lineOf(error)) : error
  } finally {
    parser.destroy()
  }
}

type Parser = ReturnType<typeof parse>

/** What the parser has cut so far. A row begins on the line after the end of the one before. */
function rowTaker(parser: Parser): () => CsvRow[] {
  let line = 1
  return () => {
    const rows: CsvRow[] = []
    for (let next = read(parser); next !== null; next = read(parser)) {
      rows.push({ line, cells: next.record })
      line = next.info.lines + 1
    }
    return rows
  }
}

function read(parser: Parser): { record: string[]; info: Info } | null {
  return parser.read() as { record: string[]; info: Info } | null
}

async function lastRows(
  parser: Parser,
  take: () => CsvRow[],
  failed: Promise<never>,
): Promise<CsvRow[]> {
  const ended = new Promise<void>((resolve) => parser.once('finish', () => resolve()))
  const rows = take()
  await Promise.race([ended, failed])
  return [...rows, ...take()]
}

/** The line on which the open quotation mark stands is said in the message only. */
function lineOf(error: CsvError): number {
  return Number(/line (\d+)/.exec(error.message)?.[1] ?? 1)
}

const OPTIONS = {
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: true,
  max_record_size: 0,
} as const

const PIECE = 65_536

function evenness(sample: string, delimiter: Delimiter): number {
  const rows = sampleRows(sample, delimiter)
  const widths = rows.map((row) => row.length)
  const width = widths[0] ?? 0
  if (width < 2) return 0
  return (widths.filter((one) => one === width).length / widths.length) * Math.min(width, 20)
}

/** The sample may end within a quoted cell: what comes before it counts. */
function sampleRows(sample: string, delimiter: Delimiter): string[][] {
  try {
    return parseSync(sample, { ...OPTIONS, delimiter, to: 50 })
  } catch {
    const lines = sample.split(/\r\n|\r|\n/).slice(0, 50)
    return lines.filter((line) => line !== '').map((line) => line.split(delimiter))
  }
}

function encodingOf(bytes: Uint8Array): Encoding {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le'
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be'
  const sample = bytes.subarray(0, 1000)
  const zeros = (offset: number) =>
    sample.filter((byte, at) => at % 2 === offset && byte === 0).length
  const half = sample.length / 2
  if (half > 2 && zeros(1) > half * 0.4) return 'utf-16le'
  if (half > 2 && zeros(0) > half * 0.4) return 'utf-16be'
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252'
}

/** What Windows-1252 has from 0x80 on, where Latin-1 has control characters. */
const WESTERN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Written out, because the decoder of Node 20 reads these bytes as Latin-1. */
function western(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (sign) => WESTERN[sign.charCodeAt(0) - 0x80]!)
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Control characters other than tabs, line and page breaks stand in no text. */
function isBinary(text: string): boolean {
  const sample = text.slice(0, 4000)
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  const strange = sample.match(/[\0-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0
  return text.startsWith('%PDF') || strange > sample.length / 100
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}

function isCsvError(error: unknown): error is CsvError {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_')
}
