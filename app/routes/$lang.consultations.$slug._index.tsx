import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { listVotesOf } from '~/db/queries/approvals'
import { listContributionPaths } from '~/db/queries/contribution-paths'
import { listGroups } from '~/db/queries/groups'
import {
  countByPhase,
  countChangedPassages,
  countPeopleByGroup,
  countRegister,
  findStory,
  listFlows,
  listMonths,
  listOutcomes,
  listTopThemes,
} from '~/db/queries/overview'
import { listPhases } from '~/db/queries/phases'
import { inLanguage } from '~/app/domain/language'
import { currentPhase } from '~/app/domain/phase'
import { ConsultationPage } from '~/app/components/consultations/consultation-page'
import { enterConsultation } from '~/app/http/visit.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const { consultation, db, language, now, visitor } = await enterConsultation(
    args,
    '$lang.consultations.$slug._index',
    { slug: args.params.slug },
  )
  const { id, timeZone } = consultation
  const isHere = ({ consultationId }: { consultationId: string }) => consultationId === id
  const phases = await listPhases(db, id)
  const storyId = await findStory(db, id)
  const story = storyId && (await listContributionPaths(db, { contributionId: storyId }))
  return {
    title: inLanguage(consultation.title, language, consultation.languages),
    consultation,
    now,
    phases,
    current: currentPhase(phases, now) ?? null,
    groups: await listGroups(db, id),
    counts: await countRegister(db, id),
    countsByPhase: await countByPhase(db, id),
    peopleByGroup: await countPeopleByGroup(db, id),
    themes: await listTopThemes(db, id),
    flows: await listFlows(db, id),
    months: await listMonths(db, id, timeZone),
    outcomes: await listOutcomes(db, id),
    changedPassages: await countChangedPassages(db, id),
    votes:
      visitor.seatIds.length > 0 ? (await listVotesOf(db, visitor.personId!)).filter(isHere) : [],
    story: story ? (story[0] ?? null) : null,
  }
}

export default function ConsultationRoute() {
  return <ConsultationPage {...useLoaderData<typeof loader>()} />
}
