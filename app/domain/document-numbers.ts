import { blocksOf, type Block, type Document, type InlineNode, type ListNode } from './document'
import { passageNumbers, sectionsOf, writtenNumber } from './document-sections'
import { mapBlocks } from './document-walk'

/** The parts of a plan that are counted through the whole text, each kind on its own. */
const COUNTED_ROLES: ReadonlySet<string> = new Set([
  'goal',
  'priority',
  'strategy',
  'activity',
  'result',
  'indicator',
  'learning_question',
])

export function isPlanRole(role: string | null | undefined): boolean {
  return typeof role === 'string' && COUNTED_ROLES.has(role)
}

/**
 * The number of every block that has one, by its id, as the text stands now: of a part of a plan
 * its own or its place among its kind, of a footnote its place in the order of reference, of an
 * item in an outline 2.1.3, of a section's heading its written number or its place, of all other
 * passages that by which people quote them.
 */
export function numbersOf(document: Document): Map<string, string> {
  const blocks = blocksOf(document)
  const sections = sectionsOf(blocks)
  const numbers = passageNumbers(sections)
  for (const { number, heading } of sections) {
    if (heading) numbers.set(heading.blockId, writtenNumber(heading.text) ?? String(number))
  }
  for (const node of document.nodes) {
    if (node.type === 'list') numberOutline(node, '', numbers)
  }
  numberRoles(blocks, numbers)
  notesOf(document).forEach((id, index) => numbers.set(id, String(index + 1)))
  return numbers
}

/** The footnotes by id: in the order in which the text refers to them, then those it never does. */
export function notesOf(document: Document): string[] {
  const notes = new Set<string>()
  const order = new Set<string>()
  mapBlocks(document, (block) => {
    if (block.role === 'footnote') notes.add(block.id)
    for (const { blockId, form } of referencesIn(block.children)) {
      if (form === 'note') order.add(blockId)
    }
    return block
  })
  return [...new Set([...order, ...notes])].filter((id) => notes.has(id))
}

/** The references in a block's words, in order. Links hold none. */
export function referencesIn(nodes: readonly InlineNode[]) {
  return nodes.filter((node) => node.type === 'reference')
}

function numberOutline(list: ListNode, parent: string, numbers: Map<string, string>): void {
  list.items.forEach((item, index) => {
    const number = outlineNumber(list, parent, (list.start ?? 1) + index)
    if (number !== '') numbers.set(item.id, number)
    if (item.list) numberOutline(item.list, number, numbers)
  })
}

function outlineNumber(list: ListNode, parent: string, count: number): string {
  if (!list.ordered || list.numbering !== 'outline') return ''
  return parent === '' ? String(count) : `${parent}.${count}`
}

/** A number of its own is kept, and the count goes on from it. */
function numberRoles(blocks: readonly Block[], numbers: Map<string, string>): void {
  const counts = new Map<string, number>()
  for (const { blockId, role, attributes } of blocks) {
    if (role === null || !isPlanRole(role)) continue
    const own = attributes['number']?.trim()
    const count = own && /^\d{1,6}$/.test(own) ? Number(own) : (counts.get(role) ?? 0) + 1
    if (!own || String(count) === own) counts.set(role, count)
    numbers.set(blockId, own || String(count))
  }
}
