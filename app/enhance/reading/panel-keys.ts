const STEPS: Record<string, 1 | -1> = { n: 1, p: -1 }

/**
 * N and P lead to the next and to the previous thread while the panel has the focus.
 *
 * @param onEnd where there is none, the passage after or before is asked for.
 */
export function stepByKeys(panel: HTMLElement, onEnd: (by: 1 | -1) => void): void {
  panel.addEventListener('keydown', ({ key, ctrlKey, altKey, metaKey }) => {
    const by = STEPS[key.toLowerCase()]
    if (!by || ctrlKey || altKey || metaKey) return
    const threads = [...panel.querySelectorAll<HTMLElement>('.thread-open')]
    const at = threads.findIndex((thread) => thread.contains(document.activeElement))
    const next = threads[at === -1 && by === -1 ? -1 : at + by]
    if (next) focusOn(next)
    else onEnd(by)
  })
}

/** Brings a part of the page before the eyes and under the keys. */
export function focusOn(part: HTMLElement): void {
  part.tabIndex = -1
  part.focus({ preventScroll: true })
  part.scrollIntoView({ block: 'nearest' })
}
