import { z } from 'zod'

const words = z.string().max(60_000)

const position = z.object({ start: z.number().int().min(0), end: z.number().int().min(0) })

const selectorSchema = z.union([
  z.object({
    type: z.literal('TextQuoteSelector'),
    exact: words,
    prefix: words.default(''),
    suffix: words.default(''),
  }),
  position.extend({ type: z.literal('TextPositionSelector') }),
  z.object({
    type: z.literal('FragmentSelector'),
    value: z.string(),
    refinedBy: position.optional(),
  }),
  z.object({ type: z.string() }),
])
export type Selector = z.output<typeof selectorSchema>

/** One thing or a list of them. */
function listOf<T extends z.ZodType>(one: T) {
  return z
    .union([z.array(one), one])
    .optional()
    .transform((value) => (value === undefined ? [] : [value].flat()) as z.output<T>[])
}

const bodySchema = z.union([
  z.string().transform((value) => ({ value, purpose: '' })),
  z.object({ value: words.default(''), purpose: z.string().default('') }),
])

const annotationSchema = z.object({
  id: z.string().default(''),
  creator: z
    .union([z.string(), z.object({ name: z.string().default('') }).transform(({ name }) => name)])
    .optional()
    .transform((name) => (name ?? '').slice(0, 200)),
  created: z.iso.datetime({ offset: true }).nullable().default(null).catch(null),
  body: listOf(bodySchema),
  bodyValue: words.default(''),
  target: z.union([z.string(), z.object({ selector: listOf(selectorSchema) })]).optional(),
})
export type Annotation = z.output<typeof annotationSchema>

const items = z.object({ items: z.array(annotationSchema) })

/** Web Annotations as they are exchanged: one, a list, a page, or a collection with its first page. */
export const annotationsSchema = z.union([
  z.object({ first: items }).transform(({ first }) => first.items),
  items.transform((page) => page.items),
  z.array(annotationSchema),
  annotationSchema.extend({ type: z.literal('Annotation') }).transform((one) => [one]),
])
