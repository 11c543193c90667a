import { z } from 'zod'
import { CHANNELS } from './contribution'
import { CONSENTS, CONTRIBUTOR_KINDS } from './contributor'
import { optional, languageSchema } from './contributor.input'
import { IMPORT_FIELDS, type ImportPlan } from './csv-import'

/** The form of the desk: `column-3` says what the fourth column is, or nothing. */
export const importFormSchema = z
  .object({
    delimiter: z.enum(['comma', 'semicolon', 'tab', 'bar']),
    hasHeader: z.literal('yes').optional(),
    phaseId: z.uuid(),
    language: languageSchema,
    kind: z.enum(CONTRIBUTOR_KINDS),
    groupId: optional(z.uuid()),
    channel: z.enum(CHANNELS),
    consent: z.enum(CONSENTS),
  })
  .catchall(z.enum(['', ...IMPORT_FIELDS]))
  .refine((form) => Object.keys(form).every((name) => KNOWN.test(name)), 'unknown-field')
  .refine((form) => Object.values(form).includes('text'), {
    path: ['columns'],
    message: 'required',
  })
  .transform(
    ({ delimiter, hasHeader, phaseId, language, kind, groupId, channel, consent, ...rest }) => {
      const columns: ImportPlan['columns'] = {}
      for (const [name, field] of Object.entries(rest)) {
        const index = Number(name.slice('column-'.length))
        if (field !== '' && columns[field] === undefined) columns[field] = index
      }
      const isHeaded = hasHeader === 'yes'
      const plan: ImportPlan = {
        columns,
        hasHeader: isHeaded,
        language,
        kind,
        groupId,
        channel,
        consent,
      }
      return { delimiter: DELIMITER_SIGNS[delimiter], phaseId, plan }
    },
  )

const KNOWN = /^(column-\d{1,2}|delimiter|hasHeader|phaseId|language|kind|groupId|channel|consent)$/

const DELIMITER_SIGNS = { comma: ',', semicolon: ';', tab: '\t', bar: '|' } as const
