import type { Text } from '~/app/i18n/create-text'
import type { FieldProblem } from '../ui/error-summary'
import type { FormState } from './contributor-fields'

/** The fields of a contribution's form, by the words they are labelled with. */
const LABELS = {
  text: 'contribution.text',
  language: 'contribution.language',
  contributorKind: 'contribution.kind',
  groupId: 'contribution.group',
  consent: 'contribution.consent',
  name: 'contribution.name',
  country: 'contribution.country',
  email: 'contribution.email',
} as const

/** Each problem as a line that names its field: "E-mail address: write an address such as …" */
export function problemLines(state: FormState, text: Text): FieldProblem[] {
  return Object.entries(state.problems).map(([name, problem]) => {
    const sentence = text(`problem.${problem}`)
    const label = isLabelled(name) ? `${text(LABELS[name])} : ${sentence}` : sentence
    return { name, sentence: label }
  })
}

function isLabelled(name: string): name is keyof typeof LABELS {
  return name in LABELS
}
