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
  const data = await formData(request)
  const typed: Typed = {}
  const files: Record<string, File> = {}
  for (const name of new Set(data.keys())) {
    const values = data.getAll(name)
    const strings = values.filter((value) => typeof value === 'string')
    const file = values.find((value) => typeof value !== 'string')
    if (file) files[name] = file
    else typed[name] = strings.length === 1 ? strings[0]! : strings
  }
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

async function formData(request: Request): Promise<FormData> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^(multipart\/form-data|application\/x-www-form-urlencoded)\b/.test(type)) {
    throw new Response(null, { status: 415 })
  }
  return request.formData()
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
