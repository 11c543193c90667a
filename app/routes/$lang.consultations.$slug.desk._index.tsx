import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import {
  countForDesk,
  listDraftsAtDesk,
  listOpenVotes,
  listSessionsToClose,
} from '~/db/queries/desk'
import { listPhases } from '~/db/queries/phases'
import { listPlans } from '~/db/queries/planned-publications'
import { listTeam } from '~/db/queries/team'
import { inLanguage } from '~/app/domain/language'
import { OverviewPage } from '~/app/components/setup/overview-page'
import { enterSetup, withAddressesFor } from '~/app/http/setup-visit.server'

const ROUTE = '$lang.consultations.$slug.desk._index'

export const handle = { frame: 'work' }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const { db, text, language, consultation, visitor, frame, now } = await enterSetup(args, ROUTE)
  const { id, languages, title, publicAt } = consultation
  const team = withAddressesFor(visitor, await listTeam(db, id))
  return {
    title: `${text('desk.overview')} – ${inLanguage(title, language, languages)}`,
    frame,
    isPublic: publicAt !== null,
    facts: {
      ...(await countForDesk(db, id)),
      sessions: await listSessionsToClose(db, id),
      drafts: await listDraftsAtDesk(db, id),
      votes: await listOpenVotes(db, id),
      plans: await listPlans(db, id),
    },
    phases: await listPhases(db, id),
    members: team.map((member) => ({ ...member, roles: member.roles.map(({ role }) => role) })),
    now,
  }
}

export default function DeskRoute() {
  return <OverviewPage {...useLoaderData<typeof loader>()} />
}
