import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { listTeam } from '~/db/queries/team'
import { answerThreads } from '~/server/commands/answer-threads'
import { assignThreads } from '~/server/commands/assign-threads'
import { replyToThread } from '~/server/commands/reply-to-thread'
import { asideSchema } from '~/app/domain/comment-thread.input'
import { draftingRefusal } from '~/app/domain/draft'
import { inLanguage } from '~/app/domain/language'
import type { Refusal } from '~/app/domain/refusal'
import { filterBeside, triageFilters } from '~/app/domain/threads-beside'
import {
  answerThreadsSchema,
  applyWordingSchema,
  assignThreadsSchema,
} from '~/app/domain/triage.input'
import { ThreadsPage } from '~/app/components/triage/threads-page'
import { applyInText } from '~/server/documents/triage/apply-in-text'
import { attempt, type Attempt } from '~/app/http/attempt.server'
import { checkForm, readSent, type Problems, type SentForm } from '~/app/http/form.server'
import { foundId } from '~/app/http/found.server'
import { openThread } from '~/server/documents/triage/open-thread'
import { redirectTo } from '~/app/http/redirect.server'
import { enterTriage, type TriageVisit } from '~/app/http/triage.server'
import { listBeside, threadsHere } from '~/server/documents/triage/threads-here'
import { sendingRefusal } from '~/app/http/visit.server'

const ROUTE = '$lang.drafts.$draftId.threads'

export const handle = { frame: 'work', enhance: ['triage'] }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const visit = await enterTriage(args, ROUTE)
  const { consultation, db, draft, language, latest, own, person, text, visitor, working } = visit
  const { searchParams } = new URL(args.request.url)
  const carried = await threadsHere(db, working)
  const all = await listBeside(db, latest, working, carried)
  const filters = triageFilters(searchParams)
  const threadId = searchParams.get('thread')
  const team = await listTeam(db, consultation.id)
  return {
    title: `${text('triage.title')} – ${inLanguage(draft.title, language, consultation.languages)}`,
    consultation,
    draft: { id: draft.id, title: draft.title, texts: draft.texts },
    own,
    personName: person?.name ?? '',
    versionNumber: latest?.number ?? null,
    canWrite: draftingRefusal(visitor, draft) === null,
    filters,
    threads: filterBeside(all, filters),
    total: all.length,
    opened: threadId === null ? null : await openThread(db, { working, carried, all }, threadId),
    team: team.flatMap(({ personId, name, email, roles }) => {
      const answers = roles.some(({ role }) => role === 'secretariat' || role === 'drafter')
      return answers ? [{ personId, name: name ?? email ?? '' }] : []
    }),
    done: searchParams.get('done'),
  }
}

/** What is done about threads beside the text; the page comes back to the thread. */
export async function action(args: ActionFunctionArgs) {
  const visit = await enterTriage(args, ROUTE)
  const { draft, language, own, visitor } = visit
  const sent = await readSent(args)
  const refusal =
    sent.refusal ?? sendingRefusal(ROUTE, sent.intent, visitor) ?? draftingRefusal(visitor, draft)
  if (refusal) return refused(sent, { refusal })
  const acted = await act(args, visit, sent)
  if (!acted.ok) return refused(sent, acted)

  const params = new URLSearchParams({ text: own.id, done: sent.intent })
  const asked = new URL(args.request.url).searchParams
  for (const name of ['thread', 'kind', 'answered']) {
    const value = asked.get(name)
    if (value !== null) params.set(name, value)
  }
  return redirectTo(`/${language}/drafts/${draft.id}/threads?${params.toString()}#thread`)
}

type Acted = Attempt<unknown> | { ok: false; problems: Problems }

async function act(args: ActionFunctionArgs, visit: TriageVisit, sent: SentForm): Promise<Acted> {
  const { consultation, db, draft, own, visitor } = visit
  const personId = visitor.personId!
  const where = { consultationId: consultation.id, draftId: draft.id }
  if (sent.intent === 'apply') {
    const checked = checkForm(sent, applyWordingSchema)
    return checked.ok ? applyInText(args.context, visit, checked.value) : checked
  }
  if (sent.intent === 'reply') return replyBeside(args, visit, sent)
  if (sent.intent === 'assign') {
    const checked = checkForm(sent, assignThreadsSchema)
    if (!checked.ok) return checked
    const { threadId: threadIds, assigneeId } = checked.value
    const task = { ...where, threadIds, assigneeId }
    return attempt(db, (trx, now) => assignThreads(trx, personId, task, now))
  }
  const checked = checkForm(sent, answerThreadsSchema)
  if (!checked.ok) return checked
  const { threadId: threadIds, disposition, text, block: blockIds } = checked.value
  const words = text === '' ? {} : { [own.language]: text }
  const answer = { ...where, threadIds, disposition: disposition || null, text: words, blockIds }
  return attempt(db, (trx, now) => answerThreads(trx, personId, answer, now))
}

/** The team says something in the thread, for all to read. */
async function replyBeside(
  args: ActionFunctionArgs,
  { consultation, db, language, person, visitor }: TriageVisit,
  sent: SentForm,
): Promise<Acted> {
  const threadId = foundId(new URL(args.request.url).searchParams.get('thread') ?? undefined)
  const checked = checkForm(sent, asideSchema)
  if (!checked.ok) return checked
  const { secret } = args.context
  const sender = {
    ...checked.value,
    ...{ consultationId: consultation.id, personId: visitor.personId, language },
    name: person?.name ?? null,
    idempotencyKey: sent.idempotencyKey,
  }
  return attempt(db, (trx, now) =>
    replyToThread(trx, sender, { threadId, reply: checked.value, secret }, now),
  )
}

function refused(
  { intent, typed }: SentForm,
  { problems = {}, refusal = null }: { problems?: Problems; refusal?: Refusal | null },
) {
  return json({ intent, typed, problems, refusal }, refusal ? 403 : 422)
}

export default function ThreadsRoute() {
  return <ThreadsPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
