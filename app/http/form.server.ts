import type { ActionFunctionArgs } from '@remix-run/node'
import type { z } from 'zod'
import type { Refusal } from '~/app/domain/refusal'
import { PROBLEMS, type Problem } from '~/app/domain/problem'
import { formKeyRefusal } from './form-key.server'
import { sessionToken } from './session.server'

/** What is wrong, by field. */
export type Problems = Record<string, Problem>

/** What was typed, by field, so that a refused form comes back full. */
export type Typed = Record<string, string | string[]>

export type SentForm = {
  intent: string
  /** Names this sending: the same form sent twice has the same. */
  idempotencyKey: string
  typed: Typed
  files: Record<string, File>
  /** Why the form itself is not taken: too old, or another session's. */
  refusal: Refusal | null
}

/** The fields of a request. Files apart; a field sent several times is a list. */
export async function readSent({ request, context }: ActionFunctionArgs): Promise<SentForm> {
  const { typed, files } = fieldsOf(await formData(request))
  const { form, intent, ...fields } = typed
  const key = typeof form === 'string' ? form : undefined
  const session = sessionToken(request.headers.get('cookie'), context.origin)
  return {
    intent: typeof intent === 'string' ? intent : '',
    idempotencyKey: key?.split('.')[0] ?? '',
    typed: fields,
    files,
    refusal: formKeyRefusal(key, context.secret, session, Date.now()),
  }
}

/** More fields than any form of ours has; beyond, somebody only wants the server to work. */
const MAX_FIELDS = 5_000

/** A field that was sent several times is a list. */
function fieldsOf(data: FormData): Pick<SentForm, 'typed' | 'files'> {
  const strings = new Map<string, string[]>()
  const files: Record<string, File> = {}
  for (const [name, value] of data) {
    if (typeof value !== 'string') files[name] ??= value
    else if (strings.has(name)) strings.get(name)!.push(plain(value))
    else strings.set(name, [plain(value)])
  }
  const typed: Typed = {}
  for (const [name, values] of strings) typed[name] = values.length === 1 ? values[0]! : values
  return { typed, files }
}

/** More marks than any script puts on one letter; normalising long runs of them takes minutes. */
const MARK_RUN = /(\p{M}{12})\p{M}+/gu

/** What PostgreSQL cannot store (zero bytes, halves of a pair) and no writing needs is left out. */
function plain(value: string): string {
  return value.toWellFormed().replaceAll('\0', '').replace(MARK_RUN, '$1')
}

/** Between two fields stands `&`; around each the boundary that the type of the form names. */
function hasTooManyFields(body: Buffer, type: string): boolean {
  const [, quoted, bare] = /boundary=(?:"([^"]*)"|([^;\s]*))/i.exec(type) ?? []
  const boundary = quoted || bare
  const isMultipart = type.startsWith('multipart') && boundary
  const between = isMultipart ? `--${boundary}` : '&'
  let fields = isMultipart ? -1 : 1
  for (let at = body.indexOf(between); at !== -1; at = body.indexOf(between, at + 1)) {
    if (++fields > MAX_FIELDS) return true
  }
  return false
}

/**
 * Fields are counted before they are taken apart, which takes far longer.
 *
 * @throws a Response when this is no form that can be read, or has too many fields.
 */
async function formData(request: Request): Promise<FormData> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^(multipart\/form-data|application\/x-www-form-urlencoded)\b/.test(type)) {
    throw new Response(null, { status: 415 })
  }
  const body = Buffer.from(await request.arrayBuffer())
  if (hasTooManyFields(body, type)) throw new Response(null, { status: 413 })
  return new Response(body, { headers: { 'content-type': type } }).formData().catch(() => {
    throw new Response(null, { status: 400 })
  })
}

export type Checked<T> = { ok: true; value: T } | { ok: false; problems: Problems }

/** What was sent, as the schema has it; else what is wrong with each field. Unknown fields are refused. */
export function checkForm<T>(sent: SentForm, schema: z.ZodType<T>): Checked<T> {
  const parsed = schema.safeParse(sent.typed)
  if (parsed.success) return { ok: true, value: parsed.data }
  const problems: Problems = {}
  for (const issue of parsed.error.issues) problems[issue.path.join('.')] ??= problemOf(issue)
  return { ok: false, problems }
}

/** A schema may name a problem itself, as the message of a refinement. */
function problemOf(issue: z.core.$ZodIssue): Problem {
  const named = PROBLEMS.find((problem) => problem === issue.message)
  if (named) return named
  switch (issue.code) {
    case 'too_small':
      return issue.origin === 'string' ? 'required' : 'too-small'
    case 'too_big':
      return issue.origin === 'string' ? 'too-long' : 'too-large'
    case 'invalid_type':
      return issue.input === undefined ? 'required' : 'invalid'
    case 'unrecognized_keys':
      return 'unknown-field'
    default:
      return 'invalid'
  }
}
