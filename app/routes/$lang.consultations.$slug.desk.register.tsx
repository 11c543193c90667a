import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { listAssignments } from '~/db/queries/assignments'
import { findContributionFacts, findContributionId } from '~/db/queries/contribution-facts'
import { listContributionPaths } from '~/db/queries/contribution-paths'
import { countFacets, countRegister, listRegister } from '~/db/queries/register'
import { assignTheme, unassignTheme } from '~/server/commands/assign-theme'
import { assignSchema } from '~/app/domain/theme.input'
import { contributionNumber } from '~/app/domain/contribution'
import { readerOf, visibleTo, type Reader } from '~/app/domain/contributor'
import { inLanguage } from '~/app/domain/language'
import { registerFilters } from '~/app/domain/register'
import type { Refusal } from '~/app/domain/refusal'
import { DeskRegisterPage } from '~/app/components/register/desk-register-page'
import { consultationPath } from '~/app/components/frames'
import { attempt } from '~/app/http/attempt.server'
import { checkForm, readSent } from '~/app/http/form.server'
import { redirectTo } from '~/app/http/redirect.server'
import { findFilterOffer, registerPlace } from '~/app/http/register.server'
import { enterConsultation, sendingRefusal, type Visit } from '~/app/http/visit.server'

const ROUTE = '$lang.consultations.$slug.desk.register'

export const handle = { frame: 'work' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const { consultation, db, language, person, text, visitor } = await enterConsultation(
    args,
    ROUTE,
    { slug: args.params.slug },
  )
  const { searchParams } = new URL(args.request.url)
  const filters = registerFilters(searchParams)
  const scope = { consultationId: consultation.id, reader: readerOf(visitor.roles) }
  const facets = await countFacets(db, scope, { ...filters, disposition: [] })
  const assigned = /^\d{1,6}$/.exec(searchParams.get('assigned') ?? '')
  return {
    title: `${text('register.desk.title')} – ${inLanguage(consultation.title, language, consultation.languages)}`,
    consultation,
    person: person?.name ?? '',
    filters,
    offer: await findFilterOffer(db, scope, filters, language),
    counts: await countRegister(db, scope, filters),
    dispositions: facets.disposition,
    page: await listRegister(db, scope, filters, registerPlace(searchParams)),
    detail: await findDetail(db, scope, searchParams.get('show')),
    mayDecide: visitor.roles.includes('secretariat'),
    assigned: assigned ? Number(assigned[0]) : null,
  }
}

/** The contribution that is shown in full: by its number, or by its id while it has none. */
async function findDetail(
  db: Visit['db'],
  { consultationId, reader }: { consultationId: string; reader: Reader },
  show: string | null,
) {
  if (show === null) return null
  const number = contributionNumber(show)
  const id =
    number === undefined ? uuidIn(show) : await findContributionId(db, consultationId, number)
  const facts = id && (await findContributionFacts(db, consultationId, id))
  if (!facts) return null
  const [path] = await listContributionPaths(db, { contributionId: facts.id })
  if (!path) return null
  const may = visibleTo(reader, path.consent)
  return {
    path: { ...path, text: may.words ? path.text : null },
    facts: {
      ...facts,
      name: may.name ? facts.name : null,
      speaker: may.words ? facts.speaker : null,
      region: may.name ? facts.region : null,
      country: may.name ? facts.country : null,
    },
    assignments: await listAssignments(db, facts.id),
  }
}

function uuidIn(value: string): string | undefined {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value) ? value : undefined
}

export async function action(args: ActionFunctionArgs) {
  const { consultation, db, language, visitor } = await enterConsultation(args, ROUTE, {
    slug: args.params.slug,
  })
  const sent = await readSent(args)
  const ticked = [sent.typed.contributionIds ?? []].flat()
  const refused = (refusal: Refusal, status: number) => json({ refusal, ticked }, status)
  const refusal = sent.refusal ?? sendingRefusal(ROUTE, sent.intent, visitor)
  if (refusal) return refused(refusal, 403)
  const checked = checkForm(sent, assignSchema)
  if (!checked.ok) return refused('nothing-chosen', 422)
  const { contributionIds, themeId } = checked.value
  if (contributionIds.length === 0) return refused('nothing-chosen', 422)

  if (sent.intent === 'answer') {
    const desk = `${consultationPath(consultation.slug, language)}/desk`
    return redirectTo(`${desk}/responses/new?contributions=${contributionIds.join(',')}`)
  }
  if (themeId === null) return refused('theme-not-chosen', 422)
  const choice = { consultationId: consultation.id, contributionIds, themeId }
  const change = sent.intent === 'assign' ? assignTheme : unassignTheme
  const done = await attempt(db, (trx) => change(trx, visitor.personId!, choice))
  if (!done.ok) return refused(done.refusal, done.status)

  const { pathname, searchParams } = new URL(args.request.url)
  searchParams.delete('assigned')
  if (sent.intent === 'assign') searchParams.set('assigned', String(done.value))
  return redirectTo(`${pathname}?${searchParams.toString()}`)
}

export default function DeskRegisterRoute() {
  return (
    <DeskRegisterPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
  )
}
