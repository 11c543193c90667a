import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { listTerms } from '~/db/queries/translations'
import { addTerm, removeTerm } from '~/server/commands/change-terms'
import { idSchema } from '~/app/domain/consultation.input'
import { accessRefusal } from '~/app/domain/access'
import { inLanguage } from '~/app/domain/language'
import { newTermSchema } from '~/app/domain/translation.input'
import { TermsPage } from '~/app/components/translations/terms-page'
import { readSent } from '~/app/http/form.server'
import { takeForm, unknownForm } from '~/app/http/setup-form.server'
import { deskPath, editorOf } from '~/app/http/setup-visit.server'
import { enterConsultation } from '~/app/http/visit.server'

const ROUTE = '$lang.consultations.$slug.desk.terms'

export const handle = { frame: 'work' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const visit = await enterConsultation(args, ROUTE, { slug: args.params.slug })
  const { consultation, db, language, person, text, visitor } = visit
  const name = inLanguage(consultation.title, language, consultation.languages)
  return {
    title: `${text('terms.title')} – ${name}`,
    consultation,
    personName: person?.name ?? '',
    canWrite: accessRefusal(['secretariat', 'drafter'], visitor) === null,
    terms: await listTerms(db, consultation.id),
    isSaved: new URL(args.request.url).searchParams.has('saved'),
  }
}

export async function action(args: ActionFunctionArgs) {
  const visit = await enterConsultation(args, ROUTE, { slug: args.params.slug })
  const { consultationId, personId } = editorOf(visit)
  const sent = await readSent(args)
  const to = () => `${deskPath(visit)}/terms?saved`
  switch (sent.intent) {
    case 'add':
      return takeForm(visit, ROUTE, sent, {
        schema: newTermSchema(visit.consultation.languages),
        command: (trx, { term }) => addTerm(trx, personId, { consultationId, term }),
        to,
      })
    case 'remove':
      return takeForm(visit, ROUTE, sent, {
        schema: idSchema,
        command: (trx, { id }) => removeTerm(trx, personId, { consultationId, termId: id }),
        to,
      })
    default:
      return unknownForm(sent)
  }
}

export default function TermsRoute() {
  return <TermsPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
