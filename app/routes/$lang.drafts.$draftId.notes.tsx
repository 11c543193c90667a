import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import type { z } from 'zod'
import { listInternalComments } from '~/db/queries/internal-comments'
import { listSectionReviews } from '~/db/queries/section-reviews'
import { listSectionStates } from '~/db/queries/section-states'
import { listTeam } from '~/db/queries/team'
import { commentInternally, settleInternalComment } from '~/server/commands/comment-internally'
import { closeSection, openSection, setReadiness } from '~/server/commands/change-section'
import { handOverSection } from '~/server/commands/hand-over-section'
import { draftingRefusal } from '~/app/domain/draft'
import { blocksOf, CITATION_SIGN, type Document } from '~/app/domain/document'
import { partsOf } from '~/app/domain/document-parts'
import {
  handOverSchema,
  internalCommentSchema,
  readinessSchema,
  sectionSchema,
  settleSchema,
} from '~/app/domain/internal-comment.input'
import type { Refusal } from '~/app/domain/refusal'
import { InternalPage } from '~/app/components/internal/internal-page'
import { attempt, type Work } from '~/app/http/attempt.server'
import { enterDraftText } from '~/app/http/draft-visit.server'
import {
  checkForm,
  readSent,
  type Problems,
  type SentForm,
  type Typed,
} from '~/app/http/form.server'
import { redirectTo } from '~/app/http/redirect.server'
import { sendingRefusal } from '~/app/http/visit.server'

const ROUTE = '$lang.drafts.$draftId.notes'

export const handle = { frame: 'work' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** What drafters say to each other about a draft, and how far its sections are. Never public. */
export async function loader(args: LoaderFunctionArgs) {
  const { consultation, db, draft, own, person, text, visitor } = await enterDraftText(args, ROUTE)
  const { searchParams } = new URL(args.request.url)
  const { document } = await args.context.liveDrafts.read(own.id)
  const team = await listTeam(db, consultation.id)
  const words = wordsOf(document)
  const about = searchParams.get('block') ?? ''
  return {
    title: text('internal.title'),
    consultation,
    draft: { id: draft.id, title: draft.title },
    own,
    personId: visitor.personId,
    isSecretariat: visitor.roles.includes('secretariat'),
    personName: person?.name ?? '',
    canWrite: draftingRefusal(visitor, draft) === null,
    comments: (await listInternalComments(db, draft.id)).map((one) => ({
      ...one,
      passage: one.blockId === null ? null : (words.get(one.blockId) ?? ''),
    })),
    sections: partsOf(document).map(({ blockId, level, title }) => ({ blockId, level, title })),
    states: await listSectionStates(db, draft.id),
    reviews: await listSectionReviews(db, draft.id),
    drafters: team
      .filter(({ roles }) => roles.some(({ role }) => role === 'drafter' || role === 'secretariat'))
      .map((one) => ({ id: one.personId, name: one.name ?? one.email ?? '' })),
    passages: [...words].map(([blockId, said]) => ({ blockId, words: said })),
    about: words.has(about) ? about : '',
    isDone: searchParams.has('done'),
  }
}

/** The passages one may speak about, by their first words. */
function wordsOf(document: Document): Map<string, string> {
  const said = blocksOf(document).map(
    ({ blockId, text }) => [blockId, text.replaceAll(CITATION_SIGN, '').trim()] as const,
  )
  return new Map(said.filter(([, words]) => words !== ''))
}

type Doing = (
  ...args: [...Parameters<Work<unknown>>, personId: string, draftId: string]
) => Promise<unknown>

/** What each button does, once its fields are in order. */
const INTENTS: Record<string, (sent: SentForm) => Doing | Problems> = {
  write: doing(
    internalCommentSchema,
    (said) => (trx, _now, personId, draftId) =>
      commentInternally(trx, personId, { draftId, ...said }),
  ),
  done: doing(
    settleSchema,
    ({ id }) =>
      (trx, now, personId, draftId) =>
        settleInternalComment(trx, personId, { draftId, id, isDone: true }, now),
  ),
  reopen: doing(
    settleSchema,
    ({ id }) =>
      (trx, now, personId, draftId) =>
        settleInternalComment(trx, personId, { draftId, id, isDone: false }, now),
  ),
  readiness: doing(
    readinessSchema,
    ({ blockId, readiness }) =>
      (trx, _now, personId, draftId) =>
        setReadiness(trx, personId, { draftId, blockId }, readiness),
  ),
  close: doing(
    sectionSchema,
    ({ blockId }) =>
      (trx, _now, personId, draftId) =>
        closeSection(trx, personId, { draftId, blockId }),
  ),
  open: doing(
    sectionSchema,
    ({ blockId }) =>
      (trx, _now, personId, draftId) =>
        openSection(trx, personId, { draftId, blockId }),
  ),
}

function doing<T>(schema: z.ZodType<T>, act: (value: T) => Doing) {
  return (sent: SentForm): Doing | Problems => {
    const checked = checkForm(sent, schema)
    return checked.ok ? act(checked.value) : checked.problems
  }
}

export async function action(args: ActionFunctionArgs) {
  const { db, draft, own, language, visitor } = await enterDraftText(args, ROUTE)
  const sent = await readSent(args)
  const refusal =
    sent.refusal ?? sendingRefusal(ROUTE, sent.intent, visitor) ?? draftingRefusal(visitor, draft)
  if (refusal || visitor.personId === null) return refused(sent, { refusal })
  if (sent.intent === 'hand-over') return handOver(args, sent)
  const act = INTENTS[sent.intent]?.(sent)
  if (typeof act !== 'function') return refused(sent, { problems: act })

  const { personId } = visitor
  const answer = await attempt(db, (trx, now) => act(trx, now, personId, draft.id))
  if (!answer.ok) return refused(sent, answer)
  if (['close', 'open'].includes(sent.intent)) await args.context.liveDrafts.tellClosedSections()
  const part = ['write', 'done', 'reopen'].includes(sent.intent) ? 'comments' : 'sections'
  return redirectTo(`/${language}/drafts/${draft.id}/notes?text=${own.id}&done#${part}`)
}

/** The mail names the section as its heading reads now. */
async function handOver(args: ActionFunctionArgs, sent: SentForm) {
  const { db, draft, own, language, visitor } = await enterDraftText(args, ROUTE)
  const checked = checkForm(sent, handOverSchema)
  if (!checked.ok) return refused(sent, { problems: checked.problems })
  const { document } = await args.context.liveDrafts.read(own.id)
  const { blockId } = checked.value
  const part = partsOf(document).find((one) => one.blockId === blockId)
  if (!part) return refused(sent, { refusal: 'not-found' })
  const facts = { ...checked.value, draftId: draft.id, draftTextId: own.id, title: part.title }
  const answer = await attempt(db, (trx) => handOverSection(trx, visitor.personId!, facts))
  if (!answer.ok) return refused(sent, answer)
  await args.context.afterCommit()
  return redirectTo(`/${language}/drafts/${draft.id}/notes?text=${own.id}&done#sections`)
}

function refused(
  sent: { typed: Typed; intent: string },
  { problems = {}, refusal = null }: { problems?: Problems; refusal?: Refusal | null },
) {
  const { typed, intent } = sent
  return json({ typed, intent, problems, refusal }, refusal ? 403 : 422)
}

export default function NotesRoute() {
  return (
    <InternalPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
  )
}
