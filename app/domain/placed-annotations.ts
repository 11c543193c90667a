import { passageAt, placeOf, type Place } from './anchor'
import type { Annotation, Selector } from './annotations.input'
import { annotationThreads } from './annotation-threads'
import { findApproximately } from './approximate-quote'
import type { BroughtItem, FilePlacing, FileWords, KnownThread } from './commented-file'
import type { Block } from './document'
import { blockEnd, wholeText, type WholeText } from './whole-text'

/** With a larger share of wrong signs, words are not those of the quote. */
const MOST_ERRORS = 0.3
const LEAST_FUZZY = 24

type Found = Pick<BroughtItem, 'state' | 'place' | 'quote' | 'prefix' | 'suffix'>

/** Web Annotations at their places in a published text, replies with what they reply to. */
export function placeAnnotations(
  annotations: readonly Annotation[],
  blocks: readonly Block[],
  threads: readonly KnownThread[] = [],
): FilePlacing {
  const whole = wholeText(blocks)
  const byText = new Map(threads.flatMap(({ id, texts }) => texts.map((text) => [text, id])))
  const placing: FilePlacing = { items: [], known: 0 }
  annotationThreads(annotations).forEach(({ first, replies }, at) => {
    const item = itemOf(first, `a${at}`, placeOfTarget(first, blocks, whole), replies)
    const threadId = byText.get(writtenOf(item))
    if (threadId === undefined) {
      placing.items.push(item)
      return
    }
    placing.known += 1
    item.replies.forEach((reply, index) => {
      if (byText.has(reply.text)) placing.known += 1
      else placing.items.push(asReply(item, reply, threadId, index))
    })
  })
  return placing
}

function wordsOf({ creator, created, body, bodyValue }: Annotation): FileWords {
  const said = body.filter(({ purpose }) => purpose !== 'editing').map(({ value }) => value)
  const text = [...said, bodyValue].filter((part) => part !== '').join('\n')
  return { author: creator, date: created, text: text.normalize('NFC').trim() }
}

function itemOf(
  annotation: Annotation,
  key: string,
  found: Found,
  replies: readonly Annotation[],
): BroughtItem {
  const wording = annotation.body.find(({ purpose }) => purpose === 'editing')?.value ?? null
  return {
    ...wordsOf(annotation),
    ...found,
    ...{ key, kind: wording === null ? 'comment' : 'wording', replacement: wording },
    replies: replies.map(wordsOf),
    ...{ isDone: false, isMove: false, undoneBy: null, threadId: null, tombstoneBlockId: null },
  }
}

/** What our own files say of a comment, see `writtenTexts`. */
function writtenOf({ text, replacement }: BroughtItem): string {
  const parts = [text, replacement === null ? '' : `→ ${replacement}`]
  return parts.filter((part) => part !== '').join('\n')
}

function asReply(item: BroughtItem, reply: FileWords, threadId: string, at: number): BroughtItem {
  return {
    ...item,
    ...reply,
    ...{ key: `${item.key}-${at}`, kind: 'reply', replacement: null, replies: [], threadId },
    ...{ quote: item.text, prefix: '', suffix: '', state: 'exact', place: null },
  }
}

function placeOfTarget({ target }: Annotation, blocks: readonly Block[], whole: WholeText): Found {
  const selectors = target.flatMap((one) => (typeof one === 'string' ? [] : one.selector))
  const quoted = selectors.find(isQuote)
  const quote = (quoted?.exact ?? '').normalize('NFC')
  const context = { quote, prefix: quoted?.prefix ?? '', suffix: quoted?.suffix ?? '' }
  const said = selectors.map((selector) => stretchOf(selector, whole)).filter((one) => one !== null)
  for (const { start, end } of said) {
    const place = placeOf(whole, start, end)
    const passage = passageAt(place, blocks)
    if (passage !== null && (quote === '' || passage === quote))
      return { ...context, quote: passage, state: quote === '' ? 'point' : 'exact', place }
  }
  if (quote.trim() === '') return { ...context, state: 'whole', place: null }
  return { ...context, ...byQuote(context, whole) }
}

function isQuote(selector: Selector): selector is Extract<Selector, { exact: string }> {
  return 'exact' in selector
}

function stretchOf(selector: Selector, whole: WholeText): { start: number; end: number } | null {
  const inside = (start: number, end: number) =>
    start <= end && end <= whole.text.length ? { start, end } : null
  if ('exact' in selector) return null
  if ('start' in selector) return inside(selector.start, selector.end)
  const index =
    'value' in selector ? whole.indexes.get(selector.value.replace(/^b-/, '')) : undefined
  if (index === undefined || !('value' in selector)) return null
  const first = whole.starts[index]!
  const { refinedBy } = selector
  return refinedBy
    ? inside(first + refinedBy.start, first + refinedBy.end)
    : inside(first, blockEnd(whole, index))
}

/** The words themselves: where they stand once, or once between the same words, else alike. */
function byQuote(
  { quote, prefix, suffix }: Pick<Found, 'quote' | 'prefix' | 'suffix'>,
  whole: WholeText,
): Pick<Found, 'state' | 'place'> {
  const at = (start: number, length: number): Place => placeOf(whole, start, start + length)
  const around = whole.text.indexOf(prefix + quote + suffix)
  const first = whole.text.indexOf(quote)
  const isOnce = first !== -1 && whole.text.indexOf(quote, first + 1) === -1
  if (isOnce) return { state: 'exact', place: at(first, quote.length) }
  if (around !== -1 && prefix + suffix !== '')
    return { state: 'exact', place: at(around + prefix.length, quote.length) }
  if (first !== -1) return { state: 'weak', place: at(first, quote.length) }
  if (quote.length < LEAST_FUZZY || quote.length > LONGEST_FUZZY) return NOWHERE
  const like = findApproximately(quote, whole.text, Math.floor(quote.length * MOST_ERRORS))
  return like ? { state: 'fuzzy', place: at(like.start, like.end - like.start) } : NOWHERE
}

/** Longer quotes are not searched for with errors: that takes as long as both texts together. */
const LONGEST_FUZZY = 400

const NOWHERE = { state: 'orphaned' as const, place: null }
