import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { listGroups } from '~/db/queries/groups'
import {
  findResponse,
  listDecisions,
  listPassageWords,
  listResponsePassages,
} from '~/db/queries/responses'
import { answerContributions } from '~/server/commands/answer-contributions'
import { publishResponse } from '~/server/commands/publish-response'
import { readerOf } from '~/app/domain/contributor'
import { inLanguage } from '~/app/domain/language'
import { MAX_ANSWERED } from '~/app/domain/response'
import { responseSchema } from '~/app/domain/response.input'
import { ResponseFormPage } from '~/app/components/responses/response-form-page'
import { responseTitle, type ResponseAnswer } from '~/app/components/responses/response-form-props'
import { attempt } from '~/app/http/attempt.server'
import { checkForm, readSent } from '~/app/http/form.server'
import { found, foundId } from '~/app/http/found.server'
import { redirectTo } from '~/app/http/redirect.server'
import {
  chooseMore,
  findPassageOffer,
  listChosen,
  listToAnswer,
} from '~/app/http/response-form.server'
import { enterConsultation, sendingRefusal } from '~/app/http/visit.server'

const ROUTE = '$lang.consultations.$slug.desk.responses.$responseId'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export const handle = { frame: 'work' }

/** `new` is a response to write; `?replaces=` one that corrects a published one. */
async function enterResponse(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const visit = await enterConsultation(args, ROUTE, { slug: args.params.slug })
  const { searchParams } = new URL(args.request.url)
  const { responseId: named } = args.params
  const responseId = named === 'new' ? null : foundId(named)
  const replaces = responseId === null ? searchParams.get('replaces') : null
  const replacesId = replaces === null ? null : foundId(replaces)
  return { ...visit, searchParams, responseId, replacesId }
}

export async function loader(args: LoaderFunctionArgs) {
  const {
    consultation,
    db,
    language,
    text,
    person,
    visitor,
    searchParams,
    responseId,
    replacesId,
  } = await enterResponse(args)
  const scope = { consultationId: consultation.id, reader: readerOf(visitor.roles) }
  const sourceId = responseId ?? replacesId
  const source = sourceId && found(await findResponse(db, consultation.id, sourceId))
  const stored = sourceId ? await listDecisions(db, sourceId) : []
  const chosen = await listChosen(db, scope, searchParams)
  const ids = [...new Set([...stored.map((one) => one.contributionId), ...chosen.ids])]
  return {
    title: `${text(responseTitle(responseId, replacesId, source || null))} – ${inLanguage(consultation.title, language, consultation.languages)}`,
    consultation,
    person: person!.name ?? person!.email ?? '',
    response: source || null,
    replacesId: replacesId ?? (source ? source.replacesId : null),
    isNew: responseId === null,
    decisions: stored,
    passages: sourceId ? await listResponsePassages(db, sourceId) : [],
    words: sourceId ? await listPassageWords(db, [sourceId]) : [],
    rows: await listToAnswer(db, scope, ids, responseId),
    elsewhere: chosen.elsewhere,
    isCut: ids.length > MAX_ANSWERED,
    groups: await listGroups(db, consultation.id),
    offer: await findPassageOffer(db, consultation, searchParams.get('version')),
    news: searchParams.get('news'),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { consultation, db, language, visitor, responseId, replacesId } = await enterResponse(args)
  const sent = await readSent(args)
  const { intent, typed } = sent
  const scope = { consultationId: consultation.id, reader: readerOf(visitor.roles) }
  const answer: ResponseAnswer = {
    refusal: sent.refusal,
    ...(await chooseMore(db, scope, typed, responseId)),
  }
  const { contributions: numbers = '', ...fields } = typed
  if (intent === 'choose' || String(numbers).trim() !== '') {
    const refusal = sent.refusal ?? sendingRefusal(ROUTE, intent, visitor)
    if (refusal) return json({ ...answer, refusal }, 403)
    return json(answer, Object.keys(answer.problems).length > 0 ? 422 : 200)
  }
  const checked = checkForm({ ...sent, typed: fields }, responseSchema(consultation.languages))
  if (!checked.ok) return json({ ...answer, problems: checked.problems }, 422)
  const refusal = sent.refusal ?? sendingRefusal(ROUTE, intent, visitor)
  if (refusal) return json({ ...answer, refusal }, 403)

  const personId = visitor.personId!
  const saved = await attempt(db, async (trx, now) => {
    const input = { ...checked.value, consultationId: consultation.id, responseId, replacesId }
    const id = await answerContributions(trx, personId, input, now)
    const which = { consultationId: consultation.id, responseId: id }
    if (intent === 'publish') await publishResponse(trx, personId, which, now)
    return id
  })
  if (!saved.ok) return json({ ...answer, refusal: saved.refusal }, saved.status)

  await args.context.afterCommit()
  const news = intent === 'publish' ? 'published' : 'saved'
  const desk = `/${language}/consultations/${consultation.slug}/desk/responses`
  return redirectTo(`${desk}/${saved.value}?news=${news}`)
}

export default function ResponseFormRoute() {
  return (
    <ResponseFormPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
  )
}
