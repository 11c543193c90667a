import { z } from 'zod'

const words = z.string().max(60_000)

const position = z.object({ start: z.number().int().min(0), end: z.number().int().min(0) })

const quoteSchema = z.object({
  type: z.literal('TextQuoteSelector'),
  exact: words,
  prefix: words.default(''),
  suffix: words.default(''),
})

const selectorSchema = z.union([
  quoteSchema,
  position.extend({ type: z.literal('TextPositionSelector') }),
  z.object({
    type: z.literal('FragmentSelector'),
    value: z.string(),
    refinedBy: position.optional(),
  }),
  // Of a kind we do not follow (a path in a page, an area of a picture): what it is refined by may be words.
  z
    .looseObject({ type: z.string(), refinedBy: quoteSchema })
    .transform(({ refinedBy }) => refinedBy),
  z.union([z.object({ type: z.string() }), z.string().transform((type) => ({ type }))]),
])
export type Selector = z.output<typeof selectorSchema>

/** One thing or a list of them. */
function listOf<T extends z.ZodType>(one: T) {
  return z
    .union([z.array(one), one])
    .optional()
    .transform((value) => (value === undefined ? [] : [value].flat()) as z.output<T>[])
}

const textSchema = z.object({
  value: words.default(''),
  id: words.default(''),
  source: words.catch(''),
  purpose: z.string().default(''),
})

/** Words, or the address of something elsewhere; of several to choose from the first. */
const bodySchema = z.union([
  z.string().transform((value) => ({ value, purpose: '' })),
  z
    .object({ type: z.literal('Choice'), items: z.array(textSchema).min(1) })
    .transform(({ items }) => asBody(items[0]!)),
  textSchema.transform(asBody),
])

function asBody({ value, id, source, purpose }: z.output<typeof textSchema>) {
  return { value: value || source || id, purpose }
}

const annotationSchema = z.object({
  id: z.string().default(''),
  creator: z
    .union([z.string(), z.object({ name: z.string().default('') }).transform(({ name }) => name)])
    .optional()
    .transform((name) => (name ?? '').slice(0, 200)),
  created: z.iso.datetime({ offset: true }).nullable().default(null).catch(null),
  body: listOf(bodySchema),
  bodyValue: words.default(''),
  target: listOf(z.union([z.string(), z.object({ selector: listOf(selectorSchema) })])),
})
export type Annotation = z.output<typeof annotationSchema>

type Page = { items: z.output<typeof annotationSchema>[]; next?: Page | string }

const pageSchema: z.ZodType<Page> = z.object({
  items: z.array(annotationSchema),
  next: z.union([z.string(), z.lazy(() => pageSchema)]).optional(),
})

/** What a file holds, and whether more of it is at other addresses, which nobody asks. */
export type AnnotationFile = { annotations: Annotation[]; isWhole: boolean }

function withNext({ items, next }: Page): AnnotationFile {
  if (next === undefined) return { annotations: items, isWhole: true }
  if (typeof next === 'string') return { annotations: items, isWhole: false }
  const rest = withNext(next)
  return { ...rest, annotations: [...items, ...rest.annotations] }
}

const whole = (annotations: Annotation[]): AnnotationFile => ({ annotations, isWhole: true })

/** Web Annotations as they are exchanged: one, a list, a page, or a collection with its first page. */
export const annotationsSchema = z.union([
  z.object({ first: pageSchema }).transform(({ first }) => withNext(first)),
  z
    .object({ type: z.literal('AnnotationCollection'), first: z.string() })
    .transform((): AnnotationFile => ({ annotations: [], isWhole: false })),
  pageSchema.transform(withNext),
  z.array(annotationSchema).transform(whole),
  annotationSchema.extend({ type: z.literal('Annotation') }).transform((one) => whole([one])),
])
