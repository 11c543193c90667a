import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { listCitableStatements, listWorkingSources } from '~/db/queries/passage-evidence'
import { listMatchingIds, listRegisterRows } from '~/db/queries/register'
import { listThemes } from '~/db/queries/themes'
import { sourcePassage, unsourcePassage } from '~/server/commands/source-passage'
import { readerOf, visibleTo } from '~/app/domain/contributor'
import { draftingRefusal } from '~/app/domain/draft'
import { inLanguage } from '~/app/domain/language'
import { addSourceSchema, removeSourceSchema } from '~/app/domain/passage-source.input'
import { kindRowsOf } from '~/app/domain/plan-kind-rows'
import type { Refusal } from '~/app/domain/refusal'
import { registerFilters } from '~/app/domain/register'
import { PassageSourcesPage } from '~/app/components/plans/passage-sources-page'
import { attempt } from '~/app/http/attempt.server'
import { enterDraftText } from '~/app/http/draft-visit.server'
import { checkForm, readSent } from '~/app/http/form.server'
import { found } from '~/app/http/found.server'
import { redirectTo } from '~/app/http/redirect.server'
import { sendingRefusal, type ConsultationVisit } from '~/app/http/visit.server'

const ROUTE = '$lang.drafts.$draftId.evidence'

/** So many contributions are offered at once; more words find the others. */
const MOST_OFFERED = 20

export const handle = { frame: 'work' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** What the passages of a strategy rest on; one of them with what it could rest on besides. */
export async function loader(args: LoaderFunctionArgs) {
  const visit = await enterStrategy(args)
  const { consultation, db, draft, own, person, text, visitor } = visit
  const { searchParams } = new URL(args.request.url)
  const passages = kindRowsOf((await args.context.liveDrafts.read(own.id)).document)
  const reader = readerOf(visitor.roles)
  const sources = await listWorkingSources(db, draft.id)
  const asked = searchParams.get('block')
  const passage = asked === null ? null : found(passages.find((one) => one.blockId === asked))
  return {
    title: text('evidence.ofDraft'),
    consultation,
    draft: { id: draft.id, title: draft.title },
    own,
    personName: person?.name ?? '',
    canWrite: draftingRefusal(visitor, draft) === null,
    passages: passages.map(({ blockId, number, words }) => ({ blockId, number, words })),
    passage: passage && { blockId: passage.blockId, words: passage.words, number: passage.number },
    sources: sources.map(({ contribution, ...source }) => ({
      ...source,
      contribution: contribution && {
        number: contribution.number,
        language: contribution.language,
        text: visibleTo(reader, contribution.consent).words ? contribution.text : null,
      },
    })),
    query: searchParams.get('q') ?? '',
    offered: passage ? await offeredTo(visit, searchParams.get('q') ?? '') : null,
    isDone: searchParams.has('done'),
  }
}

/** What a passage could rest on: contributions that say these words, all themes, all statements. */
async function offeredTo(visit: ConsultationVisit, words: string) {
  const { db, consultation, language, visitor } = visit
  const scope = { consultationId: consultation.id, reader: readerOf(visitor.roles) }
  const filters = { ...registerFilters(new URLSearchParams()), query: words.trim().slice(0, 200) }
  const ids = filters.query === '' ? [] : await listMatchingIds(db, scope, filters, MOST_OFFERED)
  const rows = await listRegisterRows(db, scope, ids)
  const languages = [language, ...consultation.languages]
  const themes = await listThemes(db, consultation.id)
  return {
    contributions: rows.map((row) => ({
      id: row.id,
      number: row.number,
      text: row.text,
      language: row.language,
    })),
    themes: themes
      .map(({ id, name }) => ({ id, name: inLanguage(name, language, consultation.languages) }))
      .sort((a, b) => a.name.localeCompare(b.name, language)),
    statements: await listCitableStatements(db, consultation.id, languages),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { db, draft, own, language, visitor } = await enterStrategy(args)
  const sent = await readSent(args)
  const { personId } = visitor
  const refusal =
    sent.refusal ?? sendingRefusal(ROUTE, sent.intent, visitor) ?? draftingRefusal(visitor, draft)
  if (refusal || personId === null) return refused(refusal, 403)
  const back = (blockId: string) =>
    `/${language}/drafts/${draft.id}/evidence?text=${own.id}${blockId && `&block=${blockId}`}&done`

  if (sent.intent === 'remove') {
    const checked = checkForm(sent, removeSourceSchema)
    if (!checked.ok) return refused('evidence-not-found', 422)
    const removed = await attempt(db, (trx) =>
      unsourcePassage(trx, personId, { draftId: draft.id, ...checked.value }),
    )
    if (!removed.ok) return refused(removed.refusal, removed.status)
    return redirectTo(back(new URL(args.request.url).searchParams.get('block') ?? ''))
  }
  const checked = checkForm(sent, addSourceSchema)
  if (!checked.ok) return refused('nothing-chosen', 422)
  const given = checked.value
  const { document } = await args.context.liveDrafts.read(own.id)
  const source =
    given.kind === 'statement'
      ? { kind: given.kind, versionId: given.versionId, blockId: given.statementId }
      : { kind: given.kind, id: given.id }
  const added = await attempt(db, (trx) =>
    sourcePassage(trx, personId, { draftId: draft.id, blockId: given.blockId, document, source }),
  )
  if (!added.ok) return refused(added.refusal, added.status)
  return redirectTo(back(given.blockId))
}

function refused(refusal: Refusal | null, status: number) {
  return json({ refusal }, status)
}

/** The statements of a synthesis have a page of their own. */
async function enterStrategy(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const visit = await enterDraftText(args, ROUTE)
  found(visit.draft.kind === 'strategy' || null)
  return visit
}

export default function EvidenceRoute() {
  return (
    <PassageSourcesPage
      {...useLoaderData<typeof loader>()}
      refusal={useActionData<typeof action>()?.refusal ?? null}
    />
  )
}
