import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { listApprovals, listSeatHolders, listVersionsToApprove } from '~/db/queries/approvals'
import { findBody, listSeats } from '~/db/queries/team'
import { openApproval } from '~/server/commands/open-approval'
import { approvalRules, approvalState, openingRefusal } from '~/app/domain/approval'
import { approvalSchema } from '~/app/domain/approval.input'
import { inLanguage } from '~/app/domain/language'
import { fromLocalTime } from '~/app/domain/zoned-time'
import { ApprovalsDeskPage } from '~/app/components/approvals/approvals-desk-page'
import type { FormAnswer } from '~/app/components/setup/answer'
import { attempt } from '~/app/http/attempt.server'
import { checkForm, readSent } from '~/app/http/form.server'
import { redirectTo } from '~/app/http/redirect.server'
import { enterConsultation, sendingRefusal } from '~/app/http/visit.server'

const ROUTE = '$lang.consultations.$slug.desk.approvals'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export const handle = { frame: 'work' }

export async function loader(args: LoaderFunctionArgs) {
  const visit = await enterConsultation(args, ROUTE, { slug: args.params.slug })
  const { consultation, db, language, text, person, now, visitor } = visit
  const body = await findBody(db, consultation.id)
  const all = body ? await listSeats(db, body.id) : []
  const seats = all.filter(({ personId }) => personId !== null)
  const rules = body && approvalRules(body.rules, seats.length)
  const approvals = await listApprovals(db, consultation.id)
  return {
    title: `${text('approval.desk.title')} – ${inLanguage(consultation.title, language, consultation.languages)}`,
    consultation,
    person: person!.name ?? person!.email ?? '',
    body: body && rules ? { name: body.name, rules } : null,
    openingRefusal: rules ? openingRefusal(rules, seats.length) : null,
    versions: strategiesFirst(await listVersionsToApprove(db, consultation.id)),
    mails: body ? (await listSeatHolders(db, body.id)).length : 0,
    mayCancel: visitor.roles.includes('secretariat'),
    approvals: approvals.map((approval) => ({ ...approval, state: approvalState(approval, now) })),
    news: new URL(args.request.url).searchParams.get('news'),
  }
}

/** A body is asked about the strategy; a report or a synthesis is seldom put to a vote. */
function strategiesFirst<T extends { kind: string }>(versions: readonly T[]): T[] {
  const isStrategy = ({ kind }: T) => kind === 'strategy'
  return [...versions.filter(isStrategy), ...versions.filter((one) => !isStrategy(one))]
}

export async function action(args: ActionFunctionArgs) {
  const { consultation, db, language, visitor } = await enterConsultation(args, ROUTE, {
    slug: args.params.slug,
  })
  const sent = await readSent(args)
  const answer: FormAnswer = {
    intent: 'open',
    typed: sent.typed,
    problems: {},
    refusal: sent.refusal,
  }
  const checked = checkForm(sent, approvalSchema)
  if (!checked.ok) return json({ ...answer, problems: checked.problems }, 422)
  const refusal = sent.refusal ?? sendingRefusal(ROUTE, sent.intent, visitor)
  if (refusal) return json({ ...answer, refusal }, 403)

  const { versionId, opensAt, closesAt } = checked.value
  const at = (local: string) => fromLocalTime(local, consultation.timeZone)
  const opened = await attempt(db, (trx, now) =>
    openApproval(
      trx,
      visitor.personId!,
      {
        consultationId: consultation.id,
        versionId,
        opensAt: opensAt === null ? null : at(opensAt),
        closesAt: at(closesAt),
      },
      now,
    ),
  )
  if (!opened.ok) return json({ ...answer, refusal: opened.refusal }, opened.status)
  await args.context.afterCommit()
  return redirectTo(`/${language}/consultations/${consultation.slug}/desk/approvals?news=opened`)
}

export default function ApprovalsDeskRoute() {
  return (
    <ApprovalsDeskPage
      {...useLoaderData<typeof loader>()}
      answer={useActionData<typeof action>()}
    />
  )
}
