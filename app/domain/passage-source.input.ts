import { z } from 'zod'

/** One thing a passage rests on; a statement as `<version>.<block>`. */
export const addSourceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('contribution'), blockId: z.uuid(), id: z.uuid() }),
  z.strictObject({ kind: z.literal('theme'), blockId: z.uuid(), id: z.uuid() }),
  z
    .strictObject({
      kind: z.literal('statement'),
      blockId: z.uuid(),
      id: z.string().regex(/^[0-9a-f-]{36}\.[0-9a-f-]{36}$/),
    })
    .transform(({ id, ...source }) => {
      const [versionId = '', statementId = ''] = id.split('.')
      return { ...source, versionId, statementId }
    }),
])

export const removeSourceSchema = z.strictObject({ citationId: z.uuid() })
