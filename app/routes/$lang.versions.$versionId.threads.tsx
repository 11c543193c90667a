import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { listGroups } from '~/db/queries/groups'
import { findThreadsSaying, listThreadMarks, withWords } from '~/db/queries/thread-marks'
import { readableText, type DocumentRow } from '~/app/domain/document-rows'
import { inLanguage } from '~/app/domain/language'
import { siftThreads, threadFilters, type ThreadMark } from '~/app/domain/thread-mark'
import { ThreadsPage } from '~/app/components/threads/threads-page'
import { inReadingOrder, placeThreads, threadsAt } from '~/app/components/versions/placed-threads'
import { spokenText } from '~/app/components/versions/spoken'
import {
  contentOf,
  enterVersion,
  versionFacts,
  type VersionVisit,
} from '~/app/http/version-visit.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

const PAGE_SIZE = 20

export async function loader(args: LoaderFunctionArgs) {
  const visit = await enterVersion(args, '$lang.versions.$versionId.threads')
  const { db, consultation, language, text, version, published, visitor } = visit
  const { searchParams } = new URL(args.request.url)
  const document = await contentOf(visit)
  const { rows } = readableText(document)
  const marks = await listThreadMarks(db, version.texts, published.checkpointId, visitor.personId)
  const placed = placeThreads(rows, marks)
  const passage = passageOf(rows, searchParams.get('passage'))
  const here = passage ? threadsAt(placed, passage) : inReadingOrder(rows, placed)
  const filters = threadFilters(searchParams)
  const found = await siftedBy(visit, here, filters)
  const page = pageOf(searchParams, found.length)
  const title = inLanguage(consultation.title, language, consultation.languages)
  return {
    title: `${text('threads.title', { number: version.number })} – ${title}`,
    consultation,
    version: versionFacts(visit),
    document,
    spoken: passage === null ? spokenText(rows, marks) : null,
    saidIn: languagesOf(marks),
    passage,
    filters,
    found: found.length,
    here: here.length,
    page,
    pageCount: Math.max(1, Math.ceil(found.length / PAGE_SIZE)),
    threads: await withWords(db, found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)),
    groups: await listGroups(db, consultation.id),
    mayReply: visit.commentsUntil !== null,
    mayBeMine: visitor.personId !== null,
  }
}

/** The row a list is of, by a block in it or its number; `null`: it is of the whole text's. */
function passageOf(rows: readonly DocumentRow[], asked: string | null): string | null {
  if (asked === null || asked === 'whole' || asked === 'start') return asked
  const row = rows.find(({ blockIds, number }) => number === asked || blockIds.includes(asked))
  return row?.id ?? null
}

type Filters = ReturnType<typeof threadFilters>

async function siftedBy({ db }: VersionVisit, marks: readonly ThreadMark[], filters: Filters) {
  const ids = marks.map(({ id }) => id)
  const saying = filters.query === '' ? null : await findThreadsSaying(db, ids, filters.query)
  return siftThreads(marks, filters, saying)
}

function pageOf(params: URLSearchParams, count: number): number {
  const asked = Math.trunc(Number(params.get('page'))) || 1
  return Math.max(1, Math.min(asked, Math.ceil(count / PAGE_SIZE)))
}

/** The languages people wrote in, as far as they may be told. */
function languagesOf(marks: readonly ThreadMark[]): string[] {
  return [...new Set(marks.map(({ language }) => language).filter((tag) => tag !== ''))].sort()
}

export default function ThreadsRoute() {
  return <ThreadsPage {...useLoaderData<typeof loader>()} />
}
