import { placeOf, type Place } from '~/app/domain/anchor'
import type { WholeText } from '~/app/domain/whole-text'
import type { Dice } from './dice'
import { sentencesIn, wordsIn } from './traced-text'

/** "5." is no sentence. */
const FEWEST_WORDS = 3

export type FuzzAnchor = { place: Place; start: number; end: number }

/** 60 % phrases of 3–12 words, 25 % sentences, 10 % blocks, 5 % across two blocks. */
export function anchorsOn(old: WholeText, count: number, dice: Dice): FuzzAnchor[] {
  const anchors: FuzzAnchor[] = []
  const full = old.blocks.flatMap(({ text }, index) =>
    wordsIn(text).length >= FEWEST_WORDS ? [index] : [],
  )
  while (anchors.length < count && full.length > 0) {
    const index = dice.pick(full)
    const stretch = stretchOn(old, index, dice.below(100), dice)
    if (stretch) anchors.push({ ...stretch, place: placeOf(old, stretch.start, stretch.end) })
  }
  return anchors
}

function stretchOn(old: WholeText, index: number, kind: number, dice: Dice) {
  const { text } = old.blocks[index]!
  const first = old.starts[index]!
  const within = (start: number, end: number) => ({ start: first + start, end: first + end })
  if (kind < 60) {
    const words = wordsIn(text)
    const length = Math.min(words.length, dice.between(3, 12))
    const from = dice.below(words.length - length + 1)
    return within(words[from]!.start, words[from + length - 1]!.end)
  }
  if (kind < 85) {
    const { start, end } = dice.pick(sentencesIn(text))
    const isSentence = wordsIn(text.slice(start, end)).length >= FEWEST_WORDS
    return isSentence ? within(start, text.slice(0, end).trimEnd().length) : null
  }
  if (kind < 95) return within(0, text.length)

  const other = old.blocks[index + 1]
  if (!other || wordsIn(other.text).length === 0) return null
  const end = old.starts[index + 1]! + dice.pick(wordsIn(other.text)).end
  return { start: first + dice.pick(wordsIn(text)).start, end }
}
