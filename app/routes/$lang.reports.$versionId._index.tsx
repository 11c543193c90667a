import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { findContent } from '~/db/queries/checkpoints'
import { findPublisher } from '~/db/queries/reports'
import { findVersion } from '~/db/queries/versions'
import { inLanguage } from '~/app/domain/language'
import { textFor } from '~/app/domain/version'
import { ReportPage } from '~/app/components/reports/report-page'
import { doneHere } from '~/app/http/done.server'
import { found, foundId } from '~/app/http/found.server'
import { findReportPage } from '~/app/http/report-page.server'
import { enterConsultation } from '~/app/http/visit.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const version = found(await findVersion(args.context.db, foundId(args.params.versionId)))
  found(version.kind === 'report' || null)
  const { consultation, db, language, visitor } = await enterConsultation(
    args,
    '$lang.reports.$versionId._index',
    version,
  )
  const asked = new URL(args.request.url).searchParams.get('text')
  const shown = found(textFor(version.texts, [asked, language, ...consultation.languages]))
  const document = found(await findContent(db, shown.checkpointId))
  const { draftId, phaseId } = version
  const page = await findReportPage(
    db,
    consultation,
    { draftId, versionId: version.id, phaseId },
    document,
    language,
  )
  const title = inLanguage(version.title, language, consultation.languages)
  return {
    title: `${title} – ${inLanguage(consultation.title, language, consultation.languages)}`,
    consultation,
    ...page,
    done: doneHere(args.request, visitor),
    language: shown.language,
    version: {
      id: version.id,
      number: version.number,
      title: version.title,
      hash: version.hash,
      publishedAt: version.publishedAt,
      isLatest: version.isLatest,
      isWithdrawn: version.withdrawnAt !== null,
      withdrawalNote: version.withdrawalNote,
      languages: version.texts.map((text) => text.language),
      signedBy: await findPublisher(db, version.id),
    },
    link: `${args.context.origin}/${language}/reports/${version.id}`,
  }
}

export default function ReportRoute() {
  return <ReportPage {...useLoaderData<typeof loader>()} />
}
