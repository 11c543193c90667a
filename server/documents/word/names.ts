/** Names that our own Word files carry, so that their blocks are known again when they come back. */

const UUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/

/** The bookmark of a block; Word takes 40 letters, digits and underscores at most. */
export function blockBookmark(blockId: string): string {
  return `b_${blockId.replaceAll('-', '_')}`
}

/** @returns the id of the block; `null`: a bookmark of somebody else. */
export function blockOfBookmark(name: string): string | null {
  return idAfter(name, 'b_')
}

export function citationBookmark(citationId: string): string {
  return `c_${citationId.replaceAll('-', '_')}`
}

export function citationOfBookmark(name: string): string | null {
  return idAfter(name, 'c_')
}

function idAfter(name: string, sign: string): string | null {
  const id = name.startsWith(sign) ? name.slice(2).replaceAll('_', '-') : ''
  return UUID.test(id) ? id : null
}

/** The namespace of the part that holds what Word has no words for: roles, attributes, languages. */
export const FACTS_NAMESPACE = 'urn:polylogue:facts'
