import type { Annotation } from './annotations.input'

/** An annotation on a text, and what was answered to it and to its answers, in their order. */
export type AnnotationThread = { first: Annotation; replies: Annotation[] }

/**
 * Annotations that reply to one another, brought together. One that replies to nothing in the file
 * is no reply; of those that reply in a circle the earliest is the first. None is lost.
 */
export function annotationThreads(annotations: readonly Annotation[]): AnnotationThread[] {
  const byId = new Map(
    annotations.flatMap((one) => (one.id === '' ? [] : [[one.id, one] as const])),
  )
  const threads = new Map<Annotation, AnnotationThread>()
  for (const one of annotations) {
    const first = firstOf(one, byId, annotations)
    const thread = threads.get(first) ?? { first, replies: [] }
    threads.set(first, thread)
    if (one !== first) thread.replies.push(one)
  }
  return annotations.flatMap((one) => threads.get(one) ?? [])
}

function firstOf(
  annotation: Annotation,
  byId: ReadonlyMap<string, Annotation>,
  inOrder: readonly Annotation[],
): Annotation {
  const seen: Annotation[] = []
  let one = annotation
  for (;;) {
    if (seen.includes(one)) {
      const circle = new Set(seen.slice(seen.indexOf(one)))
      return inOrder.find((other) => circle.has(other))!
    }
    seen.push(one)
    const above = repliedTo(one, byId)
    if (!above) return one
    one = above
  }
}

function repliedTo({ target }: Annotation, byId: ReadonlyMap<string, Annotation>) {
  return target.map((one) => (typeof one === 'string' ? byId.get(one) : undefined)).find(Boolean)
}
