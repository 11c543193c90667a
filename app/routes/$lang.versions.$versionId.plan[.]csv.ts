import type { LoaderFunctionArgs } from '@remix-run/node'
import { planPartsOf } from '~/app/domain/plan-views'
import { csvOf } from '~/server/documents/open-data'
import { planOf } from '~/app/http/version-plan.server'
import { enterVersion } from '~/app/http/version-visit.server'

const COLUMNS = [
  'kind',
  'number',
  'words',
  'section',
  'owner',
  'date',
  'date_to',
  'to_be_confirmed',
  'baseline',
  'target',
  'block_id',
] as const

/** Every part of the plan as a table, one a line, for a spreadsheet. */
export async function loader(args: LoaderFunctionArgs) {
  const visit = await enterVersion(args, '$lang.versions.$versionId.plan[.]csv')
  const { consultation, published, version } = visit
  const name = `${consultation.slug}-plan-${version.number}-${published.language}.csv`
  const rows = planPartsOf(await planOf(visit)).map((part) => [
    ...[part.role, part.number, part.words, part.section, part.owner, part.date, part.dateTo],
    ...[part.isOpen, part.baseline, part.target, part.blockId],
  ])
  return new Response(csvOf(COLUMNS, rows), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
    },
  })
}
