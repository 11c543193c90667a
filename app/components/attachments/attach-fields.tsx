import {
  ATTACHMENT_TYPES,
  MAX_ATTACHMENT_BYTES,
  MAX_ATTACHMENTS,
} from '~/app/domain/attachment-file'
import { useReader } from '~/app/i18n/text'
import type { FormState } from '../contributions/contributor-fields'
import { Field } from '../ui/field'

const ACCEPTED = [...Object.keys(ATTACHMENT_TYPES), '.docx', '.odt', '.csv'].join(',')

/** The last step of a form, as browsers forget chosen files between two pages. */
export function AttachFields({ state }: { state: FormState }) {
  const { text } = useReader()
  const numbers = Array.from({ length: MAX_ATTACHMENTS }, (_, index) => index + 1)
  const hasProblem = numbers.some((number) => state.problems[`file${number}`])
  return (
    <details open={hasProblem || undefined}>
      <summary>{text('attach.title')}</summary>
      <p className="hint">{text('attach.hint')}</p>
      {hasProblem && <p role="alert">{text('attach.again')}</p>}
      {numbers.map((number) => {
        const problem = state.problems[`file${number}`]
        return (
          <Field
            key={number}
            type="file"
            name={`file${number}`}
            accept={ACCEPTED}
            data-most-bytes={MAX_ATTACHMENT_BYTES}
            data-too-large={text('problem.attachment-too-large')}
            label={text('attach.file', { number })}
            isOptional
            problem={problem && text(`problem.${problem}`)}
          />
        )
      })}
    </details>
  )
}
