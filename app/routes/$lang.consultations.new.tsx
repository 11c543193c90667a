import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { mayCreateConsultation } from '~/db/queries/creation'
import { findLastTimeZone } from '~/db/queries/setup'
import { languagesSchema, newConsultationSchema } from '~/app/domain/consultation.input'
import { isInterfaceLanguage, type Localized } from '~/app/domain/language'
import { findTemplate, type TemplateKey } from '~/app/domain/template'
import { toLocalTime } from '~/app/domain/zoned-time'
import { createConsultation } from '~/server/commands/create-consultation'
import { ChooseTemplatePage } from '~/app/components/setup/choose-template-page'
import { NewConsultationPage } from '~/app/components/setup/new-consultation-page'
import { found } from '~/app/http/found.server'
import { readSent } from '~/app/http/form.server'
import { takeForm } from '~/app/http/setup-form.server'
import { enter } from '~/app/http/visit.server'
import { textIn } from '~/app/i18n/catalogues.server'
import { timeZones, usualTimeZone } from '~/app/http/time-zones.server'

const ROUTE = '$lang.consultations.new'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const { db, language, text, person, now } = await enter(args, ROUTE)
  found((await mayCreateConsultation(db, person!.id)) || null)
  const title = text('create.title')
  const { search } = new URL(args.request.url)
  const languages = chosenLanguages(search)
  if (!languages) {
    return { title, step: 1 as const, languages: [language], isLanguageMissing: search !== '' }
  }
  const timeZone = (await findLastTimeZone(db, person!.id)) ?? usualTimeZone(language)
  const template = findTemplate(new URLSearchParams(search).get('template')) ?? null
  const zones = timeZones()
  const startsOn = toLocalTime(now, timeZone).slice(0, 10)
  const { origin } = args.context
  return { title, step: 2 as const, languages, template, zones, timeZone, startsOn, origin }
}

export async function action(args: ActionFunctionArgs) {
  const visit = await enter(args, ROUTE)
  const sent = await readSent(args)
  const languages = found(chosenLanguages(new URL(args.request.url).search))
  return takeForm(visit, ROUTE, sent, {
    schema: newConsultationSchema(languages),
    command: (trx, { template, ...words }) => {
      const input = { ...words, languages, template: findTemplate(template) ?? null }
      const namesOf = wordsIn(languages, visit.language)
      return createConsultation(trx, visit.person!.id, input, sent.idempotencyKey, namesOf)
    },
    to: (slug) => `/${visit.language}/consultations/${slug}/desk`,
  })
}

/** From the address of the second step; `null`: none was chosen. */
function chosenLanguages(search: string): string[] | null {
  const query = new URLSearchParams(search)
  const parsed = languagesSchema.safeParse({
    languages: query.getAll('languages'),
    otherLanguages: query.get('otherLanguages') ?? '',
    mainLanguage: query.get('mainLanguage') ?? '',
  })
  return parsed.success ? parsed.data : null
}

/** A template's words in those languages of a consultation that they are written in; else in the reader's. */
function wordsIn(languages: string[], reader: string): (key: TemplateKey) => Localized {
  const written = languages.filter((language) => isInterfaceLanguage(language))
  const chosen = written.length > 0 ? written : [reader].filter(isInterfaceLanguage)
  return (key) => Object.fromEntries(chosen.map((language) => [language, textIn(language)(key)]))
}

export default function NewConsultationRoute() {
  const data = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return data.step === 1 ? (
    <ChooseTemplatePage {...data} />
  ) : (
    <NewConsultationPage {...data} answer={answer} />
  )
}
