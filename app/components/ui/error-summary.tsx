import { useText } from '~/app/i18n/text'
import { fieldId } from './field-frame'

/** One thing to correct: the field by its name, and the sentence that says what is wrong. */
export type FieldProblem = { name: string; sentence: string }

/**
 * All that is to be corrected in a form, before its first field; each line leads to its field.
 * Nothing when nothing is wrong. The page can open on it: its address is `#problems`.
 */
export function ErrorSummary(props: { problems: readonly FieldProblem[] }) {
  const text = useText()
  if (props.problems.length === 0) return null
  return (
    <div className="message message-problem" role="alert" id="problems" tabIndex={-1} autoFocus>
      <h2>{text('ui.problems', { count: props.problems.length })}</h2>
      <ul className="problem-list">
        {props.problems.map((problem) => (
          <li key={problem.name}>
            <a href={`#${fieldId(problem.name)}`}>{problem.sentence}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
