import type { ApprovalRules } from '~/app/domain/approval'
import { inLanguage, type Localized } from '~/app/domain/language'
import type { Refusal } from '~/app/domain/refusal'
import { useReader } from '~/app/i18n/text'
import { consultationPath, DeskFrame, type FramedConsultation } from '../frames'
import { FormKey } from '../form-key'
import { RefusalMessage } from '../refusal-message'
import { formState, type FormAnswer, type FormState } from '../setup/answer'
import { Button } from '../ui/button'
import { CheckboxGroup } from '../ui/choices'
import { EmptyState } from '../ui/empty-state'
import { ErrorSummary } from '../ui/error-summary'
import { Field, Select } from '../ui/field'
import { Message } from '../ui/message'
import { ApprovalLine, type ListedApproval } from './approval-line'

type DeskProps = {
  consultation: FramedConsultation & { timeZone: string }
  person: string
  body: { name: Localized; rules: ApprovalRules } | null
  /** Why the body cannot decide as it is. */
  openingRefusal: Refusal | null
  /** As they are offered: the first is the one meant when nothing else is chosen. */
  versions: readonly { id: string; number: number; title: Localized }[]
  /** How many people hold a seat and are told by mail. */
  mails: number
  approvals: readonly ListedApproval[]
  mayCancel: boolean
  news: string | null
  answer?: FormAnswer
}

/** The secretariat asks the body to decide about a version, and sees where votes stand. */
export function ApprovalsDeskPage(props: DeskProps) {
  const { language, text } = useReader()
  const { consultation, approvals } = props
  return (
    <DeskFrame
      consultation={consultation}
      current="approvals"
      person={props.person}
      title={text('approval.desk.title')}
    >
      <section className="pane" aria-label={text('approval.desk.title')}>
        {props.news === 'opened' && (
          <Message kind="done">
            <p>{text('approval.desk.opened')}</p>
          </Message>
        )}
        <h2>{text('approval.desk.all')}</h2>
        {approvals.length === 0 && <p className="note">{text('approval.desk.none')}</p>}
        <ul className="entries">
          {approvals.map((approval) => (
            <li key={approval.id}>
              <ApprovalLine approval={approval} consultation={consultation} />
              {props.mayCancel && approval.result === null && (
                <p className="actions">
                  <a href={`/${language}/approvals/${approval.id}?cancel#cancel`}>
                    {text('approval.cancel')}
                  </a>
                </p>
              )}
            </li>
          ))}
        </ul>
        <h2>{text('approval.desk.open')}</h2>
        <OpenForm {...props} />
      </section>
    </DeskFrame>
  )
}

function OpenForm(props: DeskProps) {
  const { body, openingRefusal } = props
  const { text } = useReader()
  if (!body) {
    return (
      <EmptyState title={text('approval.desk.noBody')}>
        <p>{text('approval.desk.noBodyNext')}</p>
        <BodyLink {...props} />
      </EmptyState>
    )
  }
  if (openingRefusal) {
    return (
      <EmptyState title={text(`refusal.${openingRefusal}`)}>
        <BodyLink {...props} />
      </EmptyState>
    )
  }
  return <OpenFormOf {...props} body={body} />
}

function OpenFormOf(props: DeskProps & { body: NonNullable<DeskProps['body']> }) {
  const { consultation, body, versions, mails, answer } = props
  const { language, text } = useReader()
  const form = formState(answer, text, 'open')
  const { languages, timeZone } = consultation
  if (versions.length === 0) return <p className="note">{text('approval.desk.noVersion')}</p>
  return (
    <form method="post" className="form">
      <FormKey />
      <ErrorSummary problems={form.problems} />
      <RefusalMessage refusal={form.refusal} />
      <p>
        {text('approval.desk.body', {
          body: inLanguage(body.name, language, languages),
          quorum: body.rules.quorum,
          majority: text(`approval.majority.${body.rules.majority}`),
        })}
      </p>
      <Select
        name="versionId"
        label={text('approval.desk.version')}
        problem={form.problem('versionId')}
        defaultValue={form.value('versionId', versions[0]?.id)}
        options={versions.map(({ id, number, title }) => ({
          value: id,
          label: text('approval.desk.versionOf', {
            number,
            title: inLanguage(title, language, languages),
          }),
        }))}
      />
      <WindowFields form={form} zone={timeZone} />
      <CheckboxGroup
        name="confirmed"
        label={text('approval.desk.confirm')}
        required
        values={form.values('confirmed')}
        problem={form.problem('confirmed')}
        choices={[{ value: 'yes', label: text('approval.desk.confirmed', { count: mails }) }]}
      />
      <p className="form-actions">
        <Button>{text('approval.desk.open')}</Button>
      </p>
    </form>
  )
}

/** Where the committee is named, with its seats and its quorum. */
function BodyLink({ consultation }: DeskProps) {
  const { language, text } = useReader()
  return (
    <p>
      <a href={`${consultationPath(consultation.slug, language)}/desk/settings/body`}>
        {text('approval.desk.toBody')}
      </a>
    </p>
  )
}

function WindowFields({ form, zone }: { form: FormState; zone: string }) {
  const { text } = useReader()
  return (
    <>
      <Field
        name="opensAt"
        type="datetime-local"
        label={text('approval.desk.opensAt')}
        hint={text('approval.desk.opensHint', { zone })}
        isOptional
        isShort
        defaultValue={form.value('opensAt')}
        problem={form.problem('opensAt')}
      />
      <Field
        name="closesAt"
        type="datetime-local"
        label={text('approval.desk.closesAt')}
        hint={text('approval.desk.closesHint', { zone })}
        isShort
        required
        defaultValue={form.value('closesAt')}
        problem={form.problem('closesAt')}
      />
    </>
  )
}
