import { z } from 'zod'
import { localizedOf, perLanguage, severalOf } from './consultation.input'
import { DISPOSITIONS } from './disposition'
import { MAX_ANSWERED } from './response'

const REASON_LENGTH = 20_000
const NOTE_LENGTH = 2_000

/** `…:…`, a version and a block of it. */
const passage = z.string().regex(/^[0-9a-f-]{36}:[0-9a-f-]{36}$/)

/** `same`: as all others; `leave`: not answered by this response. */
const decided = z.enum([...DISPOSITIONS, 'same', 'leave'])

function onlyOfCorrections(fields: Record<string, z.ZodType<string>>) {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.optional()]))
}

/**
 * A response and what it answers. Contributions and what was decided about each come as two lists
 * in the same order.
 */
export function responseSchema(languages: readonly string[]) {
  return z
    .strictObject({
      ...perLanguage('text', languages, REASON_LENGTH, false),
      ...onlyOfCorrections(perLanguage('note', languages, NOTE_LENGTH, false)),
      disposition: z.enum(DISPOSITIONS).optional(),
      contribution: severalOf(z.uuid()).refine((ids) => ids.length <= MAX_ANSWERED, 'too-large'),
      decided: severalOf(decided),
      passage: severalOf(passage),
    })
    .refine((values) => values.contribution.length === values.decided.length, {
      path: ['contribution'],
      message: 'invalid',
    })
    .refine((values) => values.disposition !== undefined || !values.decided.includes('same'), {
      path: ['disposition'],
      message: 'choose-one',
    })
    .transform((values) => ({
      text: localizedOf(values, 'text'),
      note: localizedOf(values, 'note'),
      decisions: values.contribution.flatMap((contributionId, index) => {
        const own = values.decided[index]!
        if (own === 'leave') return []
        return [{ contributionId, disposition: own === 'same' ? values.disposition! : own }]
      }),
      passages: values.passage.map((one) => {
        const [versionId, blockId] = one.split(':') as [string, string]
        return { versionId, blockId }
      }),
    }))
}
