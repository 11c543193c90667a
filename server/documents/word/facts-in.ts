import type { BlockFacts } from '~/app/domain/document'
import { isLanguageTag } from '~/app/domain/language'
import { FACTS_NAMESPACE } from './names'
import { readPart, type Parts } from './package-in'
import { childrenNamed } from './xml'

type Facts = Pick<BlockFacts, 'role' | 'language' | 'attributes'>

/** What our own files say of their blocks beside the words, by the id of the block. */
export function factsIn(parts: Parts): Map<string, Facts> {
  const found = new Map<string, Facts>()
  for (const path of parts.keys()) {
    if (!/^customXml\/item\d+\.xml$/.test(path)) continue
    const root = readPart(parts, path)
    if (root?.attrs['xmlns'] !== FACTS_NAMESPACE) continue
    for (const block of childrenNamed(root, 'block')) {
      const { id = '', role, language } = block.attrs
      const attributes = Object.fromEntries(
        childrenNamed(block, 'attribute').map(({ attrs }) => [
          attrs['name'] ?? '',
          attrs['value'] ?? '',
        ]),
      )
      found.set(id, {
        ...(role && { role }),
        ...(language && isLanguageTag(language) && { language }),
        ...(Object.keys(attributes).length > 0 && { attributes }),
      })
    }
  }
  return found
}
