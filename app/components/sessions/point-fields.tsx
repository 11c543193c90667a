import { inLanguage } from '~/app/domain/language'
import {
  POINT_KINDS,
  VOICES,
  type Attribution,
  type NotePoint,
} from '~/app/domain/listening-session'
import { useReader } from '~/app/i18n/text'
import { PointLanguage } from './point-language'
import type { ShownGroup } from './session-page'

export type PointFacts = Pick<NotePoint, 'speaker' | 'groupId' | 'kind' | 'language'>

/** What the fields of a point offer in this session. */
export type PointOffer = {
  attribution: Attribution
  groups: readonly ShownGroup[]
  languages: readonly string[]
  /** How many numbered voices are offered. */
  voices: number
}

/**
 * Who speaks as the rule allows, for which group, what it is, in which language. Without
 * `onChange` they are the fields of a plain form.
 */
export function PointFields(props: {
  offer: PointOffer
  facts: PointFacts
  /** The tag of a language that was not offered, as it was typed, and what is wrong with it. */
  typedTag?: string
  tagProblem?: string
  onChange?: (change: Partial<PointFacts>) => void
}) {
  const { language, text } = useReader()
  const { offer, facts, onChange } = props
  const bound = <Name extends keyof PointFacts>(name: Name, value: string) =>
    onChange
      ? {
          value,
          onChange: (event: { target: { value: string } }) =>
            onChange({ [name]: event.target.value || (name === 'groupId' ? null : '') }),
        }
      : { name, defaultValue: value }
  return (
    <div className="form-row">
      <SpeakerField {...props} bound={bound('speaker', facts.speaker)} />
      {offer.attribution !== 'none' && (
        <label>
          {text('session.group')}
          <select {...bound('groupId', facts.groupId ?? '')}>
            <option value="">{text('session.noGroup')}</option>
            {offer.groups.map(
              ({ groupId, name }) =>
                groupId && (
                  <option key={groupId} value={groupId}>
                    {inLanguage(name, language)}
                  </option>
                ),
            )}
          </select>
        </label>
      )}
      <label>
        {text('session.kind')}
        <select {...bound('kind', facts.kind)}>
          {POINT_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {text(`session.kind.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <PointLanguage
        value={facts.language}
        offered={offer.languages}
        typedTag={props.typedTag}
        problem={props.tagProblem}
        onChange={onChange && ((code) => onChange({ language: code }))}
      />
    </div>
  )
}

function SpeakerField(props: {
  offer: PointOffer
  facts: PointFacts
  bound: { value?: string; defaultValue?: string; name?: string }
}) {
  const { text } = useReader()
  const { offer, facts, bound } = props
  if (offer.attribution === 'none') return null
  if (offer.attribution !== 'group') {
    const label = offer.attribution === 'named' ? 'session.whoName' : 'session.whoOrganisation'
    return (
      <label>
        {text(label)}
        <input {...bound} maxLength={200} dir="auto" autoComplete="off" />
      </label>
    )
  }
  const voices = Array.from({ length: Math.min(VOICES, offer.voices) }, (_, index) =>
    text('session.voice', { voice: index + 1 }),
  )
  return (
    <label>
      {text('session.who')}
      <select {...bound}>
        <option value="">{text('session.noVoice')}</option>
        {[...new Set([facts.speaker, ...voices])].filter(Boolean).map((voice) => (
          <option key={voice} value={voice}>
            {voice}
          </option>
        ))}
      </select>
    </label>
  )
}
