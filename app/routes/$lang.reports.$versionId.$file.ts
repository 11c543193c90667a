import type { LoaderFunctionArgs } from '@remix-run/node'
import { findContent } from '~/db/queries/checkpoints'
import { readOpenContributions, type OpenContribution } from '~/db/queries/open-data'
import { listFigures } from '~/db/queries/report-figures'
import { findPhaseToReport } from '~/db/queries/reports'
import { findVersion } from '~/db/queries/versions'
import { contributionsCsv, download } from '~/server/documents/open-data'
import { found, foundId } from '~/app/http/found.server'
import { enterConsultation } from '~/app/http/visit.server'

/** A report's text with its figures as JSON, and the contributions of its phase as CSV. */
export async function loader(args: LoaderFunctionArgs) {
  const version = found(await findVersion(args.context.db, foundId(args.params.versionId)))
  found(version.kind === 'report' || null)
  const { consultation, db, language } = await enterConsultation(
    args,
    '$lang.reports.$versionId.$file',
    version,
  )
  const phase = found(await findPhaseToReport(db, found(version.phaseId)))
  const name = `${consultation.slug}-${phase.position}-${version.number}`

  if (args.params.file === 'contributions.csv') {
    const pages = ofPhase(readOpenContributions(db, consultation.id), phase.position)
    const csv = contributionsCsv(pages, language, consultation.languages)
    return download(csv, 'csv', `${name}-contributions.csv`)
  }
  found(args.params.file === 'data.json' || null)
  const texts = []
  for (const { checkpointId, language: written } of version.texts) {
    texts.push({ language: written, content: await findContent(db, checkpointId) })
  }
  const report = {
    consultation: { slug: consultation.slug, title: consultation.title },
    phase: { position: phase.position, title: phase.title, question: phase.question },
    report: {
      id: version.id,
      number: version.number,
      title: version.title,
      hash: version.hash,
      publishedAt: version.publishedAt,
    },
    figures: await listFigures(db, version.draftId, version.id),
    texts,
  }
  return download(JSON.stringify(report, null, 2), 'json', `${name}-report.json`)
}

async function* ofPhase(pages: AsyncIterable<OpenContribution[]>, phase: number) {
  for await (const page of pages) yield page.filter((one) => one.phase === phase)
}
