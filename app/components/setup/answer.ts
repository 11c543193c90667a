import type { Problem } from '~/app/domain/problem'
import type { Refusal } from '~/app/domain/refusal'
import type { Text } from '~/app/i18n/create-text'

/** A form that was not taken, as it was sent: what was typed, and what is wrong. */
export type FormAnswer = {
  intent: string
  typed: Record<string, string | string[]>
  problems: Record<string, Problem>
  refusal: Refusal | null
}

/** One form of a page, with what came back for it if it was the one that was sent. */
export type FormState = {
  /** What was typed, else what is stored. */
  value: (field: string, stored?: string | number | null) => string
  /** The same for check boxes of one name. */
  values: (field: string, stored?: readonly string[]) => string[]
  /** The sentence of what is wrong with a field. */
  problem: (field: string) => string | undefined
  refusal: Refusal | null
  problems: { name: string; sentence: string }[]
}

/**
 * @param intent of this form; the answer to another form of the page says nothing about it.
 * @param id of the thing the form changes, when a page has one form for each of several.
 */
export function formState(
  answer: FormAnswer | undefined,
  text: Text,
  intent: string,
  id?: string,
): FormState {
  const isMine = answer?.intent === intent && (id === undefined || answer.typed.id === id)
  const mine = isMine ? answer : undefined
  const problem = (field: string) => {
    const found = mine?.problems[field]
    return found && text(`problem.${found}`)
  }
  return {
    value: (field, stored) => {
      const typed = mine?.typed[field]
      if (mine) return typeof typed === 'string' ? typed : ''
      return stored === null || stored === undefined ? '' : String(stored)
    },
    values: (field, stored = []) => {
      if (!mine) return [...stored]
      const typed = mine.typed[field] ?? []
      return typeof typed === 'string' ? [typed] : typed
    },
    problem,
    refusal: mine?.refusal ?? null,
    problems: Object.keys(mine?.problems ?? {}).map((name) => ({ name, sentence: problem(name)! })),
  }
}
