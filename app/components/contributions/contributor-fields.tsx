import { CONSENTS, CONTRIBUTOR_KINDS, countriesIn } from '~/app/domain/contributor'
import { inLanguage, type Localized } from '~/app/domain/language'
import type { Problem } from '~/app/domain/problem'
import { useReader } from '~/app/i18n/text'
import { GroupSign } from '../signs'
import { RadioGroup } from '../ui/choices'
import { Field, Select } from '../ui/field'

/** A stakeholder group as forms offer it; `position` gives its sign. */
export type OfferedGroup = { id: string; position: number; name: Localized }

export type FormState = {
  typed: Record<string, string | string[]>
  problems: Record<string, Problem>
}

/** What was typed into a field before, as one string. */
export function typedIn({ typed }: FormState, name: string): string {
  const value = typed[name]
  return Array.isArray(value) ? (value[0] ?? '') : (value ?? '')
}

type FieldsProps = { state: FormState; groups: readonly OfferedGroup[] }

/** Who speaks, for whom, and what may be shown of it. Only the consent must be said. */
export function ContributorFields({ state, groups }: FieldsProps) {
  return (
    <>
      <VoiceFields state={state} groups={groups} />
      <ConsentField state={state} />
      <PersonFields state={state} />
    </>
  )
}

function VoiceFields({ state, groups }: FieldsProps) {
  const { language, text } = useReader()
  const problem = useProblems(state)
  return (
    <>
      <RadioGroup
        name="contributorKind"
        label={text('contribution.kind')}
        columns={2}
        value={typedIn(state, 'contributorKind') || 'individual'}
        problem={problem('contributorKind')}
        choices={CONTRIBUTOR_KINDS.map((kind) => ({
          value: kind,
          label: text(`contributorKind.${kind}`),
        }))}
      />
      {groups.length > 0 && (
        <RadioGroup
          name="groupId"
          label={text('contribution.group')}
          columns={2}
          isOptional
          value={typedIn(state, 'groupId')}
          problem={problem('groupId')}
          choices={groups.map((group) => ({
            value: group.id,
            sign: <GroupSign position={group.position} />,
            label: <span dir="auto">{inLanguage(group.name, language)}</span>,
          }))}
        />
      )}
    </>
  )
}

function ConsentField({ state }: { state: FormState }) {
  const { text } = useReader()
  const problem = useProblems(state)
  return (
    <RadioGroup
      name="consent"
      label={text('contribution.consent')}
      hint={text('contribution.consentHint')}
      value={typedIn(state, 'consent') || 'name_hidden'}
      problem={problem('consent')}
      choices={CONSENTS.map((consent) => ({
        value: consent,
        label: text(`consent.${consent}`),
        note: text(`consent.${consent}.note`),
      }))}
    />
  )
}

function PersonFields({ state }: { state: FormState }) {
  const { language, text } = useReader()
  const problem = useProblems(state)
  return (
    <>
      <Field
        name="name"
        label={text('contribution.name')}
        hint={text('contribution.nameHint')}
        isOptional
        autoComplete="name"
        defaultValue={typedIn(state, 'name')}
        problem={problem('name')}
      />
      <Select
        name="country"
        label={text('contribution.country')}
        isOptional
        isShort
        blank={text('contribution.noCountry')}
        defaultValue={typedIn(state, 'country')}
        problem={problem('country')}
        options={countriesIn(language).map(({ code, name }) => ({ value: code, label: name }))}
      />
      <Field
        name="email"
        type="email"
        label={text('contribution.email')}
        hint={text('contribution.emailHint')}
        isOptional
        autoComplete="email"
        defaultValue={typedIn(state, 'email')}
        problem={problem('email')}
      />
    </>
  )
}

/** The sentence of what is wrong with a field, by its name. */
function useProblems(state: FormState) {
  const { text } = useReader()
  return (name: string) => {
    const problem = state.problems[name]
    return problem && text(`problem.${problem}`)
  }
}
