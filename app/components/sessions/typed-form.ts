import type { FormState as Form } from '../setup/answer'
import type { FormState } from '../contributions/contributor-fields'
import { typedIn } from '../contributions/contributor-fields'
import type { Text } from '~/app/i18n/create-text'

/** What was typed and what is wrong, as the fields with one input per language read it. */
export function typedForm(state: FormState, text: Text): Form {
  const problem = (field: string) => {
    const found = state.problems[field]
    return found && text(`problem.${found}`)
  }
  return {
    value: (field) => typedIn(state, field),
    values: (field) => [state.typed[field] ?? []].flat(),
    problem,
    refusal: null,
    problems: [],
  }
}
