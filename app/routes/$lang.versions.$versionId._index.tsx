import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { listCitationWords } from '~/db/queries/citations'
import { listGroups } from '~/db/queries/groups'
import { listThreadMarks, withWords } from '~/db/queries/thread-marks'
import { citationIdsOf } from '~/app/domain/document-citations'
import { inLanguage } from '~/app/domain/language'
import { readableText } from '~/app/domain/document-rows'
import { shownIds } from '~/app/components/versions/placed-threads'
import { spokenText } from '~/app/components/versions/spoken'
import { VersionPage } from '~/app/components/versions/version-page'
import { doneHere } from '~/app/http/done.server'
import { evidenceOf } from '~/app/http/version-evidence.server'
import { contentOf, enterVersion, versionFacts } from '~/app/http/version-visit.server'

const ROUTE = '$lang.versions.$versionId._index'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export const handle = { enhance: ['reading'] }

export async function loader(args: LoaderFunctionArgs) {
  const visit = await enterVersion(args, ROUTE)
  const { db, consultation, language, text, version, published, refusal } = visit
  const { searchParams } = new URL(args.request.url)
  const document = await contentOf(visit)
  const view = searchParams.get('view') === 'text' ? ('text' as const) : ('threads' as const)
  const openThreadId = searchParams.get('thread')
  const title = inLanguage(version.title, language, consultation.languages)
  const marks =
    view === 'text' && visit.isDiscussed
      ? []
      : await listThreadMarks(db, version.texts, published.checkpointId, visit.visitor.personId)
  const { rows } = readableText(document)
  return {
    title: `${title}, ${text('version.name', { number: version.number })} – ${inLanguage(consultation.title, language, consultation.languages)}`,
    consultation,
    version: { ...versionFacts(visit), isDiscussed: visit.isDiscussed || marks.length > 0 },
    document,
    citations: [...(await listCitationWords(db, citationIdsOf(document)))],
    spoken: spokenText(rows, marks),
    threads: await withWords(db, marks, shownIds(rows, marks, openThreadId)),
    evidence: await evidenceOf(visit, document),
    done: doneHere(args.request, visit.visitor),
    groups: await listGroups(db, consultation.id),
    view,
    openThreadId,
    refusal,
  }
}

export default function VersionRoute() {
  return <VersionPage {...useLoaderData<typeof loader>()} />
}
