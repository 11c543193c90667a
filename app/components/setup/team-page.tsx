import { ROLES } from '~/app/domain/role'
import { useReader } from '~/app/i18n/text'
import { FormKey } from '../form-key'
import { RefusalMessage } from '../refusal-message'
import { Button } from '../ui/button'
import { RadioGroup } from '../ui/choices'
import { ErrorSummary } from '../ui/error-summary'
import { Field } from '../ui/field'
import { formState, type FormAnswer } from './answer'
import { SetupFrame, type SetupVisit } from './setup-frame'

type MemberShown = {
  personId: string
  name: string | null
  /** `null`: only the secretariat reads it. */
  email: string | null
  isNameless: boolean
  roles: { id: string; role: (typeof ROLES)[number] }[]
}

type TeamProps = { frame: SetupVisit; members: MemberShown[]; answer?: FormAnswer }

/** Who works on the consultation, and what each may do. */
export function TeamPage({ frame, members, answer }: TeamProps) {
  const { text } = useReader()
  const ending = formState(answer, text, 'end')
  return (
    <SetupFrame {...frame} part="team" title={text('team.title')}>
      <p className="lead">{text('team.lead')}</p>
      <RefusalMessage refusal={ending.refusal} />
      <ul className="setup-list">
        {members.map((member) => (
          <li key={member.personId}>
            <Member member={member} mayChange={frame.mayChange} />
          </li>
        ))}
      </ul>
      {frame.mayChange && <GrantForm answer={answer} />}
    </SetupFrame>
  )
}

function Member({ member, mayChange }: { member: MemberShown; mayChange: boolean }) {
  const { text } = useReader()
  const name =
    member.name ?? member.email ?? text(member.isNameless ? 'team.nameless' : 'team.erased')
  return (
    <>
      <p>
        <strong dir="auto">{name}</strong>{' '}
        {member.name && member.email && <bdi className="note">{member.email}</bdi>}
      </p>
      <ul className="setup-roles">
        {member.roles.map(({ id, role }) => (
          <li key={id}>
            {text(`role.${role}`)}{' '}
            {mayChange && (
              <form method="post">
                <FormKey />
                <input type="hidden" name="id" value={id} />
                <Button
                  size="mini"
                  name="intent"
                  value="end"
                  aria-label={text('team.endLong', { name, role: text(`role.${role}`) })}
                >
                  {text('team.end')}
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function GrantForm({ answer }: { answer?: FormAnswer }) {
  const { text } = useReader()
  const form = formState(answer, text, 'grant')
  const roles = ROLES.filter((role) => role !== 'operator')
  return (
    <section>
      <h2>{text('team.invite')}</h2>
      <ErrorSummary problems={form.problems} />
      <RefusalMessage refusal={form.refusal} />
      <form method="post" className="form">
        <FormKey />
        <input type="hidden" name="intent" value="grant" />
        <Field
          name="email"
          type="email"
          required
          autoComplete="off"
          label={text('team.email')}
          hint={text('team.emailHint')}
          defaultValue={form.value('email')}
          problem={form.problem('email')}
        />
        <Field
          name="name"
          isOptional
          autoComplete="off"
          dir="auto"
          label={text('team.name')}
          hint={text('team.nameHint')}
          defaultValue={form.value('name')}
          problem={form.problem('name')}
        />
        <RadioGroup
          name="role"
          required
          label={text('team.role')}
          value={form.value('role') || null}
          problem={form.problem('role')}
          choices={roles.map((role) => ({
            value: role,
            label: text(`role.${role}`),
            note: text(`team.may.${role}`),
          }))}
        />
        <p className="form-actions">
          <Button size="small">{text('team.send')}</Button>
        </p>
      </form>
    </section>
  )
}
