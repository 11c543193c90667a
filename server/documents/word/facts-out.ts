import type { Document } from '~/app/domain/document'
import { mapBlocks } from '~/app/domain/document-walk'
import { FACTS_NAMESPACE } from './names'
import { attrs, XML_HEAD } from './xml-out'

/** What blocks carry beside their words, for the file to come back whole. */
export function factsXml(document: Document): string {
  const facts: string[] = []
  mapBlocks(document, (block) => {
    const { id, role, language, attributes } = block
    if (role === undefined && language === undefined && attributes === undefined) return block
    const each = Object.entries(attributes ?? {}).map(
      ([name, value]) => `<attribute${attrs({ name, value })}/>`,
    )
    facts.push(`<block${attrs({ id, role, language })}>${each.join('')}</block>`)
    return block
  })
  return `${XML_HEAD}<facts xmlns="${FACTS_NAMESPACE}">${facts.join('')}</facts>`
}
