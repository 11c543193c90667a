import { z } from 'zod'
import { localizedOf, perLanguage, severalOf } from './consultation.input'
import { languageSchema, optional, textSchema } from './contributor.input'
import { isLanguageTag } from './language'
import { ATTRIBUTIONS, OTHER_LANGUAGE, POINT_KINDS, SESSION_FORMATS } from './listening-session'
import { isLocalTime, isTimeZone } from './zoned-time'

/** Rows of the agenda a form has at most. */
export const AGENDA_ROWS = 12

const localTime = z.string().refine(isLocalTime, 'not-a-date')
const link = z
  .string()
  .trim()
  .max(2000)
  .pipe(z.url({ protocol: /^https?$/ }))

/** The form in which a session is planned; its times are read on the clocks of its time zone. */
export function sessionSchema(languages: readonly string[]) {
  return z
    .strictObject({
      ...perLanguage('title', languages, 300),
      ...perLanguage('introduction', languages, 10_000, false),
      ...perLanguage('question', languages, 2000, false),
      ...agendaFields(languages),
      phaseId: z.uuid(),
      startsAt: localTime,
      endsAt: localTime,
      timeZone: z.string().refine(isTimeZone, 'not-a-time-zone'),
      place: optional(z.string().trim().max(500)),
      link: optional(link),
      host: optional(z.string().trim().max(200)),
      format: z.enum(SESSION_FORMATS),
      attribution: z.enum(ATTRIBUTIONS),
      languages: severalOf(languageSchema),
      groupIds: severalOf(z.uuid()),
    })
    .refine(({ startsAt, endsAt }) => startsAt < endsAt, {
      path: ['endsAt'],
      message: 'ends-before-it-begins',
    })
    .transform((values) => ({
      phaseId: values.phaseId,
      startsAt: values.startsAt,
      endsAt: values.endsAt,
      timeZone: values.timeZone,
      place: values.place,
      link: values.link,
      host: values.host,
      format: values.format,
      attribution: values.attribution,
      languages: values.languages,
      groupIds: values.groupIds,
      title: localizedOf(values, 'title'),
      introduction: localizedOf(values, 'introduction'),
      question: localizedOf(values, 'question'),
      agenda: agendaOf(values),
    }))
}

export type SessionInput = z.output<ReturnType<typeof sessionSchema>>

function agendaFields(languages: readonly string[]) {
  const fields: Record<string, z.ZodType> = {}
  for (let row = 1; row <= AGENDA_ROWS; row += 1) {
    fields[`agenda${row}.minutes`] = optional(z.coerce.number().int().min(1).max(1440))
    Object.assign(fields, optionalFields(perLanguage(`agenda${row}`, languages, 300, false)))
  }
  return fields
}

function optionalFields(fields: Record<string, z.ZodType<string>>) {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.optional()]))
}

/** Rows with a title in one language at least, in order; 15 minutes unless said. */
function agendaOf(values: Record<string, unknown>) {
  return Array.from({ length: AGENDA_ROWS }, (_, index) => {
    const name = `agenda${index + 1}`
    const minutes = values[`${name}.minutes`]
    return {
      id: `part-${index + 1}`,
      minutes: typeof minutes === 'number' ? minutes : 15,
      title: localizedOf(values, name),
    }
  }).filter(({ title }) => Object.keys(title).length > 0)
}

/** A point noted in the plain form; a language that is not offered is given by its tag. */
export const pointSchema = z
  .strictObject({
    text: textSchema,
    speaker: z.string().trim().max(200).optional().default(''),
    groupId: optional(z.uuid()),
    kind: z.enum(POINT_KINDS),
    language: languageSchema,
    otherLanguage: z.string().trim().optional().default(''),
  })
  .refine(
    ({ language, otherLanguage }) => language !== OTHER_LANGUAGE || isLanguageTag(otherLanguage),
    { path: ['otherLanguage'], message: 'not-a-language' },
  )
  .transform(({ otherLanguage, ...point }) =>
    point.language === OTHER_LANGUAGE ? { ...point, language: otherLanguage } : point,
  )

/**
 * One person more or fewer of a group; `groupId` empty: of none. `press` tells apart the times a
 * button was pressed on a page that stays open; without scripts there is one per page.
 */
export const attendanceSchema = z.strictObject({
  groupId: optional(z.uuid()),
  change: z.enum(['1', '-1']).transform(Number),
  press: optional(z.uuid()),
})
