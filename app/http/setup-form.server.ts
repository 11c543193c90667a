import { json } from '@remix-run/node'
import { z } from 'zod'
import type { Tx } from '~/db/connection'
import type { Refusal } from '~/app/domain/refusal'
import { attempt } from './attempt.server'
import { checkForm, type Problems, type SentForm, type Typed } from './form.server'
import { redirectTo } from './redirect.server'
import type { RouteId } from './route-rights'
import { sendingRefusal, type Visit } from './visit.server'

/** What comes back with a form that was not taken: everything typed, and what is wrong. */
type FormAnswer = {
  intent: string
  typed: Typed
  problems: Problems
  refusal: Refusal | null
}

type Step<T, R> = {
  schema: z.ZodType<T>
  /** Runs in one transaction. */
  command: (trx: Tx, value: T, now: Date) => Promise<R>
  /** Where to go once it is done. */
  to: (result: R) => string
}

/** Check what was sent, do it, and go on; or bring the form back full, with the reason. */
export async function takeForm<T, R>(
  { db, visitor }: Pick<Visit, 'db' | 'visitor'>,
  route: RouteId,
  sent: SentForm,
  { schema, command, to }: Step<T, R>,
) {
  const { intent, typed } = sent
  const answer = { intent, typed, problems: {}, refusal: null }
  const checked = checkForm(sent, schema)
  if (!checked.ok) return formAnswer({ ...answer, problems: checked.problems }, 422)
  const refusal = sent.refusal ?? sendingRefusal(route, intent, visitor)
  if (refusal) return formAnswer({ ...answer, refusal }, 403)
  const done = await attempt(db, (trx, now) => command(trx, checked.value, now))
  if (!done.ok) return formAnswer({ ...answer, refusal: done.refusal }, done.status)
  return redirectTo(to(done.value))
}

/** For a form that is only a button. */
export const nothingSchema = z.strictObject({})

/** For a form whose intent names nothing here. */
export function unknownForm({ intent, typed }: SentForm) {
  return formAnswer({ intent, typed, problems: {}, refusal: 'not-found' }, 404)
}

function formAnswer(answer: FormAnswer, status: number) {
  return json(answer, status)
}
