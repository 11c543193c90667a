import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { listVotesOf } from '~/db/queries/approvals'
import { listConsultationsOf } from '~/db/queries/consultations'
import { findFollowSubject, listFollowsOf } from '~/db/queries/follows'
import { listRoles, listSeatIds, type Person } from '~/db/queries/people'
import { nameSchema } from '~/app/domain/person.input'
import { followToken } from '~/server/commands/follow'
import { renamePerson } from '~/server/commands/rename-person'
import { mayCreateConsultation } from '~/db/queries/creation'
import { MePage } from '~/app/components/people/me-page'
import { attempt } from '~/app/http/attempt.server'
import { checkForm, readSent } from '~/app/http/form.server'
import { enter } from '~/app/http/visit.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const { db, text, person } = await enter(args, '$lang.me')
  const consultations = await listConsultationsOf(db, person!.id)
  return {
    title: text('me.title'),
    person: person!,
    follows: await followsOf(args, person!),
    mayCreate: await mayCreateConsultation(db, person!.id),
    votes: (await listVotesOf(db, person!.id)).flatMap((vote) => {
      const consultation = consultations.find(({ id }) => id === vote.consultationId)
      return consultation ? [{ ...vote, consultation }] : []
    }),
    consultations: await Promise.all(
      consultations.map(async (consultation) => ({
        slug: consultation.slug,
        title: consultation.title,
        languages: consultation.languages,
        roles: await listRoles(db, person!.id, consultation.id),
        hasSeat: (await listSeatIds(db, person!.id, consultation.id)).length > 0,
      })),
    ),
  }
}

async function followsOf({ context }: LoaderFunctionArgs, person: Person) {
  const follows = await listFollowsOf(context.db, person)
  const shown = await Promise.all(
    follows.map(async ({ followId, subjectId }) => {
      const subject = await findFollowSubject(context.db, subjectId)
      return subject ? [{ token: followToken(context.secret, followId), subject }] : []
    }),
  )
  return shown.flat()
}

export async function action(args: ActionFunctionArgs) {
  const { db, visitor } = await enter(args, '$lang.me')
  const sent = await readSent(args)
  const checked = checkForm(sent, nameSchema)
  if (!checked.ok) return json({ problems: checked.problems, refusal: null, isSaved: false }, 422)
  if (sent.refusal) return json({ problems: {}, refusal: sent.refusal, isSaved: false }, 403)
  await attempt(db, (trx) => renamePerson(trx, visitor.personId!, checked.value.name))
  return json({ problems: {}, refusal: null, isSaved: true })
}

export default function MeRoute() {
  return <MePage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
