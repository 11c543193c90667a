import { z } from 'zod'
import { isSlug, PHASE_OUTPUTS } from './consultation'
import { languageSchema, optional } from './contributor.input'
import type { Localized } from './language'
import { emailSchema } from './person.input'
import { ACTIVITY_KINDS } from './phase'
import { ROLES } from './role'
import { TEMPLATE_IDS } from './template'
import { isLocalTime, isTimeZone } from './zoned-time'

const TITLE_LENGTH = 300
const PROSE_LENGTH = 10_000

type Fields = Record<string, z.ZodType<string>>

/**
 * One field for each language, `title.fr`, `title.en` …
 *
 * @param isRequired in the first language, which the others fall back to.
 */
export function perLanguage(
  name: string,
  languages: readonly string[],
  max: number,
  isRequired = true,
) {
  const fields: Fields = {}
  for (const [index, language] of languages.entries()) {
    const words = z
      .string()
      .transform((text) =>
        text.normalize('NFC').replace(/\r\n?/g, '\n').replaceAll('\0', '').trim(),
      )
    const least = isRequired && index === 0 ? 1 : 0
    fields[`${name}.${language}`] = words.pipe(z.string().min(least).max(max))
  }
  return fields
}

/** The fields of `perLanguage` as one name; languages left empty are left out. */
export function localizedOf(values: Record<string, unknown>, name: string): Localized {
  const names: Localized = {}
  for (const [field, value] of Object.entries(values)) {
    const isOfName = field.startsWith(`${name}.`) && typeof value === 'string'
    if (isOfName && value !== '') names[field.slice(name.length + 1)] = value
  }
  return names
}

/** Check boxes: none, one or several are sent. */
export const severalOf = <T extends string>(schema: z.ZodType<T>) =>
  z
    .union([schema.transform((one) => [one]), z.array(schema)])
    .optional()
    .transform((values) => values ?? [])

export const checkbox = z
  .literal('yes')
  .optional()
  .transform((value) => value === 'yes')

const localTime = z.string().refine(isLocalTime, 'not-a-date')
const day = z.string().refine((value) => isLocalTime(`${value}T00:00`), 'not-a-date')
const timeZone = z.string().refine(isTimeZone, 'not-a-time-zone')

/** Check boxes of languages, a field for the codes of others, and which comes first. */
export const languagesSchema = z
  .strictObject({
    languages: severalOf(languageSchema),
    otherLanguages: z
      .string()
      .max(200)
      .optional()
      .transform((codes) => (codes ?? '').split(/[\s,;،]+/).filter(Boolean))
      .pipe(z.array(languageSchema).max(20)),
    mainLanguage: optional(languageSchema),
  })
  .transform(({ languages, otherLanguages, mainLanguage }) => {
    const chosen = [...languages, ...otherLanguages].map((tag) => Intl.getCanonicalLocales(tag)[0]!)
    const first = mainLanguage && chosen.includes(mainLanguage) ? [mainLanguage] : []
    return [...new Set([...first, ...chosen])]
  })
  .refine((languages) => languages.length > 0, { path: ['languages'], message: 'choose-one' })

/** A new consultation in these languages. */
export function newConsultationSchema(languages: readonly string[]) {
  return z
    .strictObject({
      ...perLanguage('title', languages, TITLE_LENGTH),
      ...perLanguage('description', languages, PROSE_LENGTH, false),
      slug: z
        .string()
        .trim()
        .toLowerCase()
        .refine((slug) => slug === '' || isSlug(slug), 'not-a-slug'),
      timeZone,
      startsOn: day,
      template: z.enum(TEMPLATE_IDS).or(z.literal('blank')),
    })
    .transform((values) => ({
      slug: values.slug,
      timeZone: values.timeZone,
      startsOn: values.startsOn,
      template: values.template,
      title: localizedOf(values, 'title'),
      description: localizedOf(values, 'description'),
    }))
}

export function wordsSchema(languages: readonly string[]) {
  return z
    .strictObject({
      ...perLanguage('title', languages, TITLE_LENGTH),
      ...perLanguage('description', languages, PROSE_LENGTH, false),
    })
    .transform((values) => ({
      title: localizedOf(values, 'title'),
      description: localizedOf(values, 'description'),
    }))
}

export const timeZoneSchema = z.strictObject({ timeZone })

/** A phase; its dates are read on the clocks of the consultation's time zone. */
export function phaseSchema(languages: readonly string[]) {
  return z
    .strictObject({
      ...perLanguage('title', languages, TITLE_LENGTH),
      ...perLanguage('question', languages, PROSE_LENGTH),
      opensAt: localTime,
      closesAt: localTime,
      outputs: severalOf(z.enum(PHASE_OUTPUTS)),
    })
    .transform((values) => ({
      opensAt: values.opensAt,
      closesAt: values.closesAt,
      outputs: values.outputs,
      title: localizedOf(values, 'title'),
      question: localizedOf(values, 'question'),
    }))
    .refine(inOrder, { path: ['closesAt'], message: 'ends-before-it-begins' })
}

/** An activity; without dates of its own it is open with its phase. */
export function activitySchema(languages: readonly string[]) {
  return z
    .strictObject({
      ...perLanguage('title', languages, TITLE_LENGTH),
      ...perLanguage('introduction', languages, PROSE_LENGTH, false),
      opensAt: optional(localTime),
      closesAt: optional(localTime),
      draftId: optional(z.uuid()),
    })
    .transform((values) => ({
      opensAt: values.opensAt,
      closesAt: values.closesAt,
      draftId: values.draftId,
      title: localizedOf(values, 'title'),
      introduction: localizedOf(values, 'introduction'),
    }))
    .refine(inOrder, { path: ['closesAt'], message: 'ends-before-it-begins' })
}

/** Listening sessions are planned on a page of their own. */
export const addActivitySchema = z.strictObject({
  kind: z.enum(ACTIVITY_KINDS).exclude(['session']),
})

const target = optional(z.coerce.number().int().min(1).max(1_000_000))

/** A stakeholder group; `target`: contributors hoped for. */
export function newGroupSchema(languages: readonly string[]) {
  return z
    .strictObject({ ...perLanguage('name', languages, TITLE_LENGTH), target })
    .transform((values) => ({ target: values.target, name: localizedOf(values, 'name') }))
}

/** The same with its place among the others, from 1. */
export function changedGroupSchema(languages: readonly string[]) {
  const name = perLanguage('name', languages, TITLE_LENGTH)
  const position = z.coerce.number().int().min(1).max(99)
  return z.strictObject({ ...name, id: z.uuid(), target, position }).transform((values) => ({
    id: values.id,
    target: values.target,
    position: values.position,
    name: localizedOf(values, 'name'),
  }))
}

export const idSchema = z.strictObject({ id: z.uuid() })

/** The body that decides, and how. */
export function bodySchema(languages: readonly string[]) {
  return z
    .strictObject({
      ...perLanguage('name', languages, TITLE_LENGTH),
      quorum: z.coerce.number().int().min(1).max(1000),
      majority: z.enum(['simple', 'two_thirds']),
      parity: checkbox,
    })
    .transform((values) => ({
      rules: { quorum: values.quorum, majority: values.majority, parity: values.parity },
      name: localizedOf(values, 'name'),
    }))
}

/** A seat; without an address it is vacant. */
export const seatSchema = z.strictObject({
  email: optional(emailSchema),
  name: optional(z.string().trim().max(200)),
  organisation: optional(z.string().trim().max(200)),
  party: optional(z.string().trim().max(200)),
  isChair: checkbox,
})

/** A role in the team, given by address. */
export const grantSchema = z.strictObject({
  email: emailSchema,
  name: optional(z.string().trim().max(200)),
  role: z.enum(ROLES).exclude(['operator']),
})

function inOrder(span: { opensAt: string | null; closesAt: string | null }): boolean {
  return span.opensAt === null || span.closesAt === null || span.opensAt < span.closesAt
}
