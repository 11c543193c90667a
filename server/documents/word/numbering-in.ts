import { childOf, childrenNamed, valueOf, type Element } from './xml'

type LevelFormat = { format: string; text: string; start: number }

/** Counts the paragraphs of a file's lists as its program would. */
export class Numbering {
  private readonly levels = new Map<string, Map<number, LevelFormat>>()
  private readonly abstractOf = new Map<string, string>()
  private readonly starts = new Map<string, Map<number, number>>()
  private readonly counts = new Map<string, number[]>()
  private readonly begun = new Set<string>()

  constructor(part: Element | undefined) {
    for (const abstract of childrenNamed(part, 'w:abstractNum')) {
      const levels = new Map<number, LevelFormat>()
      for (const level of childrenNamed(abstract, 'w:lvl')) {
        levels.set(Number(level.attrs['w:ilvl']), {
          format: valueOf(level, 'w:numFmt') ?? 'decimal',
          text: valueOf(level, 'w:lvlText') ?? '',
          start: Number(valueOf(level, 'w:start') ?? 1),
        })
      }
      this.levels.set(abstract.attrs['w:abstractNumId'] ?? '', levels)
    }
    for (const num of childrenNamed(part, 'w:num')) this.addNum(num)
  }

  private addNum(num: Element): void {
    const id = num.attrs['w:numId'] ?? ''
    this.abstractOf.set(id, valueOf(num, 'w:abstractNumId') ?? '')
    for (const override of childrenNamed(num, 'w:lvlOverride')) {
      const start =
        valueOf(override, 'w:startOverride') ?? valueOf(childOf(override, 'w:lvl'), 'w:start')
      const starts = this.starts.get(id) ?? new Map<number, number>()
      if (start !== undefined) starts.set(Number(override.attrs['w:ilvl']), Number(start))
      this.starts.set(id, starts)
    }
  }

  /** What a paragraph of a list is counted as; `null`: the file does not say what list that is. */
  next(id: string, level: number): Counted | null {
    const abstract = this.abstractOf.get(id)
    const levels = this.levels.get(abstract ?? '')
    const format = levels?.get(level)
    if (!levels || !format || abstract === undefined) return null
    if (format.format === 'none') return { kind: 'none', sign: '', count: 0, isOutline: false }
    if (format.format === 'bullet')
      return { kind: 'bullet', sign: format.text, count: 0, isOutline: false }
    const count = this.count(id, abstract, level, format)
    const counts = this.counts.get(abstract)!
    const sign = format.text.replace(/%(\d)/g, (_, place: string) => {
      const at = Number(place) - 1
      return written(counts[at] ?? levels.get(at)?.start ?? 1, levels.get(at)?.format ?? 'decimal')
    })
    return { kind: 'number', sign, count, isOutline: /%1.*%2/.test(levels.get(1)?.text ?? '') }
  }

  /** Lists that share their definition count on together, unless one says where it starts. */
  private count(id: string, abstract: string, level: number, format: LevelFormat): number {
    const counts = this.counts.get(abstract) ?? []
    const own = this.starts.get(id)?.get(level)
    const isFirst = own !== undefined && !this.begun.has(`${id} ${level}`)
    this.begun.add(`${id} ${level}`)
    const before = counts[level]
    counts[level] = isFirst ? own : before === undefined ? (own ?? format.start) : before + 1
    counts.length = level + 1
    this.counts.set(abstract, counts)
    return counts[level]
  }
}

/** `sign`: what is written before the words, such as `2.1.3`. */
export type Counted = {
  kind: 'bullet' | 'number' | 'none'
  sign: string
  count: number
  isOutline: boolean
}

function written(count: number, format: string): string {
  if (/Letter$/.test(format)) {
    const letter = String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.ceil(count / 26))
    return format.startsWith('upper') ? letter.toUpperCase() : letter
  }
  if (/Roman$/.test(format))
    return format.startsWith('upper') ? roman(count) : roman(count).toLowerCase()
  return format === 'decimalZero' ? String(count).padStart(2, '0') : String(count)
}

const ROMAN: [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(count: number): string {
  let left = Math.min(count, 5_000)
  let text = ''
  for (const [value, sign] of ROMAN) {
    while (left >= value) {
      text += sign
      left -= value
    }
  }
  return text
}
