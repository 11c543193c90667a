import { withContext } from './anchor'
import type { Comment, StandingThread } from './comment-thread'
import type { Block } from './document'
import { wholeText } from './whole-text'

type AnnotationFacts = {
  /** The address under which versions and threads stand, without a slash at its end. */
  home: string
  versionId: string
  /** BCP 47, of the text. */
  language: string
  authorOf: (comment: Comment) => string
}

/**
 * Threads as Web Annotations, the replies as annotations of their thread's first. A passage is
 * told by its words, by its place in the whole text (UTF-16 units, blocks parted by one line
 * break), and within its block, whose address is a fragment of the page.
 *
 * https://www.w3.org/TR/annotation-model/
 */
export function annotations(
  threads: readonly StandingThread[],
  blocks: readonly Block[],
  facts: AnnotationFacts,
) {
  const items = threads.flatMap((thread) => ofThread(thread, blocks, facts))
  const source = `${facts.home}/versions/${facts.versionId}`
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${source}/annotations.jsonld?language=${facts.language}`,
    type: 'AnnotationCollection',
    total: items.length,
    first: { type: 'AnnotationPage', startIndex: 0, items },
  }
}

function ofThread(thread: StandingThread, blocks: readonly Block[], facts: AnnotationFacts) {
  const opening = `${facts.home}/threads/${thread.id}`
  return thread.comments.flatMap((comment, at) => {
    if (comment.text === null) return []
    const { text, language, receivedAt, kind } = comment
    return [
      {
        id: at === 0 ? opening : `${opening}#${comment.id}`,
        type: 'Annotation',
        motivation: at > 0 ? 'replying' : (MOTIVATIONS[kind] ?? 'commenting'),
        creator: { type: 'Person', name: facts.authorOf(comment) },
        ...(receivedAt !== null && { created: receivedAt }),
        body: bodyOf(at === 0 ? thread.replacement : null, text, language),
        target: at > 0 ? opening : targetOf(thread, blocks, facts),
      },
    ]
  })
}

const MOTIVATIONS: Partial<Record<Comment['kind'], string>> = {
  wording: 'editing',
  question: 'questioning',
  objection: 'assessing',
  support: 'assessing',
  evidence: 'linking',
}

function bodyOf(replacement: string | null, text: string, language: string) {
  const words = (value: string, purpose: string) => ({
    ...{ type: 'TextualBody', value, language, format: 'text/plain', purpose },
  })
  const said = words(text, 'commenting')
  if (replacement === null) return [said]
  return [words(replacement, 'editing'), ...(text === replacement ? [] : [said])]
}

function targetOf(
  { standing, quote }: StandingThread,
  blocks: readonly Block[],
  facts: AnnotationFacts,
) {
  const source = `${facts.home}/versions/${facts.versionId}?language=${facts.language}`
  if (standing.state === 'document') return { source }
  if (standing.state === 'orphaned') {
    return { source, selector: [{ type: 'TextQuoteSelector', exact: quote }] }
  }
  const { place } = standing
  const anchor = withContext(place, blocks)
  const fragment = {
    type: 'FragmentSelector',
    conformsTo: 'http://tools.ietf.org/rfc/rfc3236',
    value: `b-${place.startBlockId}`,
  }
  if (!anchor || standing.state === 'other-language') return { source, selector: [fragment] }
  const { starts, indexes } = wholeText(blocks)
  const at = (blockId: string, offset: number) => starts[indexes.get(blockId)!]! + offset
  const [start, end] = [
    at(place.startBlockId, place.startOffset),
    at(place.endBlockId, place.endOffset),
  ]
  const within = place.startOffset + end - start
  const { prefix, suffix } = anchor
  return {
    source,
    selector: [
      { type: 'TextQuoteSelector', exact: anchor.quote, prefix, suffix },
      { type: 'TextPositionSelector', start, end },
      {
        ...fragment,
        refinedBy: { type: 'TextPositionSelector', start: place.startOffset, end: within },
      },
    ],
  }
}
