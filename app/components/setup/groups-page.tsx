import { MAX_GROUPS } from '~/app/domain/consultation'
import { shownIn, type Localized } from '~/app/domain/language'
import { useReader } from '~/app/i18n/text'
import { FormKey } from '../form-key'
import { RefusalMessage } from '../refusal-message'
import { GroupSign } from '../signs'
import { Button } from '../ui/button'
import { Field, Select } from '../ui/field'
import { fieldId } from '../ui/field-frame'
import { formState, type FormAnswer } from './answer'
import { LocalizedFields } from './localized-fields'
import { SetupFrame, type SetupVisit } from './setup-frame'
import { Written } from './written'

type Group = { id: string; position: number; name: Localized; target: number | null }
type GroupsProps = { frame: SetupVisit; groups: Group[]; answer?: FormAnswer }

/** For whom people can say they speak. */
export function GroupsPage({ frame, groups, answer }: GroupsProps) {
  const { text } = useReader()
  return (
    <SetupFrame {...frame} part="groups" title={text('setup.groupsTitle')}>
      <p className="lead">{text('setup.groupsLead')}</p>
      {groups.length === 0 && <p className="note">{text('setup.groupsNone')}</p>}
      <ol className="setup-list">
        {groups.map((group) => (
          <li key={group.id}>
            <OneGroup frame={frame} group={group} count={groups.length} answer={answer} />
          </li>
        ))}
      </ol>
      {frame.mayChange && groups.length < MAX_GROUPS && <NewGroup frame={frame} answer={answer} />}
    </SetupFrame>
  )
}

function OneGroup(props: { frame: SetupVisit; group: Group; count: number; answer?: FormAnswer }) {
  const { language, text } = useReader()
  const { frame, group, answer } = props
  const { languages } = frame.consultation
  const form = formState(answer, text, 'change', group.id)
  const removal = formState(answer, text, 'remove', group.id)
  const prefix = `${group.id}-`
  const isOpen = form.refusal !== null || removal.refusal !== null || form.problems.length > 0
  const heading = (
    <>
      <GroupSign position={group.position} />{' '}
      <strong>
        <Written shown={shownIn(group.name, language, languages)} />
      </strong>{' '}
      {group.target !== null && (
        <span className="note">{text('setup.targetOf', { count: group.target })}</span>
      )}
    </>
  )
  if (!frame.mayChange) return <p>{heading}</p>
  return (
    <details className="setup-fold" open={isOpen}>
      <summary>
        {heading} <span className="setup-change">{text('common.change')}</span>
      </summary>
      <RefusalMessage refusal={form.refusal ?? removal.refusal} />
      <form method="post" className="form">
        <FormKey />
        <input type="hidden" name="id" value={group.id} />
        <LocalizedFields
          name="name"
          label={text('setup.groupName')}
          languages={languages}
          stored={group.name}
          form={form}
          idPrefix={prefix}
        />
        <TargetField form={form} stored={group.target} idPrefix={prefix} />
        <Select
          name="position"
          id={fieldId(`${prefix}position`)}
          isShort
          label={text('setup.place')}
          hint={text('setup.placeHint')}
          defaultValue={form.value('position', group.position)}
          options={Array.from({ length: props.count }, (_, index) => {
            const place = String(index + 1)
            return { value: place, label: place }
          })}
        />
        <p className="form-actions">
          <Button size="small" name="intent" value="change">
            {text('common.save')}
          </Button>
        </p>
      </form>
      <RemoveGroup id={group.id} />
    </details>
  )
}

function RemoveGroup({ id }: { id: string }) {
  const { text } = useReader()
  return (
    <form method="post" className="setup-remove">
      <FormKey />
      <input type="hidden" name="id" value={id} />
      <Button size="mini" name="intent" value="remove">
        {text('setup.removeGroup')}
      </Button>{' '}
      <span className="note">{text('setup.removeGroupNote')}</span>
    </form>
  )
}

function NewGroup({ frame, answer }: { frame: SetupVisit; answer?: FormAnswer }) {
  const { text } = useReader()
  const form = formState(answer, text, 'add')
  return (
    <section>
      <h2>{text('setup.addGroup')}</h2>
      <RefusalMessage refusal={form.refusal} />
      <form method="post" className="form">
        <FormKey />
        <input type="hidden" name="intent" value="add" />
        <LocalizedFields
          name="name"
          label={text('setup.groupName')}
          languages={frame.consultation.languages}
          form={form}
        />
        <TargetField form={form} stored={null} idPrefix="" />
        <p className="form-actions">
          <Button size="small">{text('setup.addGroup')}</Button>
        </p>
      </form>
    </section>
  )
}

function TargetField(props: {
  form: ReturnType<typeof formState>
  stored: number | null
  idPrefix: string
}) {
  const { text } = useReader()
  return (
    <Field
      name="target"
      id={fieldId(`${props.idPrefix}target`)}
      type="number"
      min={1}
      isOptional
      isShort
      label={text('setup.target')}
      hint={text('setup.targetHint')}
      defaultValue={props.form.value('target', props.stored)}
      problem={props.form.problem('target')}
    />
  )
}
