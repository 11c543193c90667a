import { z } from 'zod'
import { IMPORTED_KINDS } from './draft-import'

/**
 * The page of what was understood: `kind-<block>` corrects a block, `keep-<line>` puts a line of
 * the pages back.
 */
export const draftImportSchema = z.record(z.string(), z.string()).transform((form, context) => {
  const kinds: Record<string, (typeof IMPORTED_KINDS)[number]> = {}
  const kept: number[] = []
  for (const [name, value] of Object.entries(form)) {
    const block = /^kind-([\da-f-]{36})$/.exec(name)?.[1]
    const line = /^keep-(\d{1,7})$/.exec(name)?.[1]
    const kind = IMPORTED_KINDS.find((one) => one === value)
    if (block && kind) kinds[block] = kind
    else if (line && value === 'yes') kept.push(Number(line))
    else
      context.addIssue({
        code: 'custom',
        message: block ? 'invalid' : 'unknown-field',
        path: [name],
      })
  }
  return { kinds, kept }
})
