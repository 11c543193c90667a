import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { findContent } from '~/db/queries/checkpoints'
import { findSources } from '~/db/queries/passage-sources'
import { listSectionNotes } from '~/db/queries/section-notes'
import { listThreadMarks } from '~/db/queries/thread-marks'
import { blocksOf, type Document } from '~/app/domain/document'
import { blockOf } from '~/app/domain/comment-thread'
import { inLanguage } from '~/app/domain/language'
import { agreementOf, type ThreadMark } from '~/app/domain/thread-mark'
import type { Version } from '~/app/domain/version'
import { ChangesPage } from '~/app/components/versions/changes-page'
import { changesView, type BehindChanges } from '~/app/components/versions/changes-view'
import { found } from '~/app/http/found.server'
import { redirectTo } from '~/app/http/redirect.server'
import {
  contentOf,
  enterVersion,
  versionFacts,
  type VersionVisit,
} from '~/app/http/version-visit.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export const handle = { enhance: ['comparing'] }

export async function loader(args: LoaderFunctionArgs) {
  const visit = await enterVersion(args, '$lang.versions.$versionId.changes')
  const { db, consultation, language, text, version, versions, published } = visit
  const { searchParams } = new URL(args.request.url)
  leadToNewer(visit, searchParams)
  const others = versions.filter(({ id }) => id !== version.id)
  const asked = searchParams.get('from')
  const from = found(
    asked
      ? others.find(({ id }) => id === asked)
      : others.find(({ number }) => number < version.number),
  )
  const old = from.texts.find((one) => one.draftTextId === published.draftTextId)
  const title = text('changes.title', { from: from.number, to: version.number })
  const document = await contentOf(visit)
  const view = changesView(searchParams.get('view'))
  return {
    title: `${title} – ${inLanguage(consultation.title, language, consultation.languages)}`,
    consultation,
    version: versionFacts(visit),
    document,
    from: { id: from.id, number: from.number },
    before: old ? ((await findContent(db, old.checkpointId)) ?? null) : null,
    all: versions.map(({ id, number }) => ({ id, number })),
    view,
    notes: await notesBetween(visit, from),
    behind: view === 'list' && old ? await behind(visit, from, old.checkpointId, document) : null,
  }
}

/** Another version chosen as the newer one has an address of its own. */
function leadToNewer({ language, version, versions }: VersionVisit, params: URLSearchParams) {
  const to = versions.find(({ id }) => id === params.get('to'))
  if (!to || to.id === version.id) return
  const query = new URLSearchParams(params)
  query.delete('to')
  if (query.get('from') === to.id) query.set('from', version.id)
  throw redirectTo(`/${language}/versions/${to.id}/changes?${query.toString()}`)
}

/** Why parts changed with each version after the older one, up to the one that is read. */
async function notesBetween({ db, version, versions }: VersionVisit, from: Version) {
  const between = versions.filter(
    ({ number, withdrawnAt }) =>
      number > from.number && number <= version.number && withdrawnAt === null,
  )
  return listSectionNotes(
    db,
    between.map(({ id }) => id),
  )
}

/** What stands behind changes: the threads on the old words, what the new ones rest on. */
async function behind(
  { db, version, published, language, consultation }: VersionVisit,
  from: Version,
  oldCheckpointId: string,
  document: Document,
): Promise<BehindChanges> {
  const marks = await listThreadMarks(db, from.texts, oldCheckpointId, null)
  const byBlock = new Map<string, ThreadMark[]>()
  for (const mark of marks) {
    const block = blockOf(mark.standing)
    if (block !== null) byBlock.set(block, [...(byBlock.get(block) ?? []), mark])
  }
  const places = blocksOf(document).map(({ blockId }) => ({ blockId, rowId: blockId, section: 0 }))
  const languages = [published.language, language, ...consultation.languages]
  const { byRow } = await findSources(db, version, places, languages)
  return {
    threads: [...byBlock].map(([id, list]) => [id, agreementOf(list)]),
    sources: [...byRow].map(([id, { counts, responses }]) => [
      id,
      { contributions: counts.contributions, responses: responses.map((one) => one.id) },
    ]),
  }
}

export default function ChangesRoute() {
  return <ChangesPage {...useLoaderData<typeof loader>()} />
}
