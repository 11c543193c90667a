import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { listCitationWords } from '~/db/queries/citations'
import { findStanding, findThread } from '~/db/queries/comment-threads'
import { listGroups } from '~/db/queries/groups'
import {
  countThreadKinds,
  countThreads,
  listThreadMarks,
  withWords,
} from '~/db/queries/thread-marks'
import { citationIdsOf } from '~/app/domain/document-citations'
import { inLanguage } from '~/app/domain/language'
import { readableText, type DocumentRow } from '~/app/domain/document-rows'
import { isDense, shownIds } from '~/app/components/versions/placed-threads'
import { spokenFromCounts, spokenText } from '~/app/components/versions/spoken'
import { VersionPage } from '~/app/components/versions/version-page'
import { doneHere } from '~/app/http/done.server'
import { foundId } from '~/app/http/found.server'
import { evidenceOf } from '~/app/http/version-evidence.server'
import {
  contentOf,
  enterVersion,
  versionFacts,
  type VersionVisit,
} from '~/app/http/version-visit.server'

const ROUTE = '$lang.versions.$versionId._index'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export const handle = { enhance: ['reading'] }

export async function loader(args: LoaderFunctionArgs) {
  const visit = await enterVersion(args, ROUTE)
  const { db, consultation, language, text, version, refusal } = visit
  const { searchParams } = new URL(args.request.url)
  const document = await contentOf(visit)
  const view = searchParams.get('view') === 'text' ? ('text' as const) : ('threads' as const)
  const openThreadId = searchParams.get('thread')
  const title = inLanguage(version.title, language, consultation.languages)
  const { rows } = readableText(document)
  const { spoken, threads } = await saidOf(visit, rows, view, openThreadId)
  return {
    title: `${title}, ${text('version.name', { number: version.number })} – ${inLanguage(consultation.title, language, consultation.languages)}`,
    consultation,
    version: { ...versionFacts(visit), isDiscussed: visit.isDiscussed || spoken.count > 0 },
    document,
    citations: [...(await listCitationWords(db, citationIdsOf(document)))],
    spoken,
    threads,
    evidence: await evidenceOf(visit, document),
    done: doneHere(args.request, visit.visitor),
    groups: await listGroups(db, consultation.id),
    view,
    openThreadId,
    refusal,
  }
}

/** How much is said of the text, and the threads shown with their words. */
async function saidOf(
  visit: VersionVisit,
  rows: readonly DocumentRow[],
  view: 'text' | 'threads',
  openThreadId: string | null,
) {
  const { db, published, visitor, isDiscussed } = visit
  const { texts } = visit.version
  if (view === 'text' && isDiscussed) return { spoken: spokenText(rows, []), threads: [] }
  if (isDense(await countThreads(db, texts))) {
    const spoken = spokenFromCounts(rows, await countThreadKinds(db, texts))
    return { spoken, threads: await openThread(visit, openThreadId, published.checkpointId) }
  }
  const marks = await listThreadMarks(db, texts, published.checkpointId, visitor.personId)
  const threads = await withWords(db, marks, shownIds(rows, marks, openThreadId))
  return { spoken: spokenText(rows, marks), threads }
}

/** The thread a link led to, where it stands in this text. */
async function openThread({ db }: VersionVisit, asked: string | null, checkpointId: string) {
  if (asked === null) return []
  const id = foundId(asked)
  const standing = await findStanding(db, id, checkpointId)
  const thread = standing && (await findThread(db, id))
  return thread ? [{ ...thread, standing }] : []
}

export default function VersionRoute() {
  return <VersionPage {...useLoaderData<typeof loader>()} />
}
