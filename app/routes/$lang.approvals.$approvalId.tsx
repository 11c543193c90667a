import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { findApproval, listSeatVotes } from '~/db/queries/approvals'
import { cancelApproval } from '~/server/commands/cancel-approval'
import { decideApproval } from '~/server/commands/decide-approval'
import { vote } from '~/server/commands/vote'
import {
  approvalRules,
  approvalState,
  areVotesPublic,
  decisionRefusal,
  tally,
  votingRefusal,
} from '~/app/domain/approval'
import { cancellationSchema, decisionSchema, voteSchema } from '~/app/domain/approval.input'
import { inLanguage } from '~/app/domain/language'
import { isTeam } from '~/app/domain/role'
import { ApprovalPage } from '~/app/components/approvals/approval-page'
import type { FormAnswer } from '~/app/components/setup/answer'
import { attempt } from '~/app/http/attempt.server'
import { checkForm, readSent } from '~/app/http/form.server'
import { found, foundId } from '~/app/http/found.server'
import { redirectTo } from '~/app/http/redirect.server'
import { enterConsultation, sendingRefusal } from '~/app/http/visit.server'

const ROUTE = '$lang.approvals.$approvalId'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

async function enterApproval(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const approval = found(await findApproval(args.context.db, foundId(args.params.approvalId)))
  return { approval, ...(await enterConsultation(args, ROUTE, approval)) }
}

export async function loader(args: LoaderFunctionArgs) {
  const { approval, consultation, db, language, text, visitor, now } = await enterApproval(args)
  const seats = await listSeatVotes(db, approval.id)
  const rules = approvalRules(approval.rules, seats.length)
  const counted = tally(rules, seats)
  const state = approvalState(approval, now)
  const seatIds = seats.map(({ seatId }) => seatId)
  const isShown = areVotesPublic(approval) || isTeam(visitor) || visitor.seatIds.length > 0
  const title = inLanguage(approval.draftTitle, language, consultation.languages)
  return {
    title: text('approval.title', { title, number: approval.versionNumber }),
    consultation,
    approval: { ...approval, state },
    rules,
    seats: seats.map((seat) =>
      isShown ? { ...seat, isMine: visitor.seatIds.includes(seat.seatId) } : hidden(seat),
    ),
    tally: isShown ? counted : null,
    isTeam: isTeam(visitor),
    isCancelling: new URL(args.request.url).searchParams.has('cancel'),
    isSecretariat: visitor.roles.includes('secretariat'),
    votingRefusal: votingRefusal(visitor, approval, seatIds, now),
    decisionRefusal: decisionRefusal(approval, counted, now),
    news: new URL(args.request.url).searchParams.get('news'),
  }
}

function hidden<S extends { choice: unknown; reason: unknown }>(seat: S) {
  return { ...seat, choice: null, reason: null, isMine: false }
}

export async function action(args: ActionFunctionArgs) {
  const { approval, consultation, db, language, visitor } = await enterApproval(args)
  const sent = await readSent(args)
  const { intent, typed } = sent
  const answer: FormAnswer = { intent, typed, problems: {}, refusal: null }
  const refusal = sent.refusal ?? sendingRefusal(ROUTE, intent, visitor)
  if (refusal) return json({ ...answer, refusal }, 403)

  const personId = visitor.personId!
  const approvalId = approval.id
  if (intent === 'decide') {
    const checked = checkForm(sent, decisionSchema(consultation.languages))
    if (!checked.ok) return json({ ...answer, problems: checked.problems }, 422)
    const decision = { approvalId, conditions: checked.value }
    const decided = await attempt(db, (trx, now) => decideApproval(trx, personId, decision, now))
    if (!decided.ok) return json({ ...answer, refusal: decided.refusal }, decided.status)
  } else if (intent === 'cancel') {
    const checked = checkForm(sent, cancellationSchema(consultation.languages))
    if (!checked.ok) return json({ ...answer, problems: checked.problems }, 422)
    const cancel = { approvalId, note: checked.value }
    const cancelled = await attempt(db, (trx, now) => cancelApproval(trx, personId, cancel, now))
    if (!cancelled.ok) return json({ ...answer, refusal: cancelled.refusal }, cancelled.status)
  } else {
    const checked = checkForm(sent, voteSchema)
    if (!checked.ok) return json({ ...answer, problems: checked.problems }, 422)
    const cast = { approvalId, ...checked.value }
    const voted = await attempt(db, (trx, now) => vote(trx, personId, cast, now))
    if (!voted.ok) return json({ ...answer, refusal: voted.refusal }, voted.status)
  }
  await args.context.afterCommit()
  return redirectTo(`/${language}/approvals/${approvalId}?news=${intent}`)
}

export default function ApprovalRoute() {
  return (
    <ApprovalPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
  )
}
