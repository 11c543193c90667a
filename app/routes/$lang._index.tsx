import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { listPublicConsultations } from '~/db/queries/consultations'
import { listPhases } from '~/db/queries/phases'
import { currentPhase } from '~/app/domain/phase'
import { HomePage } from '~/app/components/consultations/home-page'
import { enter } from '~/app/http/visit.server'

export const meta: MetaFunction = () => [{ title: 'Polylogue' }]

export async function loader(args: LoaderFunctionArgs) {
  const { db, now } = await enter(args, '$lang._index')
  const consultations = await listPublicConsultations(db)
  return {
    now,
    isExample: args.context.examplePeople.length > 0,
    consultations: await Promise.all(
      consultations.map(async (consultation) => ({
        ...consultation,
        phase: currentPhase(await listPhases(db, consultation.id), now) ?? null,
      })),
    ),
  }
}

export default function HomeRoute() {
  return <HomePage {...useLoaderData<typeof loader>()} />
}
