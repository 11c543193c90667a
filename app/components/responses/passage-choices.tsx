import { direction } from '~/app/domain/language'
import { useReader } from '~/app/i18n/text'
import type { FormState } from '../setup/answer'
import { CheckboxGroup } from '../ui/choices'
import type { ResponseFormProps } from './response-form-props'

const SHOWN = 220

/** Which passages of the text read differently because of the response. */
export function PassageChoices(props: ResponseFormProps & { form: FormState }) {
  const { text } = useReader()
  const { offer, form } = props
  if (!offer) return <p className="note">{text('response.form.noVersion')}</p>
  const stored = props.passages.map(keyOf)
  const offered = new Set(offer.passages.map(keyOf))
  const others = props.words.filter(
    (words, index, all) =>
      !offered.has(keyOf(words)) && all.findIndex((one) => keyOf(one) === keyOf(words)) === index,
  )
  return (
    <details className="passage-choices" open={stored.length > 0}>
      <summary>{text('response.form.passages', { number: offer.versionNumber })}</summary>
      <CheckboxGroup
        name="passage"
        label={text('response.inText')}
        hint={text('response.form.passagesHint')}
        values={form.values('passage', stored)}
        choices={[
          ...others.map((words) => ({
            value: keyOf(words),
            label: text('response.passageOf', { number: words.versionNumber }),
            note: <Words {...words} />,
          })),
          ...offer.passages.map((passage) => ({
            value: keyOf(passage),
            label: passage.number ?? '',
            note: <Words {...passage} />,
          })),
        ]}
      />
    </details>
  )
}

function Words({ text, language }: { text: string; language: string }) {
  const isCut = text.length > SHOWN
  return (
    <span lang={language} dir={direction(language)}>
      {isCut ? `${text.slice(0, SHOWN)}…` : text}
    </span>
  )
}

function keyOf({ versionId, blockId }: { versionId: string; blockId: string }): string {
  return `${versionId}:${blockId}`
}
