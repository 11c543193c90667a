import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { accessRefusal } from '~/app/domain/access'
import { readerOf } from '~/app/domain/contributor'
import type { Visitor } from '~/app/domain/role'
import type { RouteId } from './route-rights'
import { enterConsultation, type ConsultationVisit } from './visit.server'

type Args = LoaderFunctionArgs | ActionFunctionArgs

/** To a page of the settings. @returns the visit, and what the page's frame shows of it. */
export async function enterSetup(args: Args, route: RouteId) {
  const visit = await enterConsultation(args, route, { slug: args.params.slug })
  const { consultation, person, visitor } = visit
  const { slug, title, languages, timeZone } = consultation
  const frame = {
    consultation: { slug, title, languages, timeZone },
    person: person?.name ?? person?.email ?? '',
    mayChange: accessRefusal(['secretariat'], visitor) === null,
    isSaved: new URL(args.request.url).searchParams.has('saved'),
  }
  return { ...visit, frame }
}

/** People as a visitor may see them: the secretariat alone reads addresses. */
export function withAddressesFor<Shown extends { name: string | null; email: string | null }>(
  visitor: Visitor,
  people: readonly Shown[],
): (Shown & { isNameless: boolean })[] {
  const mayRead = readerOf(visitor.roles) === 'secretariat'
  return people.map((one) => ({
    ...one,
    email: mayRead ? one.email : null,
    isNameless: one.name === null && one.email !== null,
  }))
}

/** The desk of a consultation, in the language of the visit: `/fr/consultations/x/desk`. */
export function deskPath({ consultation, language }: ConsultationVisit): string {
  return `/${language}/consultations/${consultation.slug}/desk`
}

/** Who changes what, as the commands of the settings take it. */
export function editorOf({ consultation, person }: ConsultationVisit) {
  return { consultationId: consultation.id, personId: person!.id }
}
