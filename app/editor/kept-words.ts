/** Words of a writer that the shared text does not have, kept on this device until they decide. */
export type KeptWords = {
  blockId: string
  text: string
  /**
   * `removed`: somebody removed the block; `unsent`: not confirmed yet, and in the text that this
   * device keeps as well; `stopped`: writing ended before the server took them.
   */
  why: 'removed' | 'unsent' | 'stopped'
}

type Kept = { generation: number; words: KeptWords[] }

const keyOf = (draftTextId: string) => `kept-words-${draftTextId}`

/** Keeps them instead of those kept before. A browser that forbids it has them on the page only. */
export function keepWords(draftTextId: string, generation: number, words: readonly KeptWords[]) {
  try {
    if (words.length === 0) localStorage.removeItem(keyOf(draftTextId))
    else localStorage.setItem(keyOf(draftTextId), JSON.stringify({ generation, words }))
  } catch {
    // Full or forbidden: the page still shows them, and y-indexeddb may have them.
  }
}

/** What this device kept, and of which generation of the text. */
export function readKeptWords(draftTextId: string): Kept {
  const nothing = { generation: 0, words: [] }
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(draftTextId)) ?? 'null')
    return isKept(kept) ? kept : nothing
  } catch {
    return nothing
  }
}

function isKept(value: unknown): value is Kept {
  return (
    typeof value === 'object' &&
    value !== null &&
    'words' in value &&
    'generation' in value &&
    Array.isArray(value.words)
  )
}
