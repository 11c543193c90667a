import type { Localized } from '~/app/domain/language'
import type { DispositionsTable } from '../../schema'
import type { Random } from '../random'
import type { PersonKey, ThemeKey } from '../world'

export type Disposition = NonNullable<DispositionsTable['disposition']>

export type ResponseSource = {
  key: string
  /** What it answers, as written: `logement/*!`. Empty where threads name it. */
  patterns: string[]
  /** `07-09`: month and day. */
  day: string
  by: PersonKey
  /** How often each was decided. */
  weights: Partial<Record<Disposition, number>>
  /** Keys of blocks of version 2 of the strategy. */
  blocks: string[]
  text: Localized
}

const LANGUAGES = ['fr', 'en', 'es']

/** See `responses-1.ts`. */
export function readResponses(source: string): ResponseSource[] {
  return pieces(source).map(
    ([[key = '', themes = '', day = '', by, weights = '', blocks], text]) => ({
      key,
      patterns: list(themes),
      day,
      by: by as PersonKey,
      weights: readWeights(weights),
      blocks: list(blocks),
      text,
    }),
  )
}

function readWeights(weights: string): ResponseSource['weights'] {
  const pairs = list(weights).map((weight): [string, number] => {
    const [disposition = '', times = '1'] = weight.split(' ')
    return [disposition, Number(times)]
  })
  return Object.fromEntries(pairs) as ResponseSource['weights']
}

/** See `responses-threads.ts`. */
export function readThreadResponses(source: string): ResponseSource[] {
  return pieces(source).map(([[key = '', day = '', by, disposition = '', blocks], text]) => ({
    key,
    patterns: [],
    day,
    by: by as PersonKey,
    weights: { [disposition]: 1 },
    blocks: list(blocks),
    text,
  }))
}

/** Whether a response answers what was said about these themes, by its pattern. */
export function answers(
  { patterns }: ResponseSource,
  themes: readonly ThemeKey[],
  kind: string,
): boolean {
  return patterns.some((pattern) => {
    if (pattern === '*') return true
    const [, theme = '', sign] = /^(.+?)([!?])?$/.exec(pattern) ?? []
    if (sign === '!' && kind !== 'objection') return false
    if (sign === '?' && kind !== 'question') return false
    const [main] = themes
    if (!main) return false
    if (!theme.endsWith('/*')) return main === theme
    return main.split('/')[0] === theme.slice(0, -2)
  })
}

export function decide({ weights }: ResponseSource, random: Random): Disposition {
  return random.weighted(weights)
}

function pieces(source: string): [string[], Localized][] {
  return source
    .trim()
    .split(/\n\s*\n/)
    .map((piece) => {
      const [head = '', ...lines] = piece.split('\n')
      const texts = lines.map((line, place): [string, string] => [LANGUAGES[place] ?? '', line])
      const fields = head.slice(1).split('|')
      return [fields.map((field) => field.trim()), Object.fromEntries(texts)]
    })
}

function list(text = ''): string[] {
  return text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')
}
