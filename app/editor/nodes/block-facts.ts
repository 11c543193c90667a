import { $getState, $setState, createState, type LexicalNode } from 'lexical'
import type { BlockFacts } from '~/app/domain/document'
import { isBlockId, isLanguageName, isWord } from '~/app/domain/document-check'

const text = (value: unknown) => (typeof value === 'string' ? value : '')

/** A copy of a block is another block, so it starts without the id. */
export const blockId = createState('bid', { parse: text, resetOnCopyNode: true })
const blockRole = createState('role', { parse: text })
const blockLanguage = createState('lang', { parse: text })
/** JSON, so that two states with the same attributes are equal. */
const blockAttributes = createState('attributes', { parse: text })

/** How a counted list counts: 'outline', or '' for plain. */
export const listNumbering = createState('numbering', { parse: text })

/**
 * What a block carries besides its words; the id is '' for one that has none yet. Another person's
 * editor may have written anything: only what a document may hold is taken.
 */
export function $factsOf(node: LexicalNode): BlockFacts {
  const id = $getState(node, blockId)
  const role = $getState(node, blockRole)
  const language = $getState(node, blockLanguage)
  const attributes = readAttributes($getState(node, blockAttributes))
  return {
    id: isBlockId(id) ? id : '',
    ...(isWord(role) && { role }),
    ...(isLanguageName(language) && { language }),
    ...(attributes && { attributes }),
  }
}

export function $setFacts<N extends LexicalNode>(node: N, facts: BlockFacts): N {
  const attributes = facts.attributes ? JSON.stringify(facts.attributes) : ''
  const states = [
    [blockId, facts.id],
    [blockRole, facts.role ?? ''],
    [blockLanguage, facts.language ?? ''],
    [blockAttributes, attributes],
  ] as const
  for (const [state, value] of states) {
    if ($getState(node, state) !== value) $setState(node, state, value)
  }
  return node
}

/** A flat list of texts. */
function readAttributes(json: string): Record<string, string> | undefined {
  if (!json.startsWith('{')) return undefined
  const entries = Object.entries(parsed(json)).filter(
    (entry): entry is [string, string] => isWord(entry[0]) && typeof entry[1] === 'string',
  )
  return entries.length > 0 ? Object.fromEntries(entries) : undefined
}

function parsed(json: string): object {
  try {
    return JSON.parse(json) as object
  } catch {
    return {} // not written by us; the words of the block matter more
  }
}
