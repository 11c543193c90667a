import type { Block } from './document'
import { foreignLanguage } from './language-guess'

/** What a person says of the translation of a block; `machine`: proposed, confirmed by nobody. */
export type TranslationSign = 'machine' | 'translated' | 'reviewed' | 'no_change_needed'

/** What is kept of a translated block. */
export type KeptTranslation = { sign: TranslationSign; sourceText: string }

/**
 * Where the translation of a block stands. `missing`: there are no words; `untouched`: they are
 * those of the source, or in another language; `stale`: the source has changed since.
 */
export type TranslationState = TranslationSign | 'missing' | 'untouched' | 'stale'

export type TranslationRow = {
  blockId: string
  kind: Block['kind']
  level: number | null
  source: string
  /** `null`: the translation has no such block. */
  target: string | null
  state: TranslationState
  /** Of a stale one: what the source said when it was translated. */
  sourceBefore: string | null
}

/** States in which a translator has nothing to do. */
const DONE: readonly TranslationState[] = ['translated', 'reviewed', 'no_change_needed']

export function isDone(state: TranslationState): boolean {
  return DONE.includes(state)
}

/** The texts that are compared, and what is known of how one came out of the other. */
export type Translation = {
  source: readonly Block[]
  target: readonly Block[]
  /** BCP 47, of the translation. */
  language: string
  /** By block id. */
  kept: ReadonlyMap<string, KeptTranslation>
  /** What the source said, by block id, when both were last published together. */
  published: ReadonlyMap<string, string>
}

/** Where a translation stands, block by block, in the order of the source. Blocks without words are left out. */
export function translationRows({
  source,
  target,
  language,
  kept,
  published,
}: Translation): TranslationRow[] {
  const targets = new Map(target.map((block) => [block.blockId, block.text]))
  return source
    .filter((block) => block.text.trim() !== '')
    .map((block) => {
      const words = targets.get(block.blockId) ?? null
      const known = kept.get(block.blockId)
      const before = known?.sourceText ?? published.get(block.blockId) ?? null
      const state = stateOf(block.text, words, before, known?.sign ?? null, language)
      return {
        blockId: block.blockId,
        kind: block.kind,
        level: block.level,
        source: block.text,
        target: words,
        state,
        sourceBefore: state === 'stale' ? before : null,
      }
    })
}

/** The passages of a translation that still say what their source says, as nobody said they may. */
export function untranslatedBlocks(translation: Translation): TranslationRow[] {
  return translationRows(translation).filter(({ state }) => state === 'untouched')
}

function stateOf(
  source: string,
  target: string | null,
  before: string | null,
  sign: TranslationSign | null,
  language: string,
): TranslationState {
  if (target === null || target.trim() === '') return 'missing'
  const isOld = before !== null && before !== source
  if (isOld) return 'stale'
  if (sign) return sign
  const isForeign = foreignLanguage(target, language) !== null
  const isCopy = target === source && /\p{L}{3}/u.test(source)
  return isForeign || isCopy ? 'untouched' : 'translated'
}

/** A term as it was agreed, by language. */
export type Term = { id: string; term: Readonly<Record<string, string | undefined>> }

/**
 * Agreed terms that stand in the source while the translation does not use their agreed form.
 * Compared without case and accents; endings may differ by up to three letters.
 */
export function missedTerms(
  { source, target }: Pick<TranslationRow, 'source' | 'target'>,
  terms: readonly Term[],
  from: string,
  to: string,
): { source: string; agreed: string }[] {
  if (!target) return []
  return terms.flatMap(({ term }) => {
    const [said, agreed] = [term[from], term[to]]
    if (!said || !agreed) return []
    return hasTerm(source, said) && !hasTerm(target, agreed) ? [{ source: said, agreed }] : []
  })
}

function hasTerm(text: string, term: string): boolean {
  const words = bare(term).split(/\s+/).filter(Boolean)
  const escaped = words.map((word) => `${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\p{L}{0,3}`)
  return new RegExp(`(?<!\\p{L})${escaped.join('\\s+')}(?!\\p{L})`, 'u').test(bare(text))
}

function bare(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
