import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { listGroups } from '~/db/queries/groups'
import { countRegister, listRegister } from '~/db/queries/register'
import {
  countUnsorted,
  listAllThemes,
  listThemeCounts,
  listThemeHistory,
  listThemes,
  type ThemeEvent,
  type ThemeRow,
} from '~/db/queries/themes'
import { assignTheme, unassignTheme } from '~/server/commands/assign-theme'
import { changeTheme, createTheme, mergeThemes, splitTheme } from '~/server/commands/change-themes'
import { readerOf } from '~/app/domain/contributor'
import { inLanguage, type Localized } from '~/app/domain/language'
import { registerFilters } from '~/app/domain/register'
import type { Refusal } from '~/app/domain/refusal'
import { inTreeOrder, isStanding } from '~/app/domain/theme'
import { assignSchema, mergeSchema, splitSchema, themeSchema } from '~/app/domain/theme.input'
import { ThemesPage } from '~/app/components/themes/themes-page'
import { attempt, type Work } from '~/app/http/attempt.server'
import { checkForm, readSent, type Problems, type SentForm } from '~/app/http/form.server'
import { redirectTo } from '~/app/http/redirect.server'
import { registerPlace } from '~/app/http/register.server'
import { enterConsultation, sendingRefusal } from '~/app/http/visit.server'

const ROUTE = '$lang.consultations.$slug.desk.themes'

export const handle = { frame: 'work', enhance: ['desk'] }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const { consultation, db, language, person, text, visitor } = await enterConsultation(
    args,
    ROUTE,
    { slug: args.params.slug },
  )
  const { searchParams } = new URL(args.request.url)
  const filters = { ...registerFilters(new URLSearchParams()), theme: chosenTheme(searchParams) }
  const scope = { consultationId: consultation.id, reader: readerOf(visitor.roles) }
  const counts = await listThemeCounts(db, consultation.id)
  const themes = inTreeOrder(await listThemes(db, consultation.id), language)
  const page = await listRegister(db, scope, filters, registerPlace(searchParams))
  const all = await listAllThemes(db, consultation.id)
  const events = await listThemeHistory(db, consultation.id)
  return {
    title: `${text('themes.title')} – ${inLanguage(consultation.title, language, consultation.languages)}`,
    consultation,
    person: person?.name ?? '',
    themes: themes.map((theme) => {
      const count = counts.find((one) => one.themeId === theme.id)
      const { contributions = 0, byGroup = {} } = count ?? {}
      return { ...theme, contributions, byGroup }
    }),
    groups: await listGroups(db, consultation.id),
    themeId: filters.theme[0] ?? null,
    rows: filters.theme.length > 0 ? page.rows : [],
    older: page.older,
    count: (await countRegister(db, scope, filters)).contributions,
    unsorted: await countUnsorted(db, consultation.id),
    history: events.map((event) => ({
      ...named(event, all),
      isUndoable: isUndoable(event, events, all),
    })),
    done: searchParams.get('done'),
    mayChange: visitor.roles.includes('secretariat'),
  }
}

function chosenTheme(params: URLSearchParams): string[] {
  return registerFilters(params).theme.slice(0, 1)
}

/** What an event says of names, before and after. */
function named(
  { kind, data, themeId, personName, createdAt }: ThemeEvent,
  themes: readonly ThemeRow[],
) {
  const { before, after, intoId } = data as {
    before?: { name?: Localized }
    after?: { name?: Localized }
    intoId?: string
  }
  const nameOf = (id: string) => themes.find((one) => one.id === id)?.name
  const now = (intoId !== undefined ? nameOf(intoId) : after?.name) ?? nameOf(themeId) ?? {}
  return { kind, themeId, personName, createdAt, before: before?.name ?? {}, name: now }
}

/** Whether it is a merge that stands: the theme's last one, into a theme that is still there. */
function isUndoable(
  event: ThemeEvent,
  newestFirst: readonly ThemeEvent[],
  themes: readonly ThemeRow[],
): boolean {
  const { kind, themeId, data } = event
  const state = (id: unknown) => themes.find((one) => one.id === id)
  const into = state(data['intoId'])
  return (
    kind === 'theme-merged' &&
    state(themeId)?.state === 'merged' &&
    into !== undefined &&
    isStanding(into) &&
    newestFirst.find((one) => one.kind === kind && one.themeId === themeId) === event
  )
}

export async function action(args: ActionFunctionArgs) {
  const { consultation, db, language, visitor } = await enterConsultation(args, ROUTE, {
    slug: args.params.slug,
  })
  const sent = await readSent(args)
  const refusal = sent.refusal ?? sendingRefusal(ROUTE, sent.intent, visitor)
  if (refusal) return answer(sent, { refusal }, 403)
  const url = new URL(args.request.url)
  const shownId = chosenTheme(url.searchParams)[0] ?? null
  const order = orderOf(sent, { consultationId: consultation.id, language, shownId })
  if (!order.ok) return answer(sent, { problems: order.problems }, 422)
  const done = await attempt(db, order.command(visitor.personId!))
  if (!done.ok) return answer(sent, { refusal: done.refusal }, done.status)
  const next = typeof done.value === 'string' ? done.value : shownId
  const params = new URLSearchParams({ done: sent.intent })
  if (next !== null) params.set('theme', next)
  return redirectTo(`${url.pathname}?${params.toString()}`)
}

type Order =
  | { ok: false; problems: Problems }
  /** A string it returns is the theme to show next. */
  | { ok: true; command: (personId: string) => Work<unknown> }

type Page = { consultationId: string; language: string; shownId: string | null }

/** What was asked for, as a command. */
function orderOf(sent: SentForm, { consultationId, language, shownId }: Page): Order {
  if (sent.intent === 'merge') {
    const checked = checkForm(sent, mergeSchema)
    if (!checked.ok) return checked
    const merge = { consultationId, ...checked.value }
    return {
      ok: true,
      command: (personId) => async (trx) => {
        await mergeThemes(trx, personId, merge)
        return merge.intoId
      },
    }
  }
  if (sent.intent === 'split') {
    const checked = checkForm(sent, splitSchema)
    if (!checked.ok) return checked
    const split = { consultationId, ...checked.value }
    return {
      ok: true,
      command: (personId) => async (trx) => {
        await splitTheme(trx, personId, split)
        return split.themeId
      },
    }
  }
  if (sent.intent === 'assign' || sent.intent === 'unassign') {
    const checked = checkForm(sent, assignSchema)
    if (!checked.ok) return checked
    const isAssigned = sent.intent === 'assign'
    const themeId = (isAssigned ? checked.value.themeId : shownId) ?? ''
    if (themeId === '' || themeId === 'none')
      return { ok: false, problems: { themeId: 'required' } }
    const choice = { consultationId, contributionIds: checked.value.contributionIds, themeId }
    const change = isAssigned ? assignTheme : unassignTheme
    return { ok: true, command: (personId) => (trx) => change(trx, personId, choice) }
  }
  const checked = checkForm(sent, themeSchema)
  if (!checked.ok) return checked
  const { name, parentId, isMinority, themeId } = checked.value
  if (themeId === null) {
    const theme = { consultationId, parentId, name: { [language]: name } }
    return { ok: true, command: (personId) => (trx) => createTheme(trx, personId, theme) }
  }
  const change = { consultationId, themeId, parentId, isMinority, name, language }
  return { ok: true, command: (personId) => (trx) => changeTheme(trx, personId, change) }
}

function answer(
  { intent, typed }: SentForm,
  { refusal = null, problems = {} }: { refusal?: Refusal | null; problems?: Problems },
  status: number,
) {
  return json({ intent, typed, refusal, problems }, status)
}

export default function ThemesRoute() {
  return <ThemesPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
